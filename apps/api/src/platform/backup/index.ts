export { registerBackupCommands } from './backup-commands';
