import { Inject, Injectable } from '@nestjs/common';
import type { PeersQuery, PeersResponse } from '@repere/contract';
import { ProblemError } from '../../../platform/http';
import { ratio } from '../domain/indicators/arithmetic';
import { FEWEST_PEERS, standing, type BuyerCell } from '../domain/indicators/buyers';
import type { LineFilters } from '../domain/question';
import { FiguresReader, type KnownBuyer } from '../figures.reader';
import { buyersSql } from '../indicator-cells.sql';
import { IndicatorReader } from '../indicator.reader';
import { FigureFrame } from './figure-frame';

type PeerCell = BuyerCell & { readonly k: string | null; readonly suppliers: number };

/** Rows of the table; the statistics take all of them. */
const MOST_PEERS = 100;

/** One buyer beside its peers: same level of government, same size; all sizes when too few are of its own. */
@Injectable()
export class ReadPeers {
  constructor(
    @Inject(FiguresReader) private readonly figures: FiguresReader,
    @Inject(IndicatorReader) private readonly reader: IndicatorReader,
    @Inject(FigureFrame) private readonly frame: FigureFrame,
  ) {}

  /** @throws invalidParameters for an unknown buyer; ProblemError 404 `buyer_without_level` for one that nobody can be compared with */
  async execute(query: PeersQuery): Promise<PeersResponse> {
    const asked: LineFilters = { ...query, buyer: [query.buyer], level: [] };
    const { question, rule } = await this.frame.prepare(asked);
    const buyer = (await this.figures.buyers([query.buyer]))[0];
    if (buyer?.level == null) throw new ProblemError('buyer_without_level', 404, { buyer: buyer?.name ?? query.buyer });
    const level = buyer.level;
    const everybody = await this.reader.cells<PeerCell>(
      buyersSql({
        question: { ...question, buyer: [], level: [level] },
        rule,
        cut: 'buyerSize',
        today: this.frame.today(),
      }),
    );
    const own = everybody.find((cell) => cell.buyer === query.buyer);
    const size = own?.k ?? null;
    const alike = size === null ? everybody : everybody.filter(({ k }) => k === size);
    const widened = size !== null && alike.length < FEWEST_PEERS;
    const peers = widened ? everybody : alike;
    return {
      ...(await this.frame.around(question, rule)),
      buyer: { id: buyer.id, name: buyer.name, level, size },
      compared: { level, size: widened ? null : size, widened, n: peers.length, fewest: FEWEST_PEERS },
      measures: measuresOf(own, peers),
      peers: query.basis === 'declared' ? [] : await this.#rows(peers),
    };
  }

  async #rows(peers: readonly PeerCell[]): Promise<PeersResponse['peers']> {
    const share = (cell: PeerCell): number => ratio(cell.spend, cell.allSpend) ?? -1;
    const shown = [...peers].sort((a, b) => share(b) - share(a) || (a.buyer < b.buyer ? -1 : 1)).slice(0, MOST_PEERS);
    const known = await this.figures.buyers(shown.map(({ buyer }) => buyer));
    const names = new Map(known.map(({ id, name }: KnownBuyer) => [id, name]));
    return shown.map(({ buyer, spend, allSpend, contracts, allContracts, suppliers }) => ({
      ...{ id: buyer, name: names.get(buyer) ?? buyer, spend, allSpend, share: ratio(spend, allSpend) },
      ...{ contracts, allContracts, suppliers },
    }));
  }
}

const MEASURES = [
  ['share', 'share', (cell: PeerCell) => ratio(cell.spend, cell.allSpend)],
  ['contractShare', 'share', (cell: PeerCell) => ratio(cell.contracts, cell.allContracts)],
  ['spend', 'money', (cell: PeerCell) => Number(cell.spend)],
  ['suppliers', 'count', (cell: PeerCell) => cell.suppliers],
  ['allSpend', 'money', (cell: PeerCell) => Number(cell.allSpend)],
] as const;

function measuresOf(own: PeerCell | undefined, peers: readonly PeerCell[]): PeersResponse['measures'] {
  return MEASURES.map(([id, kind, valueOf]) => ({
    id,
    kind,
    ...standing(
      own === undefined ? null : valueOf(own),
      peers.flatMap((cell) => valueOf(cell) ?? []),
    ),
  }));
}
