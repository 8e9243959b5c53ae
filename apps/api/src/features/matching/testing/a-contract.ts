import type { Database } from '../../../platform/database';

export interface ContractDraft {
  readonly number: string;
  readonly amount?: number;
  readonly supplier: {
    readonly name: string;
    readonly neq?: string;
    readonly postalCode?: string;
    readonly locality?: string;
  };
  readonly buyer?: { readonly id: string; readonly name: string };
}

/** A contract as SEAO publishes it: 50,000 $ by Shawinigan for a caterer, unless said otherwise. */
export function aContract({
  number,
  amount = 50_000,
  supplier,
  buyer = { id: 'OP-1', name: 'Ville de Shawinigan' },
}: ContractDraft): object {
  const id = supplier.neq === undefined ? `FO-${number}` : `FO-${supplier.neq}`;
  const { name, neq, postalCode, locality } = supplier;
  const placed = postalCode !== undefined || locality !== undefined;
  return {
    ocid: `ocds-ec9k95-${number}`,
    id: `20240502${number}`,
    date: '2024-05-02T10:00:00-04:00',
    tag: ['contract'],
    initiationType: 'tender',
    parties: [
      { ...buyer, roles: ['buyer'], details: { municipal: '1' } },
      {
        ...{ id, name, roles: ['supplier'] },
        ...(placed && { address: { locality, region: 'QC', postalCode, countryName: 'CAN' } }),
        ...(neq !== undefined && { details: { neq } }),
      },
    ],
    buyer,
    tender: {
      id: number,
      title: 'Repas livrés',
      status: 'complete',
      procurementMethod: 'direct',
      mainProcurementCategory: 'services',
      items: [{ id: 'S7', classification: { scheme: 'UNSPSC', id: '90101603' } }],
    },
    awards: [
      {
        ...{
          id: `9${number}`,
          status: 'active',
          date: '2024-04-15T00:00:00-04:00',
          value: { amount, currency: 'CAD' },
        },
        suppliers: [{ id, name }],
      },
    ],
    language: 'fr',
  };
}

/** A published caterer, unverified, in a source of its own. */
export async function addListing(
  database: Database,
  {
    id,
    neq,
    name,
    municipality,
    later = false,
  }: { id: string; neq: string; name: string; municipality: string; later?: boolean },
): Promise<void> {
  await database.query(
    `INSERT INTO listing_source (id, name) VALUES ('01900000-0000-7000-8000-00000000ffff', 'Essai') ON CONFLICT DO NOTHING`,
  );
  await database.query(
    `INSERT INTO listing (id, slug, source_id, neq, name, other_names, legal_form, municipality_code, postal_code, lat, lng, precision,
       languages, recognitions, practices, client_references, publication, status, content_hash, updated_at)
     VALUES ($1, $6, '01900000-0000-7000-8000-00000000ffff', $2, $3, '{}', 'coop_solidarite', $4, 'G9N1A1', 46.5, -72.7, 'exact',
       '{fr}', '{}', '{}', '{}', 'published', 'unverified', 'x', now() + $5 * interval '1 second')`,
    [id, neq, name, municipality, later ? 1 : 0, `enterprise-${id}`],
  );
  await database.query(
    `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_codes) VALUES ($1, 0, '{S07.1}', '{services}', 'undeclared', '{}')`,
    [id],
  );
}
