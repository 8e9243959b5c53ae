import { err, ok, type Result } from '@repere/kernel';
import { designations, foldName, type MunicipalityKind } from '@repere/reference';
import { mrcOfCode, shortMrcCode } from './mrc-of';

/** One row of the official file, as the product keeps it. Never a name of an elected official or of staff. */
export interface OfficialPlace {
  readonly code: string;
  readonly name: string;
  readonly designation: string;
  readonly kind: MunicipalityKind;
  readonly mrcCode: string;
  /** Null: not said. */
  readonly population: number | null;
  readonly point: { readonly lat: number; readonly lng: number } | null;
  readonly website: string | null;
}

/** Why a row is refused; `value` is what the file says. */
export interface RowFault {
  readonly code:
    | 'code_malformed'
    | 'code_repeated'
    | 'name_missing'
    | 'designation_unknown'
    | 'region_unknown'
    | 'mrc_unknown'
    | 'mrc_of_other_region'
    | 'population_malformed'
    | 'point_malformed'
    | 'point_outside'
    | 'row_broken';
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

type Field =
  'code' | 'name' | 'designation' | 'region' | 'mrc' | 'administration' | 'population' | 'website' | 'lat' | 'lng';

/** Headers of the official layout (MAMH directory) and of the reduced one. Every other column stays unread. */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  code: ['mcode', 'code'],
  name: ['munnom', 'nom'],
  designation: ['mdes', 'designation'],
  region: ['regadm', 'region_code'],
  mrc: ['mrc_code', 'mrc'],
  administration: ['admregionale'],
  population: ['mpopul', 'population'],
  website: ['mweb', 'site_web'],
  lat: ['lat'],
  lng: ['lng'],
};
const REQUIRED: readonly Field[] = ['code', 'name', 'designation', 'region', 'mrc'];
/** Unorganised territories that have no name yet: nobody can look for them. */
const UNNAMED = 'toponyme a venir';

/** Where each known column stands, and what it is called. */
export type Layout = ReadonlyMap<Field, { readonly index: number; readonly header: string }>;

/** Recognises the columns by their header, in any order; names the compulsory ones that are missing. */
export function readLayout(header: readonly string[]): Result<Layout, readonly string[]> {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const layout = new Map<Field, { index: number; header: string }>();
  for (const field of Object.keys(HEADERS) as Field[]) {
    const name = HEADERS[field].find((candidate) => cells.includes(candidate));
    if (name !== undefined) layout.set(field, { index: cells.indexOf(name), header: name });
  }
  const missing = REQUIRED.filter((field) => !layout.has(field)).map((field) => HEADERS[field].join(' / '));
  return missing.length > 0 ? err(missing) : ok(layout);
}

/** How many of the known columns a line names: tells the header from titles above it. */
export const layoutScore = (cells: readonly string[]): number => {
  const known = new Set(Object.values(HEADERS).flat());
  return cells.filter((cell) => known.has(cell.trim().toLowerCase())).length;
};

/** Which MRC exist, and the region of each. */
export type RegionOfMrc = ReadonlyMap<string, string>;

/** Reads one row; null for a territory that has no name yet. */
export function readPlace(
  cells: readonly string[],
  line: number,
  layout: Layout,
  regionOf: RegionOfMrc,
): Result<OfficialPlace | null, RowFault> {
  const text = (field: Field): string => (cells[layout.get(field)?.index ?? -1] ?? '').trim();
  const fault = (code: RowFault['code'], field: Field, value = text(field)): Result<never, RowFault> =>
    err({ code, line, column: layout.get(field)?.header ?? HEADERS[field][0] ?? field, value });

  const code = text('code').padStart(5, '0');
  if (!/^\d{5}$/.test(code) || code === '00000') return fault('code_malformed', 'code');
  const name = text('name').normalize('NFC').replace(/--/g, '–');
  if (name === '') return fault('name_missing', 'name');
  if (foldName(name) === UNNAMED) return ok(null);
  const designation = designationOf(text('designation'));
  if (designation === undefined) return fault('designation_unknown', 'designation');
  const region = /\((\d{2})\)$/.exec(text('region'))?.[1] ?? text('region').padStart(2, '0');
  if (![...regionOf.values()].includes(region)) return fault('region_unknown', 'region');
  const written = writtenMrc(text('mrc')) ?? writtenMrc(text('administration'));
  const mrcCode = written === null ? mrcOfCode(code, designation.fr) : shortMrcCode(written);
  const mrcRegion = mrcCode === null ? undefined : regionOf.get(mrcCode);
  if (mrcCode === null || mrcRegion === undefined) return fault('mrc_unknown', 'mrc', text('mrc') || code);
  if (mrcRegion !== region) return fault('mrc_of_other_region', 'mrc', `${text('mrc') || mrcCode}, ${text('region')}`);
  const population = populationOf(text('population'));
  if (population === undefined) return fault('population_malformed', 'population');
  const point = pointOf(text('lat'), text('lng'));
  if (typeof point === 'string') return fault(point, 'lat', `${text('lat')}, ${text('lng')}`);
  const website = text('website').slice(0, 300) || null;
  return ok({ code, name, designation: designation.fr, kind: designation.kind, mrcCode, population, point, website });
}

/** « MRC Mékinac (350) », `350`; null when the file leaves it empty. A name without code does not say which. */
const writtenMrc = (text: string): string | null => (text === '' ? null : (/\((\d{3})\)$/.exec(text)?.[1] ?? text));

/** Some files cut designations at 35 characters: « Village cri (Terre de la catégorie ». */
function designationOf(text: string): (typeof designations)[number] | undefined {
  const folded = foldName(text);
  return (
    designations.find(({ fr }) => foldName(fr) === folded) ??
    designations.find(({ fr, kind }) => kind === 'land' && folded.startsWith(`${foldName(fr)} terre`))
  );
}

function populationOf(text: string): number | null | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (digits === '') return null;
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}

type WrongPoint = 'point_malformed' | 'point_outside';

function pointOf(lat: string, lng: string): { lat: number; lng: number } | null | WrongPoint {
  if (lat === '' && lng === '') return null;
  const point = { lat: Number(lat.replace(',', '.')), lng: Number(lng.replace(',', '.')) };
  if (lat === '' || lng === '' || !Number.isFinite(point.lat) || !Number.isFinite(point.lng)) return 'point_malformed';
  const inside = point.lat > 44.9 && point.lat < 63 && point.lng > -80 && point.lng < -57;
  return inside ? point : 'point_outside';
}
