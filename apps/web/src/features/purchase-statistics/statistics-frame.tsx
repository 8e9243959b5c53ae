import type { PurchaseStatisticsResponse } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress, type WorkspacePageName } from '../../shared/workspace/addresses';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { PrintNote } from './print-note';
import styles from './statistics-frame.module.css';

type Around = Pick<PurchaseStatisticsResponse, 'demo' | 'generatedAt' | 'methodVersion' | 'sources' | 'coverage'>;

/** What every page of figures has: its title and lead, what cannot be read in its address, the demonstration, method and print. */
export function StatisticsFrame({
  page,
  params = {},
  title,
  lead,
  faults = [],
  answer,
  failed,
  search,
  children,
}: {
  readonly page: WorkspacePageName;
  readonly params?: Readonly<Record<string, string>>;
  readonly title: string;
  readonly lead: string;
  readonly faults?: readonly { readonly parameter: string; readonly value: string }[];
  readonly answer: Around | undefined;
  readonly failed: boolean;
  /** The address's own question, for the other language. */
  readonly search: string;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  useDocumentHead({
    title,
    description: lead,
    canonical: workspaceAddress(page, language, { params }),
    alternate: workspaceAddress(page, language === 'fr' ? 'en' : 'fr', { params, search }),
    indexed: search === '',
  });
  return (
    <div className={styles['page']}>
      <h1>{title}</h1>
      <p className={styles['lead']}>{lead}</p>
      {faults.length > 0 && (
        <Notice tone="attention" title={words('stats.faults')}>
          {faults.map((fault) => (
            <p key={fault.parameter}>{words('stats.fault', fault)}</p>
          ))}
        </Notice>
      )}
      {failed && (
        <Notice tone="attention" title={words('stats.failed')} urgent>
          <p>{words('stats.failed.words')}</p>
        </Notice>
      )}
      {answer?.demo === true && (
        <Notice tone="attention" title={words('stats.demo')}>
          <p>{words('stats.demo.words')}</p>
        </Notice>
      )}
      {children}
      {answer !== undefined && <Foot answer={answer} />}
    </div>
  );
}

/** Where the numbers come from, in three lines; the whole method is beside the main figures. */
function Foot({ answer }: { readonly answer: Around }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { sources, methodVersion, generatedAt, coverage } = answer;
  return (
    <section className={styles['foot']} aria-labelledby="made">
      <h2 id="made">{words('stats.method.title')}</h2>
      <p>
        {words('stats.frame.made', {
          lines: coverage.lines,
          version: methodVersion,
          date: date(generatedAt.slice(0, 10)),
        })}{' '}
        <a href={`${workspaceAddress('statistics', language)}#method`}>{words('stats.frame.method')}</a>
      </p>
      <ul>
        {sources.map(({ code, ...source }) => (
          <li key={code}>{words('stats.method.source' as WorkspaceMessageId, source)}</li>
        ))}
      </ul>
      <PrintNote generatedAt={generatedAt} />
    </section>
  );
}
