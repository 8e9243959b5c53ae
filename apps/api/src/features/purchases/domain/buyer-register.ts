import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { BuyerFacts } from './facts';
import type { BuyerLevel } from './purchase-line';

/** A buyer as a record names it. */
export interface NamedBuyer {
  readonly register: string;
  /** The source's own number, or the folded name where it gives none. */
  readonly number: string;
  readonly name: string;
  /** SEAO's flag, null where the source has none. */
  readonly municipal: boolean | null;
  readonly level?: BuyerLevel;
  readonly locality?: string | null;
}

/** Where the readers of records ask who a buyer is. */
export interface BuyerNaming {
  know(buyer: NamedBuyer): BuyerFacts;
}

/** What is known of a buyer beforehand, by number: the demonstration's invented bodies. */
export interface TaughtBuyer {
  readonly number: string;
  readonly level: BuyerLevel;
  readonly territoryCode: string | null;
  readonly regionCode: string | null;
  readonly population: number | null;
}

const LEVEL_WORDS: readonly (readonly [RegExp, BuyerLevel])[] = [
  [
    /^(centre de services? scolaire|commission scolaire|cegep|college |universite|ecole |conservatoire|institut national de la recherche scientifique)/,
    'education',
  ],
  [
    /\b(english|central quebec|western quebec|lester b pearson|eastern (shores|townships|quebec)).*school board/,
    'education',
  ],
  [
    /^(cisss|ciusss|chu |chum|cusm|centre integre|centre hospitalier|centre de sante|hopital|sante quebec|institut universitaire|agence de la sante|regie regionale de la sante)/,
    'health',
  ],
  [
    /^(ministere|secretariat |sureté du quebec|surete du quebec|hydro quebec|revenu quebec|societe (de|du|des|quebecoise|d)\b|commission (de|des|du|d|quebecoise)\b|regie (de|du)\b|regie des|office (quebecois|de|des)\b|agence|autorite (des|regionale)|bibliotheque et archives|la financiere|investissement quebec|loto quebec|retraite quebec|musee|institut de la statistique|transition energetique|infrastructures technologiques|centre d acquisitions gouvernementales|conseil|tribunal|directeur|assemblee nationale|protecteur)/,
    'quebec',
  ],
];

const MRC_PREFIX = /^(?:mrc|municipalite regionale de comte)(?: (?:de la|de l|des|du|de|d))? /;

/** Finds out what a buyer is from its own words, without guessing: what they do not say stays « not attributed ». */
export class BuyerRegister implements BuyerNaming {
  readonly #seen = new Map<string, BuyerFacts>();
  readonly #mrcs = new Map<string, Territory | null>();
  readonly #taught = new Map<string, TaughtBuyer>();

  constructor(
    private readonly territories: TerritoryDirectory,
    private readonly idOf: (text: string) => string,
    private readonly fold: (name: string) => string,
  ) {
    for (const territory of territories.all)
      if (territory.level === 'mrc')
        for (const name of [territory.name, ...territory.aliases]) {
          const key = bare(this.fold(name));
          this.#mrcs.set(key, this.#mrcs.has(key) && this.#mrcs.get(key) !== territory ? null : territory);
        }
  }

  /** From now on the bodies of a register that bear these numbers are what is said here. */
  teach(register: string, buyers: readonly TaughtBuyer[]): void {
    for (const buyer of buyers) this.#taught.set(`${register}|${buyer.number}`, buyer);
  }

  /** Every buyer that was named, the way it was named last. */
  get all(): IterableIterator<BuyerFacts> {
    return this.#seen.values();
  }

  /** @returns the buyer's record; the same number gives the same id on every machine */
  know(buyer: NamedBuyer): BuyerFacts {
    const key = `${buyer.register}|${buyer.number}`;
    const known = this.#seen.get(key);
    if (known !== undefined && known.name === buyer.name && (known.regionCode !== null || buyer.locality == null))
      return known;
    const nameKey = this.fold(buyer.name);
    const taught = this.#taught.get(key);
    const facts: BuyerFacts = {
      id: buyerId(buyer, this.idOf),
      register: buyer.register,
      number: buyer.number,
      name: buyer.name,
      nameKey,
      municipal: buyer.municipal,
      level: taught?.level ?? buyer.level ?? levelOf(nameKey, buyer.municipal),
      ...(taught === undefined
        ? this.#placeOf(nameKey, buyer)
        : { territoryCode: taught.territoryCode, regionCode: taught.regionCode, population: taught.population }),
    };
    this.#seen.set(key, facts);
    return facts;
  }

  #placeOf(
    nameKey: string,
    { name, municipal, locality, level }: NamedBuyer,
  ): Pick<BuyerFacts, 'territoryCode' | 'regionCode' | 'population'> {
    if (municipal !== false && level !== 'federal') {
      const territory = this.#governed(nameKey, name);
      if (territory !== null)
        return {
          territoryCode: territory.code,
          regionCode: this.#regionOf(territory.code),
          population: territory.population,
        };
    }
    const seat = locality == null || locality === '' ? null : this.territories.resolveMunicipality(locality);
    return {
      territoryCode: null,
      regionCode: seat?.kind === 'found' ? this.#regionOf(seat.territory.code) : null,
      population: null,
    };
  }

  /** The municipality or MRC that the body governs, by its own name only: a régie or a society of a town is not the town. */
  #governed(nameKey: string, name: string): Territory | null {
    if (MRC_PREFIX.test(nameKey)) return this.#mrcs.get(bare(nameKey.replace(MRC_PREFIX, ''))) ?? null;
    if (!/^(ville|municipalite|village|paroisse|canton|cantons|arrondissement)\b/.test(nameKey)) return null;
    const found = this.territories.resolveMunicipality(name);
    return found.kind === 'found' ? found.territory : null;
  }

  #regionOf(code: string): string | null {
    return this.territories.ancestors(code).find(({ level }) => level === 'region')?.code ?? null;
  }
}

/** The same number of the same register has the same id on every machine. */
export const buyerId = ({ register, number }: NamedBuyer, idOf: (text: string) => string): string =>
  idOf(`buyer|${register}|${number}`);

const bare = (key: string): string => key.replace(/^(?:la|le|les|l|de la|de l|des|du|de|d) (?=.)/, '');

function levelOf(nameKey: string, municipal: boolean | null): BuyerLevel | null {
  if (municipal === true) return 'municipal';
  return LEVEL_WORDS.find(([words]) => words.test(nameKey))?.[1] ?? null;
}
