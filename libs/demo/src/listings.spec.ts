import { exchangeListing, type ExchangeListing } from '@repere/contract';
import { parseNeq } from '@repere/kernel';
import { builtInReference } from '@repere/reference';
import { DEMO_COUNT, demoListings } from '.';

const reference = builtInReference();
const { territories } = reference;
const today = '2026-11-23';
const draw = (options: { seed?: number; count?: number } = {}) =>
  demoListings({ territories, today, count: 300, ...options });
const directory = [...draw({ count: DEMO_COUNT })];
const activities = directory.flatMap((listing) => listing.activities);

const share = (test: (listing: ExchangeListing) => boolean): number =>
  (100 * directory.filter(test).length) / directory.length;
const regionOf = (listing: ExchangeListing) => territories.get(listing.seat.mrc ?? '')?.parent;
const familyOf = (listing: ExchangeListing) =>
  reference.legalForms.find(({ code }) => code === listing.legalForm)?.family;
const isFinancial = ({ legalForm }: ExchangeListing) => legalForm === 'coop_financiere' || legalForm === 'mutuelle';

function checkDigitOf(neq: string): boolean {
  const parsed = parseNeq(neq);
  return parsed.ok && parsed.value.checkDigitValid;
}

function countBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  return counts;
}

describe('a demonstration drawn twice', () => {
  it('is the same to the byte', () => {
    expect(JSON.stringify([...draw()])).toBe(JSON.stringify([...draw()]));
  });

  it('changes with the seed', () => {
    expect(JSON.stringify([...draw({ seed: 2 })])).not.toBe(JSON.stringify([...draw()]));
  });

  it('comes one listing at a time, whatever the count', () => {
    const first = draw({ count: 1_000_000 })[Symbol.iterator]().next();
    expect(first.done).toBe(false);
  });
});

describe('the proportions of the official portrait', () => {
  it('are those of the regions', () => {
    const expected = { R06: 24.3, R16: 12.1, R03: 11, R11: 3.1, R08: 2.9 };
    for (const [region, percent] of Object.entries(expected))
      expect(Math.abs(share((listing) => regionOf(listing) === region) - percent)).toBeLessThan(0.6);
  });

  it('reach each of the 104 MRC and equivalent territories', () => {
    expect(countBy(directory, ({ seat }) => String(seat.mrc)).size).toBe(104);
  });

  it('are those of legal forms: 77 % non-profits, 21 % co-operatives, 2.1 % financial', () => {
    expect(Math.abs(share((listing) => familyOf(listing) === 'nonprofit') - 77)).toBeLessThan(1);
    expect(Math.abs(share((l) => familyOf(l) === 'cooperative' && !isFinancial(l)) - 21)).toBeLessThan(1);
    expect(Math.abs(share(isFinancial) - 2.1)).toBeLessThan(0.3);
  });

  it('are those of staff: 23 % have none, 63 % have 1 to 25', () => {
    const known = directory.filter(({ employees }) => employees !== null);
    const part = (test: (staff: number) => boolean) =>
      (100 * known.filter(({ employees }) => test(employees ?? 0)).length) / known.length;
    expect(Math.abs(part((staff) => staff === 0) - 23)).toBeLessThan(2);
    expect(Math.abs(part((staff) => staff >= 1 && staff <= 25) - 63)).toBeLessThan(2);
  });

  it('give every sub-sector at least a dozen enterprises', () => {
    const counts = countBy(directory, ({ activities: [first] }) => String(first?.sectors[0]));
    expect(counts.size).toBe(160);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(12);
  });

  it('hold when the directory is small', () => {
    const small = [...draw({ count: 1000 })];
    const montreal = small.filter((listing) => regionOf(listing) === 'R06').length;
    expect(Math.abs(montreal - 243)).toBeLessThan(20);
  });
});

