import type { EditorKind } from './publication-table';

/** Somebody who edits a listing, and in whose name. */
export interface Editor {
  readonly kind: EditorKind;
  readonly personId: string;
  readonly organisationId: string | null;
  /** The organisation's name, shown beside what it says. */
  readonly name: string;
}

/** An editor, or the enterprise speaking through its own mailbox: nobody who signed in. */
export interface Speaker extends Omit<Editor, 'personId'> {
  readonly personId: string | null;
}

/** What is known of a person's places, for choosing in whose name they edit. */
export interface EditorPlaces {
  readonly personId: string;
  readonly staff: boolean;
  readonly memberships: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly kind: 'enterprise' | 'buyer' | 'network';
    readonly territories: readonly string[];
  }[];
}

/** What decides who may edit a listing. */
export interface ListingPlace {
  readonly managedBy: string | null;
  /** From the municipality up. */
  readonly territories: readonly string[];
  /** Networks that count it among their members. */
  readonly networkIds: readonly string[];
}

const STAFF_NAME = 'Chantier de l’économie sociale';

/** The first network among somebody's that looks after a listing: by its place, or as one of its members. */
export const networkFor = <M extends EditorPlaces['memberships'][number]>(
  memberships: readonly M[],
  listing: ListingPlace,
): M | null =>
  memberships.find(
    ({ kind, organisationId, territories }) =>
      kind === 'network' &&
      (listing.networkIds.includes(organisationId) ||
        territories.includes('QC') ||
        listing.territories.some((code) => territories.includes(code))),
  ) ?? null;

/**
 * In whose name a person edits a listing: its own enterprise first, then the Chantier, then the network that looks after it.
 * @returns null when they are none of these to it
 */
export function editorOf(places: EditorPlaces, listing: ListingPlace): Editor | null {
  const { personId, memberships } = places;
  const own = memberships.find(
    ({ kind, organisationId }) => kind === 'enterprise' && organisationId === listing.managedBy,
  );
  if (own !== undefined) return { kind: 'enterprise', personId, organisationId: own.organisationId, name: own.name };
  const network = networkFor(memberships, listing);
  if (places.staff)
    return {
      kind: 'staff',
      personId,
      organisationId: network?.organisationId ?? null,
      name: network?.name ?? STAFF_NAME,
    };
  if (network === null) return null;
  return { kind: 'network', personId, organisationId: network.organisationId, name: network.name };
}
