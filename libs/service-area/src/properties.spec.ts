import { builtInReference, type Territory } from '@repere/reference';
import fc from 'fast-check';
import { haversineKm } from '@repere/geo';
import type { Seat, ServiceArea } from './area';
import { coverageOf, serviceMatch, type ServiceMatch } from './service-match';

const { territories } = builtInReference();
const level = (wanted: Territory['level']): Territory[] =>
  territories.all.filter((territory) => territory.level === wanted);
const municipalities = level('municipality');
const proper = municipalities.filter(({ kind }) => kind === 'municipality');
const divisible = [...level('mrc'), ...level('region')].filter(
  ({ code }) => territories.municipalitiesOf(code).length > 0,
);

const place = fc.constantFrom(...territories.all).map(({ code }) => code);
const seat = fc.constantFrom(...municipalities).map(({ code, lat, lng }): Seat => ({ municipality: code, lat, lng }));
const zones = fc.uniqueArray(
  place.filter((code) => code !== 'QC'),
  { minLength: 1, maxLength: 6 },
);
const km = fc.oneof(fc.double({ min: 1, max: 120, noNaN: true }), fc.double({ min: 120, max: 1000, noNaN: true }));
const area: fc.Arbitrary<ServiceArea> = fc.oneof(
  fc.constant<ServiceArea>({ kind: 'province' }),
  fc.constant<ServiceArea>({ kind: 'undeclared' }),
  km.map((distance): ServiceArea => ({ kind: 'radius', km: distance })),
  zones.map((codes): ServiceArea => ({ kind: 'zones', codes })),
);

const match = (from: Seat, served: ServiceArea, code: string): ServiceMatch | null =>
  serviceMatch(coverageOf(from, served, territories), code);
const outcome = (found: ServiceMatch | null): object | null => found && { class: found.class, share: found.share };

/** Classes by how much is served: 6 says nothing is. */
const extent = (found: ServiceMatch | null): number => {
  if (found === null || found.class === 6) return 0;
  return found.class === 3 || found.class === 5 ? (found.share?.covered ?? 0) / (found.share?.total ?? 1) : 1;
};

describe('rule R3, closure', () => {
  it('naming all municipalities one by one is naming their MRC or region', () => {
    fc.assert(
      fc.property(fc.constantFrom(...divisible), seat, place, ({ code }, from, searched) => {
        const oneByOne = territories.municipalitiesOf(code).map((municipality) => municipality.code);
        const named = match(from, { kind: 'zones', codes: [code] }, searched);
        expect(outcome(match(from, { kind: 'zones', codes: oneByOne }, searched))).toEqual(outcome(named));
      }),
      { numRuns: 300 },
    );
  });

  it('naming all municipalities but one serves the rest in part', () => {
    const several = divisible.filter(({ code }) => territories.municipalitiesOf(code).length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...several), fc.nat(), ({ code }, skipped) => {
        const all = territories.municipalitiesOf(code).map((municipality) => municipality.code);
        const outside = municipalities.find(({ code: other }) => !territories.within(other, code));
        if (outside === undefined) return;
        const codes = all.filter((_, at) => at !== skipped % all.length);
        const found = match(
          { municipality: outside.code, lat: outside.lat, lng: outside.lng },
          { kind: 'zones', codes },
          code,
        );
        expect(outcome(found)).toEqual({ class: 5, share: { covered: all.length - 1, total: all.length } });
      }),
      { numRuns: 100 },
    );
  });

  it('the 17 regions are all Québec, which is not declaring all Québec', () => {
    const regions = level('region').map(({ code }) => code);
    const from = municipalities[0]!;
    const found = match(
      { municipality: from.code, lat: from.lat, lng: from.lng },
      { kind: 'zones', codes: regions },
      'QC',
    );
    expect(found?.class).toBe(2);
  });
});

