import { boxContains, haversineKm } from '@repere/geo';
import type { ReferenceSnapshot, Territory } from '@repere/reference';
import type { CatalogueActivity, CatalogueListing } from '../catalogue-listing';
import type { Criteria } from '../criteria';
import type { TextHit } from '../evaluate';
import type { SortOrder } from '../order';

/** What a listing is found as. */
export interface PlainHit {
  readonly listing: CatalogueListing;
  readonly band: number;
  readonly score: number;
  readonly class: number;
  readonly share: { readonly covered: number; readonly total: number } | null;
  readonly place: string | null;
  /** Served for something else than what the text asks for. */
  readonly other: boolean;
  readonly distance: number;
}

/**
 * Rules R1–R10 read aloud, one listing at a time, without a thought for speed and sharing nothing with the evaluator
 * but the great-circle distance: what the evaluator is compared with.
 */
export class PlainSearch {
  /** What an activity of a listing is to a place never changes: read once. */
  private readonly served = new WeakMap<CatalogueListing, Map<string, Served>>();

  constructor(
    private readonly reference: ReferenceSnapshot,
    readonly listings: readonly CatalogueListing[],
  ) {}

  /** @param among where to look, when the others are known not to be found */
  find(
    criteria: Criteria,
    text: readonly TextHit[] | null,
    among: readonly CatalogueListing[] = this.listings,
  ): PlainHit[] {
    const hits = text === null ? null : new Map(text.map((hit) => [hit.listingId, hit]));
    return among.flatMap((listing) => {
      const hit = hits === null ? { band: 0, score: 0 } : hits.get(listing.id);
      if (hit === undefined || !this.passes(listing, criteria)) return [];
      const fitting = activitiesOf(listing).filter((activity) => this.fits(activity, criteria));
      if (criteria.serves.length === 0) return fitting.length === 0 ? [] : [this.hit(listing, hit, criteria, null)];
      const matches = fitting.flatMap((activity) =>
        criteria.serves.flatMap((place) => {
          const found = this.serves(listing, activity, place);
          return found === null ? [] : [{ ...found, place, asked: this.isAsked(activity, criteria) }];
        }),
      );
      const asked = matches.filter((match) => match.asked);
      const best = (asked.length > 0 ? asked : matches).sort((a, b) => this.better(listing, a, b))[0];
      return best === undefined ? [] : [this.hit(listing, hit, criteria, best)];
    });
  }

  order(hits: readonly PlainHit[], sort: SortOrder): PlainHit[] {
    const day = ({ lastConfirmedOn }: CatalogueListing): number =>
      lastConfirmedOn === null ? 0 : Date.parse(lastConfirmedOn);
    const letters = ({ name }: CatalogueListing): string =>
      name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
    const byName = (a: PlainHit, b: PlainHit): number => letters(a.listing).localeCompare(letters(b.listing), 'en');
    const byDay = (a: PlainHit, b: PlainHit): number => day(b.listing) - day(a.listing) || byName(a, b);
    const byDistance = (a: PlainHit, b: PlainHit): number => (a.distance === b.distance ? 0 : a.distance - b.distance);
    const byRelevance = (a: PlainHit, b: PlainHit): number =>
      a.band - b.band ||
      a.class - b.class ||
      ratio(b) - ratio(a) ||
      b.score - a.score ||
      byDistance(a, b) ||
      byDay(a, b);
    const orders = {
      relevance: byRelevance,
      distance: (a: PlainHit, b: PlainHit) => byDistance(a, b) || byRelevance(a, b),
      name: byName,
      confirmed: byDay,
    };
    return [...hits].sort(orders[sort]);
  }

  private passes(listing: CatalogueListing, criteria: Criteria): boolean {
    const { territories, legalForms } = this.reference;
    const { located, form, recognition, practice, status, near, radiusKm, bbox } = criteria;
    const family = legalForms.find(({ code }) => code === listing.legalForm)?.family ?? '';
    return (
      any(located, (place) => territories.within(listing.municipality, place)) &&
      any(form, (code) => code === listing.legalForm || code === family) &&
      any(recognition, (code) => listing.recognitions.includes(code)) &&
      any(practice, (code) => listing.practices.includes(code)) &&
      any(status, (code) => code === listing.status) &&
      (near === null || radiusKm === null || haversineKm(near, listing) <= radiusKm) &&
      (bbox === null || boxContains(bbox, listing))
    );
  }

