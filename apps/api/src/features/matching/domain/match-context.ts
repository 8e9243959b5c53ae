import { foldName, type ReferenceSnapshot } from '@repere/reference';
import { EnterpriseIndex } from './enterprise-index';
import type { Enterprise } from './match';
import type { MatchContext } from './match-supplier';
import type { NamedPlace } from './place-evidence';
import { wordsOf } from './supplier-name';

type Knowledge = Pick<ReferenceSnapshot, 'territories'>;

/** Puts the directory, the territories, the aliases and the dated edges together. */
export function matchContext(
  enterprises: readonly Enterprise[],
  reference: Knowledge,
  aliases: MatchContext['aliases'],
  relations: Pick<MatchContext, 'successor' | 'parent'> = { successor: (neq) => neq, parent: () => null },
): MatchContext {
  const index = new EnterpriseIndex(enterprises);
  return {
    enterprises: index,
    aliases,
    ...relations,
    placeWords: placeWords(reference),
    places: {
      placeOf: placeReader(reference),
      wordsOfPlace: placeNameReader(reference),
      regionsOfFsa: (fsa) => index.regionsOfFsa(fsa),
    },
  };
}

/** Words of every place of Québec. */
function placeWords({ territories }: Knowledge): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name, aliases } of territories.all)
    for (const text of [name, ...aliases]) wordsOf(text).forEach((word) => words.add(word));
  return words;
}

/** The municipality a locality names, read once for each spelling. */
function placeReader({ territories }: Knowledge): (locality: string) => NamedPlace | null {
  const known = new Map<string, NamedPlace | null>();
  return (locality) => {
    const key = foldName(locality);
    let place = known.get(key);
    if (place === undefined) {
      const read = territories.resolveMunicipality(locality);
      place = read.kind === 'found' ? locate(read.territory.code, territories) : null;
      known.set(key, place);
    }
    return place;
  };
}

function placeNameReader({ territories }: Knowledge): (municipality: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (municipality) => {
    let words = known.get(municipality);
    if (words === undefined) known.set(municipality, (words = wordsOf(territories.get(municipality)?.name ?? '')));
    return words;
  };
}

function locate(code: string, territories: Knowledge['territories']): NamedPlace {
  const [mrc, region] = territories.ancestors(code);
  return { municipality: code, mrc: mrc?.code ?? null, region: region?.code ?? null };
}
