import { err, ok, type Result } from '@repere/kernel';
import type { Territory, TerritoryDirectory, TerritoryLevel } from '@repere/reference';

export interface TerritoryQuestion {
  readonly q?: string | undefined;
  readonly level?: Exclude<TerritoryLevel, 'province'> | undefined;
  readonly parent?: string | undefined;
}

export interface UnknownParent {
  readonly code: 'UnknownParent';
  readonly value: string;
}

const LEVELS = ['region', 'mrc', 'municipality'] as const;

/**
 * The territories that fit, in official order; with text, exact names first. A parent means everything below it at the asked
 * level, or its children when no level is asked. Without text only the 1,116 municipalities proper are listed; reserves,
 * lands and unorganised territories answer to their name.
 */
export function listTerritories(
  directory: TerritoryDirectory,
  { q, level, parent }: TerritoryQuestion,
): Result<readonly Territory[], UnknownParent> {
  const above = parent === undefined ? null : directory.get(parent);
  if (above === undefined) return err({ code: 'UnknownParent', value: parent ?? '' });
  const text = q?.trim() ?? '';
  const levels = level === undefined ? LEVELS : [level];
  const asked = text === '' ? directory.all.filter(counts) : directory.search(text, { levels });
  return ok(
    asked.filter(
      (territory) =>
        levels.some((each) => each === territory.level) &&
        (above === null || isBelow(directory, territory, above, text !== '' || level !== undefined)),
    ),
  );
}

const counts = ({ level, kind }: Territory): boolean => level !== 'municipality' || kind === 'municipality';

function isBelow(directory: TerritoryDirectory, territory: Territory, above: Territory, anyDepth: boolean): boolean {
  if (!anyDepth) return territory.parent === above.code;
  return territory.code !== above.code && directory.within(territory.code, above.code);
}