describe('what a directory lacks', () => {
  it.each([
    ['NEQ', (l: ExchangeListing) => l.neq === null, 10],
    ['e-mail', (l: ExchangeListing) => l.contact.email === null, 12],
    ['telephone', (l: ExchangeListing) => l.contact.phone === null, 8],
    ['site', (l: ExchangeListing) => l.contact.website === null, 37],
    ['point', (l: ExchangeListing) => l.seat.lat === null, 8],
    ['confirmation', (l: ExchangeListing) => l.lastConfirmedOn === null, 16],
    ['French description', (l: ExchangeListing) => l.description.fr === null, 6],
  ])('%s is missing now and then', (_, missing, percent) => {
    expect(Math.abs(share(missing) - percent)).toBeLessThan(2);
  });

  it('English is offered by about 22 %', () => {
    expect(Math.abs(share(({ languages }) => languages.includes('en')) - 22)).toBeLessThan(2);
    expect(share(({ description }) => description.en !== null)).toBeGreaterThan(15);
  });
});

describe('service areas', () => {
  it('are of the four kinds', () => {
    const counts = countBy(activities, ({ area }) => area.kind);
    const percent = (kind: string) => (100 * (counts.get(kind) ?? 0)) / activities.length;
    expect(Math.abs(percent('undeclared') - 20)).toBeLessThan(2);
    expect(Math.abs(percent('province') - 8)).toBeLessThan(2);
    expect(percent('radius')).toBeGreaterThan(8);
    expect(percent('zones')).toBeGreaterThan(50);
  });

  it('name territories that exist, of every level, mixed at times', () => {
    const levels = countBy(activities, ({ area }) =>
      area.kind === 'zones'
        ? [...new Set(area.codes.map((code) => String(territories.get(code)?.level)))].sort().join('+')
        : 'other',
    );
    const expected = ['mrc', 'mrc+municipality', 'mrc+region', 'municipality', 'other', 'region'];
    expect([...levels.keys()].sort()).toEqual(expected);
  });
});

describe('points', () => {
  const known = directory.filter(({ seat }) => seat.lat !== null);
  const stacks = countBy(known, ({ seat }) => `${String(seat.lat)} ${String(seat.lng)}`);

  it('are shared by about a quarter, up to some 45 at one door', () => {
    const shared = [...stacks.values()].filter((count) => count > 1);
    const percent = (100 * shared.reduce((sum, count) => sum + count, 0)) / directory.length;
    expect(Math.abs(percent - 25)).toBeLessThan(3);
    expect(Math.max(...shared)).toBeGreaterThan(30);
    expect(Math.max(...shared)).toBeLessThanOrEqual(45);
  });

  it('lie near their municipality, in Québec', () => {
    const stray = known.filter(({ seat }) => {
      const place = territories.get(seat.municipality);
      if (!place || !seat.lat || !seat.lng) return true;
      const degrees = Math.hypot(seat.lat - place.lat, (seat.lng - place.lng) * 0.7);
      return seat.lat < 44.99 || degrees > ((place.population ?? 0) > 100_000 ? 0.3 : 0.03);
    });
    expect(stray).toEqual([]);
  });
});

describe('each listing', () => {
  it('is one the import accepts', () => {
    expect(directory.filter((listing) => !exchangeListing.safeParse(listing).success)).toEqual([]);
    for (const listing of directory.slice(0, 200)) expect(exchangeListing.parse(listing)).toEqual(listing);
  });

  it('has an identifier of its own, and a NEQ nobody holds', () => {
    const neqs = directory.flatMap(({ neq }) => neq ?? []);
    expect(new Set(directory.map(({ externalId }) => externalId)).size).toBe(DEMO_COUNT);
    expect(new Set(neqs).size).toBe(neqs.length);
    expect(neqs.filter((neq) => !neq.startsWith('1199') || !checkDigitOf(neq))).toEqual([]);
  });

  it('is confirmed in the thirty months before today, never after', () => {
    const days = directory.flatMap(({ lastConfirmedOn }) => lastConfirmedOn ?? []).sort();
    expect(String(days[0]) >= '2024-05-20').toBe(true);
    expect(String(days.at(-1)) <= today).toBe(true);
  });
});
