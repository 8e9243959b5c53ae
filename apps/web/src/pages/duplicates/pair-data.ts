import type { ApiClient, ComparedSide, DuplicateDetail } from '@repere/contract';
import type { Language } from '@repere/kernel';

export type MergeField = DuplicateDetail['fields'][number];
export type FieldName = MergeField['field'];

/** A pair with the words of the codes that its listings hold. */
export interface PairData {
  readonly detail: DuplicateDetail;
  readonly labels: Readonly<Record<string, string>>;
}

/** Brings both listings and the words of their codes. */
export async function fetchPair(
  api: ApiClient,
  params: Readonly<Record<string, string>>,
  lang: Language,
): Promise<PairData> {
  const [detail, sectors, { facets }] = await Promise.all([
    api('getDuplicate', { params: { one: params['one'] ?? '', other: params['other'] ?? '' } }),
    api('listSectors', { query: { lang } }),
    api('searchListings', { query: { lang, pageSize: 1 } }),
  ]);
  const labels: Record<string, string> = {};
  for (const { id, label, children } of sectors)
    for (const one of [{ id, label }, ...children]) labels[one.id] = one.label;
  for (const { value, label } of [...facets.form, ...facets.recognition, ...facets.practice]) labels[value] = label;
  return { detail, labels };
}

/** What one side says in a field, as lines of text; none for nothing. */
export function linesOf(
  { listing, municipality }: ComparedSide,
  field: FieldName,
  labels: PairData['labels'],
): readonly string[] {
  const { seat, contact, description } = listing;
  const said = (text: string | number | null | undefined): string[] =>
    text === null || text === undefined || text === '' ? [] : [String(text)];
  switch (field) {
    case 'municipality':
      return [municipality.name];
    case 'address':
    case 'postalCode':
      return said(seat?.[field]);
    case 'email':
    case 'phone':
    case 'website':
      return said(contact?.[field]);
    case 'descriptionFr':
      return said(description?.fr);
    case 'descriptionEn':
      return said(description?.en);
    case 'activities':
      return (listing.activities ?? []).map(({ sectors, description: own }) =>
        [...sectors.map((id) => labels[id] ?? id), own?.fr ?? own?.en ?? ''].filter(Boolean).join(', '),
      );
    case 'supplierSheet':
      return listing.supplierSheet == null ? [] : ['✓'];
    case 'lastConfirmedOn':
      return [];
    case 'otherNames':
    case 'languages':
    case 'clientReferences':
      return listing[field] ?? [];
    case 'recognitions':
    case 'practices':
      return (listing[field] ?? []).map((code) => labels[code] ?? code);
    case 'legalForm':
      return said(listing.legalForm == null ? null : (labels[listing.legalForm] ?? listing.legalForm));
    default:
      return said(listing[field]);
  }
}
