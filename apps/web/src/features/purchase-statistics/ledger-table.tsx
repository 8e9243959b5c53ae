import type { LedgerTable } from '@repere/contract';
import { Fragment, type ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { exactAmount, percent } from '../../shared/workspace/amounts';
import { useRichWords, useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import figure from './figure.module.css';
import styles from './ledger.module.css';

type Result = LedgerTable['results'][number];

const REMARKS = 20;

/** What was found, in one sentence; what it adds up to; what SEAO has already. */
export function LedgerTotals({ totals }: Pick<LedgerTable, 'totals'>): ReactElement {
  const words = useWords();
  const rich = useRichWords();
  const { language } = useLocale();
  const { lines, collective, unsure, not, amount, collectiveAmount, seao, seaoAmount } = totals;
  const exact = (value: string): string => exactAmount(value, language);
  return (
    <>
      <p className={styles['finding']}>{words('check.totals', { lines, collective, unsure, not })}</p>
      {amount !== null && collectiveAmount !== null && (
        <p>
          {rich('check.amounts', {
            ...{ collective: exact(collectiveAmount), all: exact(amount) },
            share: percent(Number(amount) === 0 ? null : Number(collectiveAmount) / Number(amount), language),
            strong: (said) => <strong>{said}</strong>,
          })}
        </p>
      )}
      {seao > 0 && (
        <p>
          {words('check.seao', {
            count: seao,
            amount: seaoAmount === null || Number(seaoAmount) === 0 ? 'none' : exact(seaoAmount),
          })}
        </p>
      )}
    </>
  );
}

/** The list, line by line; on a narrow screen each line is a card. */
export function LedgerLines({ table: { results, totals } }: { readonly table: LedgerTable }): ReactElement {
  const words = useWords();
  const priced = totals.amount !== null;
  const titles = [
    'line',
    'supplier',
    ...(priced ? ['amount' as const] : []),
    'verdict',
    'proof',
    'confidence',
  ] as const;
  return (
    <>
      {results.length < totals.lines && <p>{words('check.shown', { shown: results.length, all: totals.lines })}</p>}
      <table className={styles['lines']}>
        <caption className="visually-hidden">{words('check.table')}</caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {words(`check.${title}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <Line key={result.line} result={result} priced={priced} />
          ))}
        </tbody>
      </table>
      <p className={figure['note']}>{words('check.key')}</p>
    </>
  );
}

function Line({ result, priced }: { readonly result: Result; readonly priced: boolean }): ReactElement {
  const words = useWords();
  const { language, date, number } = useLocale();
  const { line, neq, name, place, amount, verdict, listing, proof, provedOn, confidence } = result;
  const beside = [name === null || neq === null ? null : `NEQ ${neq}`, place].filter(Boolean).join(' · ');
  return (
    <tr>
      <td data-label={words('check.line')} className={styles['number']}>
        {number(line)}
      </td>
      <th scope="row">
        {name ?? `NEQ ${neq ?? ''}`}
        {beside !== '' && <small>{beside}</small>}
      </th>
      {priced && (
        <td data-label={words('check.amount')} className={styles['number']}>
          {amount === null ? '–' : exactAmount(amount, language)}
        </td>
      )}
      <td data-label={words('check.verdict')}>
        <span className={styles[verdict]}>{words(`check.verdict.${verdict}`)}</span>
      </td>
      <td data-label={words('check.proof')}>
        {listing !== null && (
          <>
            <a href={address('listing', language, { slug: listing.slug })}>{listing.name}</a>
            <br />
          </>
        )}
        {words(`check.proof.${proof}` as WorkspaceMessageId)}
        {provedOn !== null && `, ${words('check.on', { date: date(provedOn) })}`}
        <Twin result={result} />
      </td>
      <td data-label={words('check.confidence')} className={styles['number']}>
        {verdict === 'unsure' && confidence === 0 ? '–' : percent(confidence, language)}
      </td>
    </tr>
  );
}

/** The contract that SEAO has already (e12). */
function Twin({ result: { seao } }: { readonly result: Result }): ReactElement | null {
  const words = useWords();
  const rich = useRichWords();
  const { language, date } = useLocale();
  if (seao === null) return null;
  const notice = words('check.notice', { notice: seao.notice });
  return (
    <p className={styles['twin']}>
      {rich('check.twin', {
        notice: seao.url === null ? notice : <a href={seao.url}>{notice}</a>,
        buyer: seao.buyer ?? words('stats.unattributed'),
        date: seao.awardedOn === null ? 'none' : date(seao.awardedOn),
        amount: exactAmount(seao.amount, language),
      })}
    </p>
  );
}

/** Lines left out or read in part: which, and what to do. */
export function LedgerRemarks({ remarks }: Pick<LedgerTable, 'remarks'>): ReactElement | null {
  const words = useWords();
  const rich = useRichWords();
  if (remarks.length === 0) return null;
  return (
    <>
      <h2>{words('check.remarks')}</h2>
      <ul className={figure['reasons']}>
        {remarks.slice(0, REMARKS).map(({ line, code, excerpt }) => (
          <li key={`${line}${code}`}>
            {rich('check.remark', {
              ...{ line, code, excerpt },
              soft: (said) => <Fragment>{said}</Fragment>,
            })}
          </li>
        ))}
      </ul>
      {remarks.length > REMARKS && <p>{words('check.more', { count: remarks.length - REMARKS })}</p>}
    </>
  );
}
