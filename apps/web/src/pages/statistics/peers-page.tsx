import type { PeersResponse, PurchaseStatisticsResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { loadCut, useFigures } from '../../features/purchase-statistics/figures-data';
import { readFilters, writeFilters, type FiguresFilters } from '../../features/purchase-statistics/figures-question';
import figure from '../../features/purchase-statistics/figure.module.css';
import { FigureValues } from '../../features/purchase-statistics/figure-values';
import { indicatorValue } from '../../features/purchase-statistics/indicator-value';
import { linesAddress } from '../../features/purchase-statistics/lines-address';
import { PeerScale } from '../../features/purchase-statistics/peer-scale';
import { loadPeers, usePeers } from '../../features/purchase-statistics/peers-data';
import { StatisticsFrame } from '../../features/purchase-statistics/statistics-frame';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { exactAmount, percent } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';

const MEASURES = ['own', 'q1', 'median', 'q3', 'rank'] as const;
const PEERS = ['share', 'spend', 'contracts', 'suppliers', 'allSpend'] as const;

/** Every buyer, to choose from: the question without its buyer and its level. */
const everybody = (filters: FiguresFilters): FiguresFilters => ({ ...filters, buyer: '', level: '' });

/** One buyer beside those of the same level and size. */
function PeersPage(): ReactElement {
  const words = useWords();
  const { filters, faults } = readFilters(useSearch());
  const { data: buyers } = useFigures('buyer', everybody(filters));
  const { data, isError } = usePeers(filters);
  return (
    <StatisticsFrame
      page="peers"
      title={words('stats.peers.title')}
      lead={words('stats.peers.lead')}
      faults={faults}
      answer={data ?? buyers}
      failed={isError}
      search={writeFilters(filters)}
    >
      {buyers !== undefined && <Choose buyers={buyers} filters={filters} />}
      {data !== undefined && (
        <>
          <Compared answer={data} />
          <Measures answer={data} />
          <Peers answer={data} filters={filters} />
        </>
      )}
    </StatisticsFrame>
  );
}

function Choose({
  buyers,
  filters,
}: {
  readonly buyers: PurchaseStatisticsResponse;
  readonly filters: FiguresFilters;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const named = buyers.rows
    .flatMap(({ key, label }) =>
      typeof key.buyer === 'string' ? [[key.buyer, label.buyer ?? key.buyer] as const] : [],
    )
    .sort(([, a], [, b]) => a.localeCompare(b, `${language}-CA`));
  return (
    <form
      method="get"
      action={workspaceAddress('peers', language)}
      className={`${figure['cutting']} no-print`}
      key={filters.buyer}
    >
      {[...new URLSearchParams(writeFilters(everybody(filters)))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{words('stats.peers.buyer')}</span>
        <select name="buyer" defaultValue={filters.buyer} required>
          <option value="">{words('stats.peers.choose')}</option>
          {named.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={button['primary']}>
        {words('stats.peers.compare')}
      </button>
    </form>
  );
}

/** The finding in one sentence: its share, the middle, its rank, among whom; or why nothing can be said. */
function Compared({ answer: { buyer, compared, measures } }: { readonly answer: PeersResponse }): ReactElement {
  const words = useWords();
  const { language, number } = useLocale();
  const [share] = measures;
  const among = words('stats.peers.among', {
    level: words(`stats.level.${compared.level ?? 'other'}` as WorkspaceMessageId),
    size: compared.size === null ? 'none' : words(`stats.size.${compared.size}` as WorkspaceMessageId),
  });
  return (
    <>
      <h2>{buyer.name}</h2>
      <p className={figure['finding']}>
        {share === undefined || share.rank === null
          ? words('stats.peers.few', { n: compared.n, fewest: compared.fewest, among })
          : words('stats.peers.finding', {
              ...{ share: percent(share.value, language), median: percent(share.median, language) },
              ...{ rank: number(share.rank), n: share.n, among },
            })}{' '}
        {compared.widened && words('stats.peers.widened', { fewest: compared.fewest })}
      </p>
    </>
  );
}

function Measures({ answer: { measures } }: { readonly answer: PeersResponse }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const caption = words('stats.peers.measures');
  return (
    <FigureValues
      caption={caption}
      columns={[...MEASURES.map((one) => words(`stats.peers.${one}`)), '']}
      below={<p className={figure['note']}>{words('stats.peers.key')}</p>}
    >
      <tbody>
        {measures.map((measure) => {
          const { id, kind, value, q1, median, q3, rank, n } = measure;
          const label = words(`stats.column.${id}`);
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              {[value, q1, median, q3].map((one, index) => (
                <td key={index}>{indicatorValue(kind, one, language)}</td>
              ))}
              <td>{rank === null ? '–' : words('stats.peers.rankOf', { rank, n })}</td>
              <td>
                <PeerScale measure={measure} label={words('stats.peers.scale', { measure: label })} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </FigureValues>
  );
}

function Peers({
  answer: { buyer, peers },
  filters,
}: {
  readonly answer: PeersResponse;
  readonly filters: FiguresFilters;
}): ReactElement | null {
  const words = useWords();
  const { language, number } = useLocale();
  if (peers.length === 0) return null;
  const caption = words('stats.peers.list');
  return (
    <>
      <h2>{caption}</h2>
      <FigureValues caption={caption} columns={PEERS.map((column) => words(`stats.column.${column}`))}>
        <tbody>
          {peers.map(({ id, name, share, spend, contracts, suppliers, allSpend }) => {
            const href = linesAddress('buyer', id, { filters: { ...filters, level: '' }, language, social: true });
            return (
              <tr key={id} aria-current={id === buyer.id ? 'true' : undefined}>
                <th scope="row">
                  {href === null ? name : <a href={href}>{name}</a>}
                  {id === buyer.id && <strong> · {words('stats.peers.this')}</strong>}
                </th>
                <td>{percent(share, language)}</td>
                <td>{exactAmount(spend, language, 0)}</td>
                <td>{number(contracts)}</td>
                <td>{number(suppliers)}</td>
                <td>{exactAmount(allSpend, language, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </FigureValues>
    </>
  );
}

export const page: WorkspacePage = {
  View: PeersPage,
  load: async ({ api, queries, language, search }) => {
    const { filters } = readFilters(search);
    await Promise.all([
      loadCut(api, queries, { cut: 'buyer', filters: everybody(filters), language }),
      loadPeers(api, queries, filters, language),
    ]);
    return undefined;
  },
};
