import type { Language } from '@repere/kernel';
import { designations } from './built-in-tables';
import { foldName } from './fold-name';
import { groupBy } from './group-by';
import type { Territory, TerritoryDirectory, TerritoryLabel } from './types';

const LEVEL_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  region: { fr: 'région', en: 'region' },
  mrc: { fr: 'MRC', en: 'RCM' },
};

/** A designation in a language. @example designationLabel('Ville', 'en') // 'City' */
export const designationLabel = (designation: string, language: Language): string =>
  designations.find(({ fr }) => fr === designation)?.[language] ?? designation;

/**
 * Makes the labels of a directory: the name alone where it says enough, else with designation and MRC, since 31 names
 * are borne by two municipalities, sometimes of the same MRC. An MRC or region that bears the name of another place says its level.
 * @example territoryLabel(directory)(saintLambert, 'fr') // 'Saint-Lambert (Ville, Longueuil)'
 */
export function territoryLabel(directory: TerritoryDirectory): TerritoryLabel {
  const namesakes = namesakesOf(directory);
  const others = (territory: Territory): readonly Territory[] => namesakes.get(territory.code) ?? [];
  return (territory, language) => {
    const same = others(territory);
    if (territory.level === 'municipality') return municipalityLabel(territory, same, directory, language);
    const word = LEVEL_WORDS[territory.level]?.[language];
    // An equivalent territory is the same ground as the city whose name it bears: nothing to tell apart.
    const plain = word === undefined || same.length === 0 || territory.kind === 'te';
    return plain ? territory.name : `${territory.name} (${word})`;
  };
}

const known = new WeakMap<TerritoryDirectory, ReadonlyMap<string, readonly Territory[]>>();

/** The other territories of the same name, by code, worked out once for a directory: labels are asked for one at a time. */
function namesakesOf(directory: TerritoryDirectory): ReadonlyMap<string, readonly Territory[]> {
  let namesakes = known.get(directory);
  if (namesakes === undefined) {
    const named = groupBy(
      directory.all.filter(({ level }) => level !== 'province'),
      (territory) => foldName(territory.name),
    );
    const shared = [...named.values()].filter(({ length }) => length > 1);
    namesakes = new Map(
      shared.flatMap((same) => same.map((one) => [one.code, same.filter(({ code }) => code !== one.code)] as const)),
    );
    known.set(directory, namesakes);
  }
  return namesakes;
}

function municipalityLabel(
  territory: Territory,
  same: readonly Territory[],
  directory: TerritoryDirectory,
  language: Language,
): string {
  const rivals = same.filter(
    ({ level, kind }) => level === 'municipality' && (territory.kind !== 'municipality' || kind === 'municipality'),
  );
  if (rivals.length === 0) return territory.name;
  const mrc = territory.parent === null ? undefined : directory.get(territory.parent)?.name;
  const details = [designationLabel(territory.designation ?? '', language), mrc].filter(Boolean);
  return `${territory.name} (${details.join(', ')})`;
}
