import type { ReactElement } from 'react';
import { useLedgerAnswer, type LedgerAnswer } from '../../features/purchase-statistics/ledger-data';
import { LedgerColumns, LedgerFiles, LedgerForm } from '../../features/purchase-statistics/ledger-forms';
import { LedgerLines, LedgerRemarks, LedgerTotals } from '../../features/purchase-statistics/ledger-table';
import { StatisticsFrame } from '../../features/purchase-statistics/statistics-frame';
import { useFormProblem } from '../../features/sign-in/form-state';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { checkLedger } from './ledger-acts';

const SAID: readonly string[] = ['ledger_empty', 'ledger_unreadable', 'ledger_file'];

/** Which suppliers of somebody's list are collective enterprises (e4); the list is asked, answered, forgotten. */
function LedgerCheckPage(): ReactElement {
  const words = useWords();
  const answer = useLedgerAnswer();
  const problem = useFormProblem();
  return (
    <StatisticsFrame
      page="ledgerCheck"
      title={words(answer === null ? 'check.title' : 'check.found')}
      lead={words(answer === null ? 'check.lead' : 'check.kept')}
      answer={undefined}
      failed={false}
      search=""
    >
      {problem !== null && (
        <Notice tone="attention" title={words('check.failed')} urgent>
          <p>
            {words(
              `check.failed.${SAID.includes(problem.code) ? problem.code : 'other'}` as WorkspaceMessageId,
              problem.params,
            )}
          </p>
        </Notice>
      )}
      {answer === null ? <LedgerForm text={problem?.values['text'] ?? ''} /> : <Found answer={answer} />}
    </StatisticsFrame>
  );
}

function Found({ answer }: { readonly answer: LedgerAnswer }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { table } = answer;
  const nobody = table.at.neq === null && table.at.name === null;
  return (
    <>
      {nobody ? (
        <Notice tone="attention" title={words('check.failed')} urgent>
          <p>{words('check.nobody')}</p>
        </Notice>
      ) : (
        <>
          <LedgerTotals totals={table.totals} />
          <LedgerFiles answer={answer} />
          <h2>{words('check.table')}</h2>
          <LedgerLines table={table} />
        </>
      )}
      <LedgerRemarks remarks={table.remarks} />
      <LedgerColumns answer={answer} />
      <p className="no-print">
        <a className={button['quiet']} href={workspaceAddress('ledgerCheck', language)}>
          {words('check.again')}
        </a>
      </p>
    </>
  );
}

export const page: WorkspacePage = { View: LedgerCheckPage, act: checkLedger };
