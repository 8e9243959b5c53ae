import { Inject, Injectable } from '@nestjs/common';
import type { ListingMapQuery, ListingMapResponse } from '@repere/contract';
import { mapOf, Memory, type MapAnswer } from '../domain/evaluator';
import { keyOf } from './answer-keys';
import { Ask } from './ask';

/** Views without text that are kept. */
const REMEMBERED = 200;

/** The map: the same search as clusters and points; the box chooses what is drawn, never what is counted. */
@Injectable()
export class MapListings {
  readonly #known = new Memory<MapAnswer>(REMEMBERED);

  constructor(@Inject(Ask) private readonly ask: Ask) {}

  /** @throws ProblemError 400 naming faulty parameters. */
  async run({ bbox, zoom, ...query }: ListingMapQuery): Promise<ListingMapResponse> {
    const { catalogue, criteria, text } = await this.ask.question(query);
    const view = { zoom, viewport: bbox ?? null };
    const drawn = (): MapAnswer => mapOf(catalogue, criteria, text, view);
    const key = keyOf(text);
    const { total, unlocated, clusters, points } =
      key === null ? drawn() : this.#known.recall(catalogue, JSON.stringify([key, criteria, view]), drawn);
    return {
      total,
      unlocated,
      clusters: clusters.map(({ lat, lng, count, bbox: box }) => ({
        lat,
        lng,
        count,
        bbox: [box.west, box.south, box.east, box.north],
      })),
      points: points.map(({ ids: [id = '', ...others], name, lat, lng }) => ({
        id,
        name,
        lat,
        lng,
        ...(others.length > 0 && { ids: [id, ...others] }),
      })),
    };
  }
}
