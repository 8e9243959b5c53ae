import { format, type MessageKey } from '@repere/i18n';
import { label, type BilingualText, type Language, type ListingField } from '@repere/kernel';
import { territoryLabel, type ReferenceSnapshot } from '@repere/reference';
import type { EditableListing } from '../domain/listing-field';
import { areaInWords } from './detail-view';

type Sheet = NonNullable<EditableListing['supplierSheet']>;
type Coded = { readonly code: string; readonly label: BilingualText };

/**
 * A field's value as lines of text in the reader's language, none where there is no value: what a reviewer compares.
 * @example fieldLines(listing, 'languages', reference, 'fr') // ['français', 'anglais']
 */
export function fieldLines(
  listing: EditableListing,
  field: ListingField,
  reference: ReferenceSnapshot,
  language: Language,
): string[] {
  switch (field) {
    case 'municipality':
      return seatLines(listing, reference, language);
    case 'legalForm':
      return termLines(listing.legalForm === null ? [] : [listing.legalForm], reference.legalForms, language);
    case 'recognitions':
      return termLines(listing.recognitions, reference.recognitions, language);
    case 'practices':
      return termLines(listing.practices, reference.practices, language);
    case 'languages':
      return listing.languages.map((code) => languageName(code, language));
    case 'activities':
      return listing.activities.flatMap((one) => activityLines(one, listing.municipalityCode, reference, language));
    case 'supplierSheet':
      return listing.supplierSheet === null ? [] : sheetLines(listing.supplierSheet, language);
    case 'otherNames':
    case 'clientReferences':
      return [...listing[field]];
    default: {
      const value = listing[field];
      return value === null || value === '' ? [] : String(value).split('\n');
    }
  }
}

const termLines = (codes: readonly string[], terms: readonly Coded[], language: Language): string[] =>
  codes.map((code) => {
    const term = terms.find((one) => one.code === code);
    return term === undefined ? code : label(term.label, language);
  });

function seatLines(
  { municipalityCode, lat, lng, precision }: EditableListing,
  { territories }: ReferenceSnapshot,
  language: Language,
): string[] {
  const place = territories.get(municipalityCode);
  const named = place === undefined ? municipalityCode : territoryLabel(territories)(place, language);
  return precision === 'exact' ? [named, `${lat.toFixed(5)}, ${lng.toFixed(5)}`] : [named];
}

function activityLines(
  { sectors, modes, area, descriptionFr, descriptionEn }: EditableListing['activities'][number],
  municipality: string,
  reference: ReferenceSnapshot,
  language: Language,
): string[] {
  const names = sectors.map((id) => {
    const sector = reference.sectors.get(id);
    return sector === undefined ? id : label(sector.label, language);
  });
  const where = areaInWords(
    {
      areaKind: area.kind,
      areaKm: area.kind === 'radius' ? area.km : null,
      areaCodes: area.kind === 'zones' ? area.codes : [],
    },
    municipality,
    reference,
    language,
  );
  const offered = modes.map((mode) => format(language, `label.mode.${mode}` as MessageKey));
  return [[names.join(', '), offered.join(', '), where], [descriptionFr], [descriptionEn]]
    .map((parts) => parts.filter(Boolean).join(' · '))
    .filter((line) => line !== '');
}

function sheetLines(sheet: Sheet, language: Language): string[] {
  const yesNo = (what: string, answer: boolean | null): string | null =>
    answer === null ? null : format(language, 'listing.sheet.yes_no', { what, answer: answer ? 'yes' : 'no' });
  const both = (key: 'capacity' | 'lead_time', { fr, en }: Sheet['capacity']): (string | null)[] =>
    [['fr', fr] as const, ['en', en] as const].map(([spoken, text]) =>
      text === null ? null : format(language, `listing.sheet.${key}`, { language: spoken, text }),
    );
  const { insurance } = sheet;
  return [
    ...sheet.licences.map(({ kind, number, label: name, expiresOn }) =>
      format(language, 'listing.sheet.licence', {
        ...{ kind, label: name ?? 'none', number: number ?? 'none', until: expiresOn ?? 'none' },
      }),
    ),
    ...both('capacity', sheet.capacity),
    ...both('lead_time', sheet.leadTime),
    sheet.contractBand === null ? null : format(language, 'listing.sheet.band', { band: sheet.contractBand }),
    insurance === null
      ? null
      : format(language, 'listing.sheet.insurance', {
          ...{ amount: insurance.amount ?? 'none', until: insurance.expiresOn ?? 'none' },
        }),
    ...[yesNo('bonds', sheet.acceptsBonds), yesNo('delivers', sheet.delivers), yesNo('installs', sheet.installs)],
    yesNo('seao', sheet.registeredOnSeao),
  ].filter((line) => line !== null);
}

const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames(`${language}-CA`, { type: 'language' }).of(code) ?? code;
