import { useQuery } from '@tanstack/react-query';
import type { PublicationResponse } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { Fragment, type ReactElement } from 'react';
import { useApi } from '../../shared/api/api-context';
import { useDocumentHead } from '../../shared/document-head';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { exactAmount, percent, roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useRichWords, useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useParams } from '../../shared/workspace/use-address';
import content from '../content.module.css';
import { NotFoundPage } from '../errors/error-pages';

const keyOf = (slug: string): readonly string[] => ['publication', slug];
const perimeters = ['core', 'financial', 'subsidiaries', 'candidates'] as const;

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

function Totals({ publication }: { readonly publication: PublicationResponse }): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  return (
    <>
      <h2>{words('publications.totals')}</h2>
      <table className={content['table']}>
        <thead>
          <tr>
            <th scope="col">{words('stats.perimeter')}</th>
            <th scope="col">{words('stats.column.spend')}</th>
            <th scope="col">{words('stats.column.share')}</th>
            <th scope="col">{words('stats.column.contracts')}</th>
          </tr>
        </thead>
        <tbody>
          {perimeters.map((perimeter) => {
            const totals = publication.figures[`${perimeter}/year`]?.find(({ key }) => key === null);
            if (totals === undefined) return null;
            return (
              <tr key={perimeter}>
                <th scope="row">{words(`stats.perimeter.${perimeter}`)}</th>
                <td>{exactAmount(totals.spend, language)}</td>
                <td>{percent(shareOf(totals.spend, totals.allSpend), language)}</td>
                <td>{number(totals.contracts)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Years({ publication }: { readonly publication: PublicationResponse }): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  const years = (publication.figures['core/year'] ?? [])
    .filter(({ key }) => key !== null)
    .sort((a, b) => Number(a.key?.[0] ?? Infinity) - Number(b.key?.[0] ?? Infinity));
  return (
    <>
      <h2>{words('stats.cut.year')}</h2>
      <table className={content['table']}>
        <thead>
          <tr>
            <th scope="col">{words('stats.calendar')}</th>
            <th scope="col">{words('stats.column.spend')}</th>
            <th scope="col">{words('stats.column.share')}</th>
            <th scope="col">{words('stats.column.contracts')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ key, spend, allSpend, contracts }) => (
            <tr key={String(key?.[0])}>
              <th scope="row">{key?.[0] ?? words('stats.unattributed')}</th>
              <td>{exactAmount(spend, language)}</td>
              <td>{percent(shareOf(spend, allSpend), language)}</td>
              <td>{number(contracts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Moved({
  publication: { differences, previousSlug },
}: {
  readonly publication: PublicationResponse;
}): ReactElement | null {
  const words = useWords();
  const { language, number } = useLocale();
  if (previousSlug === null) return null;
  return (
    <>
      <h2>{words('publications.moved')}</h2>
      <p>
        <a href={workspaceAddress('publication', language, { params: { slug: previousSlug } })}>{previousSlug}</a>
      </p>
      {differences.length === 0 ? (
        <p>{words('publications.moved.nothing')}</p>
      ) : (
        <ul className={content['list']}>
          {differences.map(({ perimeter, spend, contracts }) => (
            <li key={perimeter}>
              {words('publications.moved.row', {
                perimeter: words(`stats.perimeter.${perimeter}` as WorkspaceMessageId),
                before: roundAmount(spend.before, language),
                now: roundAmount(spend.now, language),
                contractsBefore: number(contracts.before),
                contractsNow: number(contracts.now),
              })}
            </li>
          ))}
        </ul>
      )}
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

const shareOf = (part: string, whole: string): number | null =>
  Number(whole) === 0 ? null : Number(part) / Number(whole);

export const page: WorkspacePage = {
  View: PublicationPage,
  load: async ({ api, queries, params: { slug = '' } }) => {
    await queries.fetchQuery({ queryKey: keyOf(slug), queryFn: () => api('getPublication', { params: { slug } }) });
    return undefined;
  },
};
