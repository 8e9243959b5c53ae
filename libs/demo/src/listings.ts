import type { ExchangeListing } from '@repere/contract';
import { type Neq, withCheckDigit } from '@repere/kernel';
import { drawActivities } from './activities';
import { allocate, type Cell } from './allocation';
import { drawEmail, drawPhone, drawWebsite, hostOf } from './contacts';
import { contents } from './content';
import type { SubSectorContent } from './content/shape';
import { drawDescription } from './descriptions';
import { Forms } from './forms';
import { de } from './french';
import { drawName, NameBook } from './names';
import { type DemoTerritories, Places } from './places';
import { drawClients, drawEmployees, drawLanguages, drawPractices, drawRecognitions } from './profile';
import { hash, permutation, Random } from './random';
import { type DemoSeat, drawSeat } from './seats';

/** ISQ portrait 2022: 11,360 enterprises. */
export const DEMO_COUNT = 11_360;
const DEMO_SEED = 20_261_123;

interface DemoOptions {
  readonly seed?: number;
  readonly count?: number;
  readonly territories: DemoTerritories;
  /** `AAAA-MM-JJ`; confirmations lie in the thirty months before. */
  readonly today: string;
}

/** NEQ 11 99xxxxx c: a hundred thousand numbers the register does not give. */
const RESERVED_NEQ = 100_000;

/**
 * Invented enterprises of Québec's social economy in the known proportions (domain.md §5), one after the other in
 * constant memory: the same seed, count, territories and day always give the same bytes. Nothing here is real: NEQ 1199…,
 * telephones 555-01xx, addresses under `.invalid`. Beyond 100,000 enterprises the reserved NEQ are spread evenly and the
 * others have none.
 * @example for (const listing of demoListings({ territories: reference.territories, today: '2026-11-23' })) …
 * @throws when the territories hold no MRC.
 */
export function* demoListings(options: DemoOptions): Iterable<ExchangeListing> {
  const { seed = DEMO_SEED, count = DEMO_COUNT, today } = options;
  const places = new Places(options.territories);
  if (places.mrcs.length === 0) throw new Error('no territory to put enterprises in');
  const cellOf = allocate(contents, places.mrcs, count, hash(seed, 1));
  const neqRank = permutation(hash(seed, 2), RESERVED_NEQ);
  const population = places.mrcs.reduce((sum, mrc) => sum + mrc.population, 0);
  const context: Run = {
    seed,
    today,
    places,
    perInhabitant: count / population,
    forms: new Forms(contents),
    book: new NameBook(),
  };
  const width = Math.max(5, String(count).length);
  for (let index = 0; index < count; index++) {
    const random = new Random(hash(seed, 3, index));
    const neq = drawNeq(index, count, neqRank, random);
    const externalId = `demo-${String(index + 1).padStart(width, '0')}`;
    yield { externalId, neq, ...drawListing(cellOf(index), context, random) };
  }
}

interface Run {
  readonly seed: number;
  readonly today: string;
  readonly places: Places;
  readonly perInhabitant: number;
  readonly forms: Forms;
  readonly book: NameBook;
}

/** A NEQ of the reserved range by its rank: the directory takes the first ranks, whoever else is invented the last. */
export const reservedNeq = (rank: number): Neq =>
  withCheckDigit('11', `99${String(permutation(hash(DEMO_SEED, 2), RESERVED_NEQ)(rank)).padStart(5, '0')}`);

function drawNeq(index: number, count: number, rankOf: (index: number) => number, random: Random): string | null {
  const without = random.chance(0.1);
  const slot = count <= RESERVED_NEQ ? index : Math.floor((index * RESERVED_NEQ) / count);
  const taken = count > RESERVED_NEQ && slot === Math.floor(((index - 1) * RESERVED_NEQ) / count);
  if (without || taken) return null;
  return withCheckDigit('11', `99${String(rankOf(slot)).padStart(5, '0')}`);
}

function drawListing({ content, mrc }: Cell, run: Run, random: Random): Omit<ExchangeListing, 'externalId' | 'neq'> {
  const municipality = run.places.drawMunicipality(mrc, content.setting ?? 'any', random);
  const { seed, perInhabitant } = run;
  const seat = drawSeat(municipality, mrc, { seed, perInhabitant, sociable: sociability(content) }, random);
  const form = run.forms.draw(content, random);
  const { name, tradeName, otherNames, acronym } = drawName(content, form, seat, run.book, random);
  const languages = drawLanguages(content, seat, random);
  const english = languages.includes('en') && random.chance(0.88);
  const recognitions = drawRecognitions(content, form, name, random);
  const sells = sellsToBuyers(content);
  const host = hostOf(tradeName ?? name);
  return {
    name,
    tradeName,
    otherNames: [...otherNames],
    acronym,
    legalForm: form.code,
    seat: { municipality: municipality.code, mrc: mrc.territory.code, ...pointOf(seat) },
    contact: {
      email: random.chance(0.12) ? null : drawEmail(host, sells, random),
      phone: random.chance(0.08) ? null : drawPhone(mrc.region.code, mrc.territory.code, random),
      website: random.chance(0.37) ? null : drawWebsite(host, random),
    },
    description: drawDescription({ content, name, form, seat, recognitions, sells, english }, random),
    languages,
    employees: drawEmployees(content.size ?? 'small', random),
    activities: drawActivities({ content, name, form, seat, english, places: run.places }, random),
    recognitions,
    practices: drawPractices(content, form, recognitions, random),
    clientReferences: sells ? drawClients(seat, neighbourClients(seat, run.places), random) : [],
    lastConfirmedOn: drawConfirmation(run.today, random),
  };
}

function pointOf({
  address,
  postalCode,
  lat,
  lng,
}: DemoSeat): Pick<DemoSeat, 'address' | 'postalCode' | 'lat' | 'lng'> {
  return { address, postalCode, lat, lng };
}

function sociability(content: SubSectorContent): number {
  if (/^S(06|15|16|19\.[2568]|18\.2|14\.8|04\.[78]|05\.4)/.test(content.id)) return 0.5;
  if (/^S(20\.4|19\.3|17\.3|08\.[14]|18\.[67]|11|13)/.test(content.id)) return 0.14;
  return 0.31;
}

/** Trades a public body buys from, against services to members and neighbours. */
function sellsToBuyers(content: SubSectorContent): boolean {
  return !/^S(19|20\.[4-7]|07\.6|08\.7|15\.[256]|18\.[78])/.test(content.id);
}

function neighbourClients(seat: DemoSeat, places: Places): string[] {
  return places
    .around(seat.municipality)
    .filter((place) => place.kind === 'municipality' && place.parent === seat.mrc.territory.code)
    .slice(0, 3)
    .map((place) => `${place.designation === 'Ville' ? 'Ville' : 'Municipalité'} ${de(place.name)}`);
}

const DAY = 86_400_000;

/** Spread over the thirty months before today, recent ones more often; some were never confirmed. */
function drawConfirmation(today: string, random: Random): string | null {
  if (random.chance(0.16)) return null;
  const daysAgo = Math.floor(912 * random.next() ** 1.4);
  return new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * DAY).toISOString().slice(0, 10);
}
