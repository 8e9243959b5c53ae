import aliasRows from '../data/aliases.json';
import designationRows from '../data/designations.json';
import legalFormRows from '../data/legal-forms.json';
import mrcRows from '../data/mrcs.json';
import municipalityRows from '../data/municipalities.json';
import poleRows from '../data/poles.json';
import practiceRows from '../data/practices.json';
import recognitionRows from '../data/recognitions.json';
import regionRows from '../data/regions.json';
import seaoRows from '../data/seao-categories.json';
import sectorRows from '../data/sectors.json';
import unspscRows from '../data/unspsc-segments.json';
import { decode, type RowReader } from './decode';
import type { MunicipalityRow, ReferenceTables } from './tables';
import type { MunicipalityKind, Sector } from './types';

/** Where the built-in territory tables come from and the date they describe; see data/README.md. */
export const BUILT_IN_SOURCE = {
  publisher: 'Repère (table intégrée)',
  licence:
    'MIT; faits du ministère des Affaires municipales et de l’Habitation, points GeoNames et Données Québec (CC BY 4.0)',
  validOn: '2025-06-30',
} as const;

/** What a municipality is called officially, and the kind it makes it. */
export interface Designation {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly kind: MunicipalityKind;
}

const KINDS = ['municipality', 'unorganized', 'reserve', 'land', 'government'] as const;

/** The designations of the official directory, « Ville » to « Gouvernement régional ». */
export const designations: readonly Designation[] = decode(designationRows, (row) => ({
  code: row.text(),
  fr: row.text(),
  en: row.text(),
  kind: row.word(KINDS),
}));

let tables: ReferenceTables | undefined;

/** The tables built into the product, decoded once. */
export function builtInTables(): ReferenceTables {
  tables ??= {
    regions: decode(regionRows, (row) => ({ code: row.text(), name: row.text() })),
    mrcs: decode(mrcRows, (row) => ({
      code: row.text(),
      name: row.text(),
      regionCode: row.text(),
      kind: row.word(['mrc', 'te']),
      aliases: row.list(),
    })),
    municipalities: municipalities(),
    sectors: sectors(),
    legalForms: decode(legalFormRows, (row) => ({
      ...term(row),
      family: row.word(['cooperative', 'nonprofit', 'mutual']),
    })),
    recognitions: decode(recognitionRows, (row) => ({
      ...term(row),
      issuer: row.textOrNull(),
      socialEconomy: row.flag(),
    })),
    practices: decode(practiceRows, (row) => {
      const code = row.text();
      const family = row.word(['environment', 'equity', 'governance']);
      return { code, family, label: { fr: row.text(), en: row.text() }, evidence: row.text() };
    }),
    poles: decode(poleRows, (row) => ({
      id: row.text(),
      name: row.text(),
      regionCodes: row.list(),
      mrcCodes: row.list(),
      nonTerritorial: row.flag(),
    })),
    unspsc: decode(unspscRows, term),
    seaoCategories: decode(seaoRows, (row) => {
      const code = row.text();
      row.text();
      return { code, label: { fr: row.text(), en: row.text() } };
    }),
  };
  return tables;
}

const term = (row: RowReader) => ({ code: row.text(), label: { fr: row.text(), en: row.text() } });

function municipalities(): readonly MunicipalityRow[] {
  const aliases = new Map(decode(aliasRows, (row) => [row.text(), row.list()] as const));
  const named = new Map(designations.map((designation) => [designation.code, designation]));
  return decode(municipalityRows, (row) => {
    const code = row.text();
    const name = row.text();
    const designation = named.get(row.text());
    if (designation === undefined) throw new Error(`reference data: unknown designation of ${code}`);
    const mrcCode = row.text();
    const population = row.numberOrNull();
    const lat = row.numberOrNull();
    const lng = row.numberOrNull();
    return {
      code,
      name,
      designation: designation.fr,
      kind: designation.kind,
      mrcCode,
      population,
      point: lat === null || lng === null ? null : { lat, lng, precision: 'municipality' as const },
      aliases: aliases.get(code) ?? [],
      ended: null,
    };
  });
}

/** A sub-sector answers with its sector's SEAO categories: the files only give them to sectors. */
function sectors(): readonly Sector[] {
  const rows = decode(sectorRows, (row) => ({
    id: row.text(),
    parentId: row.textOrNull(),
    label: { fr: row.text(), en: row.text() },
    unspscPrefixes: row.list(),
    scianPrefixes: row.list(),
    seaoCategories: row.list(),
  }));
  const own = new Map(rows.map((row) => [row.id, row.seaoCategories]));
  return rows.map((row) => ({ ...row, seaoCategories: own.get(row.parentId ?? row.id) ?? [] }));
}
