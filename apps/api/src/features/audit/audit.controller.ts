import { Controller, Inject } from '@nestjs/common';
import type { AuditLog, AuditQuery } from '@repere/contract';
import { Access, ContractQuery, ContractRoute } from '../../platform/http';
import { AuditReader, type AuditLine } from './audit.reader';

const AT_ONCE = 100;

/** Who did what, for those who answer for it. */
@Controller()
export class AuditController {
  constructor(@Inject(AuditReader) private readonly reader: AuditReader) {}

  @Access('audit.view', () => ({}))
  @ContractRoute('listAudit')
  async list(@ContractQuery('listAudit') query: AuditQuery): Promise<AuditLog> {
    const { actor, action, subjectKind, subjectId, before } = query;
    const lines = await this.reader.list({
      limit: AT_ONCE,
      ...(actor !== undefined && { actorId: actor }),
      ...(action !== undefined && { action }),
      ...(before !== undefined && { before }),
      ...(subjectKind !== undefined && { subject: { kind: subjectKind, id: subjectId ?? null } }),
    });
    const [names, actions] = await Promise.all([this.reader.names(lines), this.reader.actions()]);
    return {
      results: lines.map((line) => lineView(line, names)),
      next: lines.length < AT_ONCE ? null : (lines.at(-1)?.seq ?? null),
      actions,
    };
  }
}

function lineView(line: AuditLine, names: ReadonlyMap<string, string>): AuditLog['results'][number] {
  return {
    ...line,
    actorKind: line.actorKind as AuditLog['results'][number]['actorKind'],
    at: line.at.toISOString(),
    details: { ...line.details },
    actorName: line.actorId === null ? null : (names.get(line.actorId) ?? null),
  };
}