describe('rule R1', () => {
  it('all Québec serves every place whole', () => {
    fc.assert(
      fc.property(seat, place, (from, searched) => {
        const based = searched !== 'QC' && territories.within(from.municipality, searched);
        expect(outcome(match(from, { kind: 'province' }, searched))).toEqual({ class: based ? 1 : 4, share: null });
      }),
      { numRuns: 300 },
    );
  });

  it('a radius serves a municipality exactly when it reaches its point, bound included', () => {
    fc.assert(
      fc.property(seat, fc.constantFrom(...proper), fc.boolean(), (from, target, reaches) => {
        fc.pre(from.municipality !== target.code);
        const distance = haversineKm(from, target);
        fc.pre(distance > 0.01 && distance <= 1000);
        const found = match(from, { kind: 'radius', km: reaches ? distance : distance - 0.005 }, target.code);
        expect(outcome(found)).toEqual(reaches ? { class: 2, share: null } : null);
      }),
      { numRuns: 300 },
    );
  });

  it('the seat always matches where it stands, except for all Québec', () => {
    fc.assert(
      fc.property(seat, area, (from, served) => {
        const here = [from.municipality, ...territories.ancestors(from.municipality).map(({ code }) => code)];
        for (const code of here.filter((each) => each !== 'QC'))
          expect([1, 3, 6]).toContain(match(from, served, code)?.class);
      }),
      { numRuns: 200 },
    );
  });
});

describe('monotonicity', () => {
  it('naming one more zone never serves less', () => {
    fc.assert(
      fc.property(seat, zones, place, place, (from, codes, added, searched) => {
        const less = match(from, { kind: 'zones', codes }, searched);
        const more = match(from, { kind: 'zones', codes: [...codes, added] }, searched);
        expect(extent(more)).toBeGreaterThanOrEqual(extent(less));
      }),
      { numRuns: 500 },
    );
  });

  it('a longer radius never serves less', () => {
    fc.assert(
      fc.property(seat, km, fc.double({ min: 0, max: 200, noNaN: true }), place, (from, distance, longer, searched) => {
        const less = match(from, { kind: 'radius', km: distance }, searched);
        const more = match(from, { kind: 'radius', km: distance + longer }, searched);
        expect(extent(more)).toBeGreaterThanOrEqual(extent(less));
      }),
      { numRuns: 300 },
    );
  });

  it('who serves a place whole serves every place inside it whole', () => {
    fc.assert(
      fc.property(seat, area, fc.constantFrom(...municipalities), (from, served, inner) => {
        for (const { code } of territories.ancestors(inner.code))
          if (extent(match(from, served, code)) === 1) expect(extent(match(from, served, inner.code))).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('rules R2, R7, R8, R9', () => {
  it('counts municipalities proper only', () => {
    const reserve = territories.all.find(
      ({ code, kind }) =>
        kind === 'reserve' && territories.municipalitiesOf(territories.get(code)?.parent ?? '').length > 0,
    );
    if (reserve?.parent == null) throw new Error('no reserve in an MRC that has municipalities');
    const from = municipalities.find(({ code }) => !territories.within(code, reserve.parent ?? ''))!;
    const outside = { municipality: from.code, lat: from.lat, lng: from.lng };
    const named: ServiceArea = { kind: 'zones', codes: [reserve.code] };
    expect(outcome(match(outside, named, reserve.code))).toEqual({ class: 2, share: null });
    expect(match(outside, named, reserve.parent)).toEqual({
      class: 5,
      share: { covered: 0, total: territories.municipalitiesOf(reserve.parent).length },
      reason: { code: 'zone', params: { zone: reserve.code, name: reserve.name } },
    });
    const whole = territories.municipalitiesOf(reserve.parent).map(({ code }) => code);
    expect(outcome(match(outside, { kind: 'zones', codes: whole }, reserve.code))).toEqual({ class: 2, share: null });
  });

  it('never serves all Québec in part', () => {
    fc.assert(
      fc.property(seat, area, (from, served) => {
        const found = match(from, served, 'QC');
        if (found !== null) expect([2, 4]).toContain(found.class);
      }),
      { numRuns: 300 },
    );
  });

  it('an undeclared area serves only where the seat stands, and says so', () => {
    fc.assert(
      fc.property(seat, place, (from, searched) => {
        const based = searched !== 'QC' && territories.within(from.municipality, searched);
        expect(match(from, { kind: 'undeclared' }, searched)).toEqual(
          based ? { class: 6, share: null, reason: { code: 'based_undeclared', params: {} } } : null,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses an unknown place instead of forgetting the filter', () => {
    const { code, lat, lng } = municipalities[0]!;
    const coverage = coverageOf({ municipality: code, lat, lng }, { kind: 'province' }, territories);
    expect(() => serviceMatch(coverage, '99999')).toThrow(RangeError);
  });
});
