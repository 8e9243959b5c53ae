/** One award of a release under test. */
export interface AwardDraft {
  readonly id?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly totalAmount?: number;
  readonly date?: string;
  readonly status?: string;
  /** Party ids; the first supplier by default. */
  readonly suppliers?: readonly string[];
  readonly relatedLots?: readonly string[];
}

export interface ReleaseDraft {
  readonly number?: string;
  readonly id?: string;
  readonly date?: string;
  readonly tag?: string;
  readonly buyer?: { readonly id: string; readonly name: string; readonly municipal: '0' | '1' };
  readonly title?: string;
  readonly reference?: string;
  readonly tender?: object;
  readonly parties?: readonly { readonly id: string; readonly name: string; readonly neq?: string }[];
  readonly awards?: readonly AwardDraft[];
  readonly bids?: readonly object[];
  /** Contracts as published; `true` for one a day later on each award, repeating its amount. */
  readonly contracts?: readonly object[] | true;
  readonly more?: object;
}

export const FIRST = { id: 'FO-1174002437', name: 'Coopérative Exemple', neq: '1174002437' };
export const SECOND = { id: 'FO-1199000010', name: 'Entreprise Fictive inc.', neq: '1199000010' };
export const TOWN = { id: 'OP-900001', name: 'Ville de Shawinigan', municipal: '1' } as const;

/** A release as SEAO writes it: one award of 50,000 $ by a town to one supplier, unless said otherwise. */
export function aRelease(draft: ReleaseDraft = {}): object {
  const buyer = draft.buyer ?? TOWN;
  const parties = draft.parties ?? [FIRST, SECOND];
  const date = draft.date ?? '2024-05-02T10:00:00-04:00';
  const awards = (draft.awards ?? [{}]).map((award, at) => ({
    id: award.id ?? `${200 + at}`,
    status: award.status ?? 'active',
    date: award.date ?? '2024-04-15T00:00:00-04:00',
    value: {
      amount: award.amount ?? 50_000,
      currency: award.currency ?? 'CAD',
      ...(award.totalAmount === undefined ? {} : { totalAmount: award.totalAmount }),
    },
    suppliers: (award.suppliers ?? [parties[0]?.id ?? '']).map((id) => ({
      id,
      name: parties.find((party) => party.id === id)?.name,
    })),
    ...(award.relatedLots === undefined ? {} : { relatedLots: award.relatedLots }),
  }));
  const contracts =
    draft.contracts === true
      ? awards.map(({ id, value, date: dateSigned }) => ({ id, awardID: id, status: 'active', value, dateSigned }))
      : draft.contracts;
  return {
    ocid: `ocds-ec9k95-${draft.number ?? '20000001'}`,
    id: draft.id ?? date.replace(/\D/g, '').slice(0, 14),
    date,
    tag: [draft.tag ?? 'contract'],
    initiationType: 'tender',
    parties: [
      { id: buyer.id, name: buyer.name, roles: ['buyer'], details: { municipal: buyer.municipal } },
      ...parties.map(({ id, name, neq }) => ({
        ...{ id, name, roles: ['supplier'] },
        ...(neq === undefined ? {} : { details: { neq } }),
      })),
    ],
    buyer: { id: buyer.id, name: buyer.name },
    tender: {
      id: draft.reference ?? '2024-17',
      title: draft.title ?? 'Entretien ménager',
      status: 'complete',
      procurementMethod: 'direct',
      procurementMethodDetails: 'Contrat de gré à gré',
      mainProcurementCategory: 'services',
      items: [{ id: 'S5', classification: { scheme: 'UNSPSC', id: '76111501' } }],
      ...draft.tender,
    },
    ...(draft.bids === undefined ? {} : { bids: draft.bids }),
    ...(awards.length === 0 ? {} : { awards }),
    ...(contracts === undefined ? {} : { contracts }),
    language: 'fr',
    ...draft.more,
  };
}
