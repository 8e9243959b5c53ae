export { registerAuditCommands } from './audit-commands';
export { AuditModule } from './audit.module';
export { AuditReader, type AuditFilter, type AuditLine } from './audit.reader';
export { recordAudit } from './audit.repository';
export { SYSTEM, type AuditActor, type AuditDetail, type AuditFact, type PersonalRef } from './domain/audit-fact';
export {
  erasePersonalValue,
  erasePersonalValues,
  keepPersonalValue,
  personalHash,
  readPersonalValues,
  type PersonalSubject,
} from './personal-value.repository';
