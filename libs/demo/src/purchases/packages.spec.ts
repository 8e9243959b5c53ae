import { parseNeq } from '@repere/kernel';
import { builtInReference } from '@repere/reference';
import {
  demoListings,
  purchaseDemoBuyers,
  purchaseDemoPackages,
  type DemoLineTruth,
  type PurchaseDemoOptions,
} from '..';

interface Release {
  readonly ocid: string;
  readonly tag: readonly string[];
  readonly parties: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
  readonly bids?: readonly { readonly valueUnit: string }[];
  readonly awards?: readonly { readonly id: string; readonly suppliers: readonly object[] }[];
  readonly contracts?: readonly { readonly implementation?: object }[];
}

const reference = builtInReference();
const options: PurchaseDemoOptions = { reference, today: '2026-11-23', lines: 6_000, packages: 2 };
const truth: DemoLineTruth[] = [];
const releases: Release[] = [];
let text = '';

beforeAll(async () => {
  for (const file of purchaseDemoPackages({ ...options, truth: (line) => truth.push(line) })) {
    let whole = '';
    for await (const chunk of file.chunks()) whole += chunk;
    releases.push(...(JSON.parse(whole) as { releases: Release[] }).releases);
    text += whole;
  }
});

describe('demonstration of contracts', () => {
  it('writes the same bytes again', async () => {
    let again = '';
    for (const file of purchaseDemoPackages(options)) for await (const chunk of file.chunks()) again += chunk;
    expect(again === text).toBe(true);
  });

  it('tells the truth of as many lines as asked, give or take a twentieth', () => {
    expect(Math.abs(truth.length / 6_000 - 1)).toBeLessThan(0.05);
  });

  it('holds every trap that JSON can hold', () => {
    const held = new Set(truth.map(({ trap }) => trap));
    expect([...held].filter((trap) => trap !== null).sort()).toEqual(
      ['T10', 'T12', 'T13', 'T14', 'T2', 'T3', 'T4', 'T5', 'T7', 'T8', 'T9'].sort(),
    );
    expect(releases.some(({ parties }) => parties.some(({ roles }) => roles.includes('tenderer')))).toBe(true);
    expect(text).toContain('"totalAmount":0.000000');
  });

  it('publishes several states of one notice, in one file and across files', () => {
    const states = new Map<string, number>();
    for (const { ocid } of releases) states.set(ocid, (states.get(ocid) ?? 0) + 1);
    expect([...states.values()].filter((count) => count > 1).length).toBeGreaterThan(500);
    expect(
      releases.filter(({ contracts }) => contracts?.some((one) => one.implementation !== undefined)).length,
    ).toBeGreaterThan(100);
  });

  it('gives suppliers nothing but reserved numbers', () => {
    expect(truth.filter(({ neq }) => !/^(11|22|33|88)99/.test(neq) || !isValid(neq))).toEqual([]);
  });

  it('hides the NEQ of a quarter of the lines and writes a few wrong', () => {
    const hidden = truth.filter(({ neqWritten }) => neqWritten === null).length / truth.length;
    expect(Math.abs(hidden - 0.25)).toBeLessThan(0.03);
    const wrong = truth.filter(({ neqWritten, neq }) => neqWritten !== null && neqWritten !== neq);
    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.filter(({ neqWritten }) => isValid(neqWritten as string))).toEqual([]);
  });

  it('buys from enterprises that the demonstration directory holds, under their own number', () => {
    const listings = demoListings({ territories: reference.territories, today: '2026-11-23' });
    const known = new Map([...listings].map(({ externalId, neq }) => [externalId, neq]));
    const listed = truth.filter(({ kind }) => kind === 'listed');
    expect(listed.filter(({ externalId, neq }) => (known.get(externalId ?? '') ?? neq) !== neq)).toEqual([]);
    const taken = new Set([...known.values()]);
    expect(truth.filter(({ kind, neq }) => kind !== 'listed' && taken.has(neq))).toEqual([]);
  });

  it('names no municipality as a buyer', () => {
    const buyers = purchaseDemoBuyers(reference);
    expect(buyers.filter(({ name }) => !name.includes('démonstration'))).toEqual([]);
    const ids = new Set(buyers.map(({ id }) => id));
    expect(truth.filter(({ buyerId }) => !ids.has(buyerId))).toEqual([]);
    expect(buyers.filter(({ territory }) => reference.territories.get(territory) === undefined)).toEqual([]);
  });
});

function isValid(neq: string): boolean {
  const parsed = parseNeq(neq);
  return parsed.ok && parsed.value.checkDigitValid;
}
