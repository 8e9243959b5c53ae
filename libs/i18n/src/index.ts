export { format, isMessageKey, serverCatalogues, type MessageKey, type MessageParams } from './format';
export type { CliKey } from './cli/fr';
export type { ExportsKey } from './exports/fr';
export type { ImportsKey } from './imports/fr';
export type { ProblemsKey } from './problems/fr';
export type { ReasonsKey } from './reasons/fr';
