import { err, ok, type Result } from '@repere/kernel';
import type { TerritoryDirectory } from '@repere/reference';
import type { Refusal, Warning } from './finding';
import { fold, tidy } from './fold';
import type { AreaRecord } from './listing-record';

const WHOLE = new Set([
  'qc',
  'quebec province',
  'province',
  'province de quebec',
  'province du quebec',
  'tout le quebec',
  'toute la province',
  'partout au quebec',
  'ensemble du quebec',
  'provincial',
  'all of quebec',
  'all quebec',
  'whole province',
  'province wide',
  'toutes les regions',
  'a l echelle du quebec',
]);
const UNDECLARED = new Set([
  '',
  'undeclared',
  'non declare',
  'non declaree',
  'inconnu',
  'inconnue',
  'n d',
  'nd',
  'n a',
  'unknown',
]);

type Read = Result<{ readonly area: AreaRecord; readonly warnings: readonly Warning[] }, Refusal>;

/**
 * Reads a service area: the exchange notation (`QC`, `km:30`, `M35|35027`) or the words of a list (« 30 km », « Mauricie | Joliette »).
 * A code that exists nowhere refuses the row; words that name nothing, or two places, are left out and told. Nothing unread widens the area.
 */
export function readArea(area: AreaRecord | string | null, field: string, territories: TerritoryDirectory): Read {
  if (area === null) return plain({ kind: 'undeclared' });
  if (typeof area !== 'string')
    return area.kind === 'zones' ? readZones(area.codes, field, territories) : checkRadius(area, field);
  const text = tidy(area);
  if (UNDECLARED.has(fold(text))) return plain({ kind: 'undeclared' });
  if (WHOLE.has(fold(text))) return plain({ kind: 'province' });
  const km = /^(?:km\s*:\s*(.+)|(?:rayon\s*(?:de)?\s*:?\s*)?([\d\s.,]+)\s*k(?:m|ilom[eè]tres?)(?:\s+radius)?)$/i.exec(
    text,
  );
  if (km !== null)
    return checkRadius({ kind: 'radius', km: Number((km[1] ?? km[2] ?? '').trim().replace(',', '.')) }, field);
  return readZones(splitZones(text, territories), field, territories);
}

const plain = (area: AreaRecord): Read => ok({ area, warnings: [] });

function checkRadius(area: AreaRecord, field: string): Read {
  if (area.kind !== 'radius' || (area.km > 0 && area.km <= 1000)) return plain(area);
  return err({ code: 'area_malformed', field, value: String(area.km) });
}

/** Zones are apart by `|`, `;` or a new line; by commas only when the whole is no name. */
function splitZones(text: string, territories: TerritoryDirectory): string[] {
  return text
    .split(/[|;\n]/)
    .flatMap((part) => (findZone(part, territories) === 'none' ? part.split(',') : [part]))
    .map(tidy)
    .filter((part) => part !== '');
}

function readZones(parts: readonly string[], field: string, territories: TerritoryDirectory): Read {
  const codes = new Set<string>();
  const warnings: Warning[] = [];
  for (const part of parts) {
    const found = findZone(part, territories);
    if (found !== 'none' && found !== 'several') codes.add(found);
    else if (/^(R\d{2}|M\d{2,3}|\d{5})$/i.test(part)) return err({ code: 'territory_unknown', field, value: part });
    else warnings.push({ code: 'area_not_recognised', field, value: part });
  }
  if (codes.has('QC')) return ok({ area: { kind: 'province' }, warnings });
  return ok({
    area: codes.size === 0 ? { kind: 'undeclared' } : { kind: 'zones', codes: [...codes].sort() },
    warnings,
  });
}

/** The one territory that a code or a name means; regions and MRC by their whole name, municipalities as they are written. */
function findZone(text: string, territories: TerritoryDirectory): string | 'none' | 'several' {
  const value = tidy(text);
  if (WHOLE.has(fold(value))) return 'QC';
  const byCode = territories.get(value.toUpperCase());
  if (byCode !== undefined) return byCode.code;
  const [, level, name = ''] =
    /^(?:(mrc|r[ée]gion|municipalit[ée]|ville|village|city|town)\s+)?(.+)$/i.exec(value) ?? [];
  const wanted = zoneKey(name);
  const levels = LEVELS[fold(level ?? '')] ?? ['region', 'mrc'];
  for (const one of levels) {
    const matches = territories.all.filter((place) => place.level === one && zoneKey(place.name) === wanted);
    if (matches.length === 1 && matches[0] !== undefined) return matches[0].code;
    if (matches.length > 1) return 'several';
  }
  const town = territories.resolveMunicipality(name);
  return town.kind === 'found' && town.via !== 'code'
    ? town.territory.code
    : town.kind === 'ambiguous'
      ? 'several'
      : 'none';
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  mrc: ['mrc'],
  region: ['region'],
  municipalite: [],
  ville: [],
  village: [],
  city: [],
  town: [],
};

const zoneKey = (name: string): string => fold(name).replace(/^((de|des|du|d|la|le|les|l)\s+)+/, '');
