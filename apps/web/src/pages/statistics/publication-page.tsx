import { useQuery } from '@tanstack/react-query';
import type { PublicationResponse } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { PURCHASE_PERIMETERS } from '@repere/kernel';
import { Fragment, type ReactElement } from 'react';
import { MovedList } from '../../features/purchase-statistics/moved-list';
import { PerimeterTable } from '../../features/purchase-statistics/perimeter-table';
import { SpendTable } from '../../features/purchase-statistics/spend-table';
import { useApi } from '../../shared/api/api-context';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useRichWords, useWords } from '../../shared/workspace/text';
import { useParams } from '../../shared/workspace/use-address';
import content from '../content.module.css';
import { NotFoundPage } from '../errors/error-pages';

const keyOf = (slug: string): readonly string[] => ['publication', slug];

/** One frozen publication: its figures by perimeter, what moved, how to derive them again. */
function PublicationPage(): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language, date } = useLocale();
  const { slug = '' } = useParams();
  const { data } = useQuery({ queryKey: keyOf(slug), queryFn: () => api('getPublication', { params: { slug } }) });
  useDocumentHead({
    title: words('publications.titleOf', { name: data?.name ?? '' }),
    description: words('publications.intro'),
    canonical: workspaceAddress('publication', language, { params: { slug } }),
    alternate: workspaceAddress('publication', language === 'fr' ? 'en' : 'fr', { params: { slug } }),
    indexed: data?.demo === false,
  });
  if (data === undefined) return <NotFoundPage />;
  return (
    <div className={content['page']}>
      <p className="no-print">
        <a href={workspaceAddress('publications', language)}>{words('publications.title')}</a>
      </p>
      <h1>{data.name}</h1>
      <p className={content['lead']}>
        {words('publications.summary', {
          date: date(data.createdAt.slice(0, 10)),
          lines: data.lines,
          version: data.methodVersion,
        })}
      </p>
      {data.demo && (
        <Notice tone="attention" title={words('stats.demo')}>
          <p>{words('stats.demo.words')}</p>
        </Notice>
      )}
      <Totals publication={data} />
      <Years publication={data} />
      <Moved publication={data} />
      <Proof publication={data} />
    </div>
  );
}

function Totals({ publication: { figures } }: { readonly publication: PublicationResponse }): ReactElement {
  const words = useWords();
  return (
    <>
      <h2>{words('publications.totals')}</h2>
      <PerimeterTable
        rows={PURCHASE_PERIMETERS.flatMap((perimeter) => {
          const totals = figures[`${perimeter}/year`]?.find(({ key }) => key === null);
          return totals === undefined ? [] : [{ perimeter, ...told(totals) }];
        })}
      />
    </>
  );
}

function Years({ publication: { figures } }: { readonly publication: PublicationResponse }): ReactElement {
  const words = useWords();
  const years = (figures['core/year'] ?? [])
    .filter(({ key }) => key !== null)
    .sort((a, b) => Number(a.key?.[0] ?? Infinity) - Number(b.key?.[0] ?? Infinity));
  return (
    <>
      <h2>{words('stats.cut.year')}</h2>
      <SpendTable
        first={words('stats.calendar')}
        rows={years.map((row) => ({ label: String(row.key?.[0] ?? words('stats.unattributed')), ...told(row) }))}
      />
    </>
  );
}

function Moved({
  publication: { differences, previousSlug },
}: {
  readonly publication: PublicationResponse;
}): ReactElement | null {
  const words = useWords();
  if (previousSlug === null) return null;
  return (
    <>
      <h2>{words('publications.moved')}</h2>
      <MovedList slug={previousSlug} name={previousSlug} differences={differences} />
    </>
  );
}

/** What anybody needs to check the figures without asking us anything. */
function Proof({ publication }: { readonly publication: PublicationResponse }): ReactElement {
  const words = useWords();
  const rich = useRichWords();
  const { slug, inputs, factsSha256, figuresSha256 } = publication;
  const file = (format: string): string => routeUrl('getPublicationFile', { params: { slug, format } });
  return (
    <>
      <h2>{words('publications.proof')}</h2>
      <p>{words('publications.proof.words')}</p>
      <pre>
        <code>{`npm run cli -- statistics rederive ${slug}`}</code>
      </pre>
      <p>
        {rich('publications.files', {
          csv: <a href={file('csv')}>CSV</a>,
          parquet: <a href={file('parquet')}>Parquet</a>,
        })}
      </p>
      <dl>
        <dt>{words('publications.linesHash')}</dt>
        <dd>
          <code>{factsSha256}</code>
        </dd>
        <dt>{words('publications.figuresHash')}</dt>
        <dd>
          <code>{figuresSha256}</code>
        </dd>
      </dl>
      <h3>{words('publications.inputs')}</h3>
      <dl>
        {inputs.map(({ name, sha256, licence }) => (
          <Fragment key={sha256}>
            <dt>
              {name} ({licence})
            </dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

type Row = PublicationResponse['figures'][string][number];

const told = ({ spend, allSpend, contracts }: Row): { spend: string; share: number | null; contracts: number } => ({
  spend,
  share: Number(allSpend) === 0 ? null : Number(spend) / Number(allSpend),
  contracts,
});

export const page: WorkspacePage = {
  View: PublicationPage,
  load: async ({ api, queries, params: { slug = '' } }) => {
    await queries.fetchQuery({ queryKey: keyOf(slug), queryFn: () => api('getPublication', { params: { slug } }) });
    return undefined;
  },
};
