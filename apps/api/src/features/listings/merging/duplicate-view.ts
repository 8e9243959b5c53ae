import type { ComparedSide, DuplicateDetail, Duplicates } from '@repere/contract';
import { LISTING_FIELDS, type FieldOwner, type ListingField } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { LikelyPair } from '../domain/duplicate-pairs';
import type { EditableListing } from '../domain/listing-field';
import { patchView } from '../views/edited-view';
import type { PairSide } from './duplicate.reader';

type Places = Pick<ReferenceSnapshot, 'territories'>;
type Side = Duplicates['results'][number]['one'];

const VERY = 0.9;
const FAIRLY = 0.7;

export function sideView(
  { municipalityCode, managedBy, publication, lat: _lat, lng: _lng, networkIds: _networks, ...side }: PairSide,
  { territories }: Places,
): Side {
  return {
    ...side,
    publication: publication as Side['publication'],
    managed: managedBy !== null,
    municipality: { code: municipalityCode, name: territories.get(municipalityCode)?.name ?? municipalityCode },
  };
}

export const pairView = (
  { score, evidence }: LikelyPair,
  one: PairSide,
  other: PairSide,
  places: Places,
): Duplicates['results'][number] => ({
  one: sideView(one, places),
  other: sideView(other, places),
  score: rounded(score),
  likely: score >= VERY ? 'very' : score >= FAIRLY ? 'fairly' : 'possibly',
  evidence: evidence.map((item) => ({ ...item })),
});

export const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** One listing, whole, with whose word each of its fields is. */
export function comparedView(
  side: PairSide,
  listing: EditableListing,
  ownerOf: (field: ListingField) => FieldOwner,
  attached: Readonly<Record<string, number>>,
  places: Places,
): ComparedSide {
  const { claims = 0, changes = 0, reports = 0, drafts = 0 } = attached;
  const owners: DuplicateDetail['kept']['owners'] = {};
  for (const field of LISTING_FIELDS) owners[field] = ownerOf(field);
  return {
    ...sideView(side, places),
    listing: patchView(listing),
    location: { lat: listing.lat, lng: listing.lng, precision: listing.precision },
    owners,
    attached: { claims, changes, reports, drafts },
  };
}
