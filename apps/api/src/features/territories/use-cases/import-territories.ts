import { stat } from 'node:fs/promises';
import { err, ok, type Result } from '@repere/kernel';
import { builtInTables } from '@repere/reference';
import type { Database } from '../../../platform/database';
import { openTable, TableFault, type Table } from '../../../platform/tabular';
import { layoutScore, readLayout, readPlace, type OfficialPlace, type RowFault } from '../domain/official-place';
import { MOST_ENDED, planUpdate, type Successors, type UpdatePlan } from '../domain/plan-update';
import {
  announceTerritories,
  lockTerritories,
  publishTerritories,
  readPlaces,
  readSource,
  savePlaces,
  saveRegionsAndMrcs,
  saveSource,
} from '../territories.repository';

export interface ImportTerritoriesOptions {
  /** Compare and count, write nothing. */
  readonly dryRun?: boolean;
  /** The day the file describes, `YYYY-MM-DD`; its own date when not said. */
  readonly validOn?: string;
  /** Which municipality took the place of a merged one, by codes, where the file alone does not tell. */
  readonly successors?: Successors;
}

/** What an import did, or would do. `rows` = new + changed + unchanged + refused + unnamed. */
export interface TerritoriesImported {
  readonly sha256: string;
  readonly validOn: string;
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
  readonly refused: number;
  /** Unorganised territories that have no name yet, left out. */
  readonly unnamed: number;
  /** Places found gone, for a person to check: a null successor is for `successors` to say. */
  readonly gone: readonly { readonly code: string; readonly name: string; readonly successor: string | null }[];
}

/** Why nothing was imported. */
export type TerritoriesRefused =
  | { readonly code: 'FileUnreadable'; readonly fault: TableFault }
  | { readonly code: 'ColumnsMissing'; readonly columns: readonly string[] }
  | {
      readonly code: 'RowsRefused';
      readonly rows: number;
      readonly refused: number;
      readonly faults: readonly RowFault[];
    }
  | { readonly code: 'FileIncomplete'; readonly missing: number; readonly examples: readonly string[] }
  | { readonly code: 'SuccessorUnknown'; readonly value: string };

const OFFICIAL = {
  publisher: 'Ministère des Affaires municipales et de l’Habitation, Répertoire des municipalités (Données Québec)',
  licence: 'CC BY 4.0 (à vérifier)',
} as const;

/** A reader mends a file by its first faults; the count says how many there are. */
const FAULTS_SHOWN = 50;

/**
 * Brings the official municipality table up to date from the ministry's file, in its official or reduced layout.
 * Wholly or not at all; the same file twice changes nothing; names of officials are never read.
 */
export async function importTerritories(
  database: Database,
  file: string,
  options: ImportTerritoriesOptions = {},
): Promise<Result<TerritoriesImported, TerritoriesRefused>> {
  const read = await readFile(file);
  if (!read.ok) return read;
  const validOn = options.validOn ?? (await stat(file)).mtime.toISOString().slice(0, 10);
  const { places, sha256, rows, unnamed } = read.value;
  const codes = new Set(places.map(({ code }) => code));
  const stray = [...(options.successors ?? [])].find(([, successor]) => !codes.has(successor));
  if (stray !== undefined) return err({ code: 'SuccessorUnknown', value: stray.join('=') });
  return database.transaction(async (tx) => {
    await lockTerritories(tx);
    const stored = await readPlaces(tx);
    const plan = planUpdate(stored, places, options.successors);
    const missing = stored.filter(({ code, ended }) => ended === null && !codes.has(code));
    if (missing.length > MOST_ENDED)
      return err({
        code: 'FileIncomplete',
        missing: missing.length,
        examples: missing.slice(0, 5).map(({ name }) => name),
      });
    const known = await readSource(tx, 'municipality');
    const news = plan.added.length + plan.changed.length + plan.ended.length > 0;
    if (!options.dryRun && (news || known?.sha256 !== sha256)) {
      await saveRegionsAndMrcs(tx);
      await savePlaces(tx, [...plan.added, ...plan.changed, ...plan.ended], validOn);
      await saveSource(tx, 'municipality', { ...OFFICIAL, sha256, validOn });
      if (news) await publishTerritories(tx);
      await announceTerritories(tx);
    }
    return ok({ sha256, validOn, rows, unnamed, ...counts(plan) });
  });
}

const counts = (plan: UpdatePlan) => ({
  new: plan.added.length,
  changed: plan.changed.length,
  unchanged: plan.unchanged,
  ended: plan.ended.length,
  refused: 0,
  gone: plan.ended.map(({ code, name, ended }) => ({ code, name, successor: ended?.successor ?? null })),
});

interface OfficialFile {
  readonly sha256: string;
  readonly rows: number;
  readonly unnamed: number;
  readonly places: readonly OfficialPlace[];
}

async function readFile(file: string): Promise<Result<OfficialFile, TerritoriesRefused>> {
  try {
    return await readRows(await openTable(file, layoutScore));
  } catch (error) {
    if (error instanceof TableFault) return err({ code: 'FileUnreadable', fault: error });
    throw error;
  }
}

async function readRows(table: Table): Promise<Result<OfficialFile, TerritoriesRefused>> {
  const layout = readLayout(table.header?.cells ?? []);
  if (!layout.ok) return err({ code: 'ColumnsMissing', columns: layout.error });
  const regionOf = new Map(builtInTables().mrcs.map((mrc) => [mrc.code, mrc.regionCode]));
  const places = new Map<string, OfficialPlace>();
  const faults: RowFault[] = [];
  let rows = 0;
  let unnamed = 0;
  for await (const row of table.rows()) {
    rows++;
    if (row.kind !== 'cells') {
      faults.push({ code: 'row_broken', line: row.line, column: '', value: row.kind === 'broken' ? row.excerpt : '' });
      continue;
    }
    const place = readPlace(row.cells, row.line, layout.value, regionOf);
    if (!place.ok) faults.push(place.error);
    else if (place.value === null) unnamed++;
    else if (places.has(place.value.code))
      faults.push({
        code: 'code_repeated',
        line: row.line,
        column: layout.value.get('code')?.header ?? '',
        value: place.value.code,
      });
    else places.set(place.value.code, place.value);
  }
  if (faults.length > 0)
    return err({ code: 'RowsRefused', rows, refused: faults.length, faults: faults.slice(0, FAULTS_SHOWN) });
  return ok({ sha256: table.sha256, rows, unnamed, places: [...places.values()] });
}
