export { CommandRefused, type CommandOutcome, type CommandSession, type RunCommand } from './command';
