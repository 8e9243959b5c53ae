import { Inject, Injectable } from '@nestjs/common';
import type { CoveredPlace, ListingFilterQuery, ListingCoverageResponse } from '@repere/contract';
import { coverageOf, Memory, type Coverage, type TerritoryCoverage } from '../domain/evaluator';
import { Ask } from './ask';
import { Labels } from './labels';

/** Coverages without text that are kept. */
const REMEMBERED = 50;

/** The delivery map (e1): region by region and MRC by MRC, who is based there, who comes, and where nobody does. */
@Injectable()
export class CoverListings {
  readonly #known = new Memory<Coverage>(REMEMBERED);

  constructor(@Inject(Ask) private readonly ask: Ask) {}

  /** @throws ProblemError 400 naming faulty parameters. */
  async run(query: ListingFilterQuery): Promise<ListingCoverageResponse> {
    const { catalogue, criteria, text, reference, degraded } = await this.ask.question(query);
    const labels = new Labels(reference, query.lang);
    const counted = (): Coverage => coverageOf(catalogue, criteria, text);
    const found = text === null ? this.#known.recall(catalogue, JSON.stringify(criteria), counted) : counted();
    const { regions, mrcs, territories } = catalogue.dictionary;
    const place = (code: string, coverage: TerritoryCoverage): CoveredPlace => ({
      ...labels.territory(code),
      ...coverage,
      nobody: Object.values(coverage).every((count) => count === 0),
    });
    const codeOf = (id: number): string => territories.all[id]?.code ?? '';
    return {
      total: found.total,
      degraded,
      need: text === null ? [] : criteria.need.map((id) => labels.sector(id)),
      places: criteria.serves.map((code, at) => place(code, found.places[at] as TerritoryCoverage)),
      regions: regions.map((id, at) => place(codeOf(id), found.regions[at] as TerritoryCoverage)),
      mrcs: mrcs.map((id, at) => ({
        ...place(codeOf(id), found.mrcs[at] as TerritoryCoverage),
        region: codeOf(territories.parent[id] as number),
        lat: territories.lat[id] as number,
        lng: territories.lng[id] as number,
      })),
    };
  }
}
