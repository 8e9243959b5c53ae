import { foldName, withoutArticle } from './fold-name';
import type { TerritoryTree } from './territory-tree';
import type { Territory } from './types';

/** Regions that older sources give for these MRC: they joined Estrie in 2021. */
const FORMER_REGIONS: Readonly<Record<string, string>> = { M46: 'R16', M47: 'R16' };

const MRC_WORDS =
  /^(?:mrc|m r c|rcm|municipalite regionale de comte|agglomeration|territoire equivalent|ville) (?:(?:de la|de l|de|du|des|d) )?/;
const REGION_WORDS = /^(?:region )?(?:administrative )?(?:(?:de la|de l|de|du|des|d) )?/;

/** Reads the MRC or region that accompanies a place name, in any notation that circulates. */
export interface HintReader {
  /** Names, `35`, `M35`, `350`, « MRC Mékinac (350) »; null when it designates none. */
  mrc(text: string): Territory | null;
  /** Names, `04`, `4`, `R04`, « Mauricie (04) »; null when it designates none. */
  region(text: string): Territory | null;
  /** Does the place lie in the hinted territory, allowing for the regions of before 2021? */
  agrees(place: Territory, hint: Territory): boolean;
}

export function createHintReader(tree: TerritoryTree): HintReader {
  const mrcNamed = indexByName(tree.all.filter((territory) => territory.level === 'mrc'));
  const regionNamed = indexByName(tree.all.filter((territory) => territory.level === 'region'));
  return {
    mrc: (text) => {
      const code = /^\s*M?(\d{2,3})\s*$/i.exec(text)?.[1] ?? /\((\d{2,3})\)\s*$/.exec(text)?.[1];
      if (code !== undefined) return mrcByCode(tree, code);
      return mrcNamed(foldName(text)) ?? mrcNamed(foldName(text).replace(MRC_WORDS, ''));
    },
    region: (text) => {
      const code = /^\s*R?(\d{1,2})\s*$/i.exec(text)?.[1] ?? /\((\d{1,2})\)\s*$/.exec(text)?.[1];
      if (code !== undefined) return tree.byCode.get(`R${code.padStart(2, '0')}`) ?? null;
      return regionNamed(foldName(text)) ?? regionNamed(foldName(text).replace(REGION_WORDS, ''));
    },
    agrees: (place, hint) => {
      const mrc = place.parent === null ? undefined : tree.byCode.get(place.parent);
      return [place.parent, mrc?.parent, FORMER_REGIONS[place.parent ?? '']].includes(hint.code);
    },
  };
}

/** The short official code, or the long one of the ministry's directory: short followed by 0, except where a division is split. */
function mrcByCode(tree: TerritoryTree, code: string): Territory | null {
  const short = tree.byCode.get(`M${code}`);
  if (short !== undefined) return short;
  return (code.length === 3 && code.endsWith('0') && tree.byCode.get(`M${code.slice(0, 2)}`)) || null;
}

type NameIndex = (folded: string) => Territory | null;

/** Names before aliases, as written before without their article; of two that share a key the first keeps it. */
function indexByName(territories: readonly Territory[]): NameIndex {
  const keys = new Map<string, Territory>();
  for (const fold of [(folded: string) => folded, withoutArticle])
    for (const namesOf of [({ name }: Territory) => [name], ({ aliases }: Territory) => aliases])
      for (const territory of territories)
        for (const name of namesOf(territory)) {
          const key = fold(foldName(name));
          if (!keys.has(key)) keys.set(key, territory);
        }
  return (folded) => keys.get(folded) ?? keys.get(withoutArticle(folded)) ?? null;
}