  private fits(activity: CatalogueActivity, { sector, mode }: Criteria): boolean {
    const { sectors } = this.reference;
    return (
      any(sector, (id) => sectors.descendants(id).some((below) => activity.sectors.includes(below))) &&
      any(mode, (code) => activity.modes.includes(code))
    );
  }

  private isAsked(activity: CatalogueActivity, { need }: Criteria): boolean {
    return any(need, (id) => this.reference.sectors.descendants(id).some((below) => activity.sectors.includes(below)));
  }

  private serves(listing: CatalogueListing, activity: CatalogueActivity, place: string): Served {
    let known = this.served.get(listing);
    if (known === undefined) this.served.set(listing, (known = new Map()));
    const key = `${listing.activities.indexOf(activity)} ${place}`;
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = this.serve(listing, activity, place)));
    return found;
  }

  private serve(listing: CatalogueListing, { area }: CatalogueActivity, place: string): Served {
    const { territories } = this.reference;
    const chain = [territories.get(place)!, ...territories.ancestors(place)];
    const based = place !== 'QC' && territories.within(listing.municipality, place);
    const zones = area.kind === 'zones' ? area.codes : [];
    const inZone = (municipality: Territory): boolean =>
      zones.some((zone) => territories.within(municipality.code, zone));
    const reached = (municipality: Territory): boolean =>
      area.kind === 'radius' &&
      (municipality.code === listing.municipality || haversineKm(listing, municipality) <= area.km);
    const covers = (municipality: Territory): boolean => inZone(municipality) || reached(municipality);
    const inside = territories.municipalitiesOf(place);

    const everywhere = area.kind === 'province' || zones.includes('QC');
    const named = chain.some(({ code }) => code !== 'QC' && zones.includes(code));
    const measured = chain[0]!.level === 'municipality' && reached(chain[0]!);
    const closed = chain.some(({ code }) => {
      const all = territories.municipalitiesOf(code);
      return !everywhere && all.length > 0 && all.every(covers);
    });
    if (named || measured || closed) return { class: based ? 1 : 2, share: null };
    if (everywhere) return { class: based ? 1 : 4, share: null };
    const part =
      (chain[0]!.level === 'mrc' || chain[0]!.level === 'region') &&
      (zones.some((zone) => zone !== place && territories.within(zone, place)) ||
        inside.some(reached) ||
        (area.kind === 'radius' && based));
    if (!part) return based ? { class: 6, share: null } : null;
    const share = inside.length === 0 ? null : { covered: inside.filter(covers).length, total: inside.length };
    return { class: based ? 3 : 5, share };
  }

  private better(listing: CatalogueListing, a: Best, b: Best): number {
    return a.class - b.class || ratio(b) - ratio(a) || this.away(listing, a.place) - this.away(listing, b.place) || 0;
  }

  private away(listing: CatalogueListing, place: string): number {
    return place === 'QC' ? 1e9 : haversineKm(listing, this.reference.territories.get(place)!);
  }

  private hit(
    listing: CatalogueListing,
    { band, score }: Pick<TextHit, 'band' | 'score'>,
    { near, origin }: Criteria,
    best: Best | null,
  ): PlainHit {
    const place = best === null || best.place === 'QC' ? null : this.reference.territories.get(best.place)!;
    const other = best !== null && !best.asked && [2, 4, 5].includes(best.class);
    const from = near ?? (best === null ? origin : place);
    return {
      listing,
      band: other && band > 0 ? 2 : band,
      score,
      other,
      class: best?.class ?? 0,
      share: best?.share ?? null,
      place: best?.place ?? null,
      distance: from === null ? Infinity : haversineKm(from, listing),
    };
  }
}

type Served = Pick<PlainHit, 'class' | 'share'> | null;
type Best = NonNullable<Served> & { readonly place: string; readonly asked: boolean };

const activitiesOf = (listing: CatalogueListing): readonly CatalogueActivity[] =>
  listing.activities.length > 0 ? listing.activities : [{ sectors: [], modes: [], area: { kind: 'undeclared' } }];

const any = (wanted: readonly string[], test: (value: string) => boolean): boolean =>
  wanted.length === 0 || wanted.some(test);

/** Only classes 3 and 5 have a share; without municipalities to count it is nothing. */
function ratio({ class: matched, share }: Pick<PlainHit, 'class' | 'share'>): number {
  if (matched !== 3 && matched !== 5) return 1;
  return share === null ? 0 : share.covered / share.total;
}
