import { BUILT_IN_SOURCE, builtInTables } from '@repere/reference';
import type { Database } from '../../../platform/database';
import { planUpdate } from '../domain/plan-update';
import {
  announceTerritories,
  contentHash,
  lockTerritories,
  publishTerritories,
  readPlaces,
  readSource,
  savePlaces,
  saveRegionsAndMrcs,
  saveSource,
} from '../territories.repository';

/**
 * Fills the territory tables from the built-in ones when they are empty, and follows a newer built-in table as long as no
 * official file was imported. One transaction; a second call changes nothing.
 * @returns what became of the municipalities
 */
export async function seedTerritories(database: Database): Promise<'seeded' | 'updated' | 'unchanged'> {
  const { regions, mrcs, municipalities } = builtInTables();
  const source = { ...BUILT_IN_SOURCE, sha256: contentHash([regions, mrcs, municipalities]) };
  return database.transaction(async (tx) => {
    await lockTerritories(tx);
    const stored = await readPlaces(tx);
    const known = await readSource(tx, 'municipality');
    const outdated = known?.publisher === source.publisher && known.sha256 !== source.sha256;
    if (stored.length > 0 && !outdated) return 'unchanged';
    await saveRegionsAndMrcs(tx);
    const plan = planUpdate(
      stored,
      municipalities.map((place) => ({ ...place, website: null })),
    );
    await savePlaces(tx, [...plan.added, ...plan.changed, ...plan.ended], source.validOn);
    for (const table of ['region', 'mrc', 'municipality']) await saveSource(tx, table, source);
    if (stored.length > 0) await publishTerritories(tx);
    await announceTerritories(tx);
    return stored.length === 0 ? 'seeded' : 'updated';
  });
}
