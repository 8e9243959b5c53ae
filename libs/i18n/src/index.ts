export { format, isMessageKey, type MessageKey, type MessageParams } from './format';
export type { CliKey } from './cli/fr';
export type { ImportsKey } from './imports/fr';
export type { MailsKey } from './mails/fr';
export type { ProblemsKey } from './problems/fr';
