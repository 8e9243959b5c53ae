export { registerAuditCommands } from './audit-commands';
export { AuditModule } from './audit.module';
export { AuditReader } from './audit.reader';
export { recordAudit } from './audit.repository';
export { SYSTEM, type AuditActor } from './domain/audit-fact';
export { erasePersonalValues, keepPersonalValue, personalHash, readPersonalValues } from './personal-value.repository';
