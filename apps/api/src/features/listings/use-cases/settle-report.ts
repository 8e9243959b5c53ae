import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Language, type ReportOutcome, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import type { Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { queueMail } from '../../notifications';
import { mailboxesOf } from '../claims/tell-by-mail';
import { lockReport, saveReport, type StoredReport } from '../listing-report.repository';
import { listingPath } from '../views/detail-view';

export interface ReportSettlement {
  readonly reportId: string;
  /** The version of the remark that was looked at. */
  readonly expectedVersion: number;
  /** `open` takes a settlement back. */
  readonly outcome: ReportOutcome | 'open';
  /** Said to the visitor, and to the enterprise where the remark is passed on. */
  readonly reply: string | null;
}

export type ReportFailure =
  | { readonly code: 'ReportNotFound' }
  | { readonly code: 'ReportSettled'; readonly state: string; readonly current: number };

/** Closes a visitor's remark with what was done, and answers who left an address. */
@Injectable()
export class SettleReport {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>) {}

  /** As a part of a larger act, whose transaction it is. @returns the remark's new version */
  async within(
    tx: Transaction,
    { reportId, expectedVersion, outcome, reply }: ReportSettlement,
    audit: AuditActor,
  ): Promise<Result<{ version: number }, ReportFailure>> {
    const report = await lockReport(tx, reportId);
    if (report === null) return err({ code: 'ReportNotFound' });
    const movable = outcome === 'open' ? report.state !== 'open' : report.state === 'open';
    if (!movable || report.version !== expectedVersion)
      return err({ code: 'ReportSettled', state: report.state, current: report.version });
    await saveReport(tx, report, { state: outcome, reply, settledBy: outcome === 'open' ? null : audit.personId });
    if (outcome === 'passed_on') await this.#tellEnterprise(tx, report, reply);
    // Spam is not answered.
    if (outcome !== 'open' && outcome !== 'set_aside') await this.#answer(tx, report, outcome, reply);
    await recordAudit(tx, {
      actor: audit,
      action: outcome === 'open' ? 'report.reopen' : 'report.settle',
      subject: { kind: 'listing', id: report.listingId },
      details: { report: report.id, outcome, answered: report.email !== null && outcome !== 'set_aside' },
    });
    return ok({ version: report.version + 1 });
  }

  async #answer(tx: Transaction, report: StoredReport, outcome: ReportOutcome, reply: string | null): Promise<void> {
    if (report.email === null) return;
    await queueMail(tx, {
      ...{ to: report.email, language: report.language, template: 'report_answer', home: this.config.publicUrl },
      params: { listing: report.listing, outcome, reply: reply ?? 'none' },
      link: this.#page(report, report.language),
    });
  }

  async #tellEnterprise(tx: Transaction, report: StoredReport, reply: string | null): Promise<void> {
    if (report.managedBy === null) return;
    for (const { email: to, language } of await mailboxesOf(tx, { organisationId: report.managedBy }))
      await queueMail(tx, {
        ...{ to, language, template: 'report_passed_on' as const, home: this.config.publicUrl },
        params: { listing: report.listing, message: report.message, reply: reply ?? 'none' },
        link: this.#page(report, language),
      });
  }

  #page({ slug }: StoredReport, language: Language): string {
    return this.config.publicUrl + listingPath(slug, language);
  }
}
