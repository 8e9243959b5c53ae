import type { PurchaseStatisticsResponse } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { exactAmount, percent } from '../../shared/workspace/amounts';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './method-note.module.css';

/** What makes the figures defensible: definitions, coverage, what is left out, sources and licences. */
export function MethodNote({
  response,
  children,
}: {
  readonly response: PurchaseStatisticsResponse;
  /** The note of a figure that stands beside those of purchases. */
  readonly children?: ReactNode;
}): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { coverage, definitions, period, methodVersion, generatedAt, sources } = response;
  return (
    <section className={styles['method']} aria-labelledby="method">
      <h2 id="method">{words('stats.method.title')}</h2>
      <p>
        {words('stats.method.period', {
          from: String(period.from ?? '–'),
          to: String(period.to ?? '–'),
          version: methodVersion,
          date: date(generatedAt.slice(0, 10)),
        })}
      </p>
      <h3>{words('stats.method.coverage')}</h3>
      <p>
        {words('stats.method.lines', {
          lines: coverage.lines,
          neq: percent(coverage.withValidNeq, language),
          dollars: percent(coverage.withDollars, language),
          level: percent(coverage.withBuyerLevel, language),
        })}
      </p>
      <p>
        {words('stats.method.contributions', {
          lines: coverage.contributions.lines,
          value: exactAmount(coverage.contributions.value, language, 0),
        })}
      </p>
      {coverage.excluded.length > 0 && (
        <>
          <h4>{words('stats.method.excluded')}</h4>
          <ul>
            {coverage.excluded.map(({ reason, lines, value }) => (
              <li key={reason}>
                {words('stats.method.excluded.row', {
                  reason: words(`stats.reason.${reason}` as WorkspaceMessageId),
                  lines,
                  value: value === null ? 'none' : 'some',
                  amount: value === null ? '' : exactAmount(value, language, 0),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words('stats.method.limits')}</p>
      <h3>{words('stats.method.definitions')}</h3>
      <dl>
        {definitions.map(({ measure, label, definition }) => (
          <div key={measure}>
            <dt>{label}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
      {children}
      <h3>{words('stats.method.sources')}</h3>
      <ul>
        {sources.map(({ code, ...source }) => (
          <li key={code}>{words('stats.method.source', source)}</li>
        ))}
      </ul>
    </section>
  );
}
