import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { documentHash, checksumText } from './checksum';
import { TEXT_FIELDS, type TextQuery, type TextTree, type Tier } from '../domain/text/text-query';
import { EngineUnavailable, type RebuildSource, type SearchEngine } from '../search-engine.port';
import { aDocument, holds, one, query, source, upsert } from './index-documents.suite';

/** One engine on an empty index of its own. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  /** Publishes listings in the truth, for the engines that compare themselves with it. */
  publish(ids: readonly string[]): Promise<void>;
  /** Empties the index behind the engine's back. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

const WORDS = [
  'deneig',
  'traiteu',
  'bel_tabl',
  '=ruch',
  'S02.7',
  '~S07.1',
  '#1199000010',
  "l'eau",
  'a"b',
  'c\\d',
  "it's",
  '¿œ?',
  'IN [',
  'x OR y',
  '(',
  ')',
];
const seed = Number(process.env['SEED'] ?? 20261123);

/** A real engine applies its tasks when it can; the tests wait for it. */
const PATIENCE_MS = 60_000;

/** What the two engines promise, told once; run by an integration spec for each. */
export function describeSearchEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`${name} as a search engine`, () => {
    jest.setTimeout(PATIENCE_MS);
    let tested: EngineUnderTest;
    let engine: SearchEngine;
    beforeAll(async () => {
      tested = await open();
      engine = tested.engine;
    }, 60_000);
    afterAll(() => tested?.close());
    const found = async (asked: TextQuery): Promise<string[]> =>
      (await engine.match(asked)).matches.map((match) => match.listingId).sort();

    it('has no state before it has an index, and does not pretend to find nothing', async () => {
      await tested.publish([randomUUID()]);
      expect(await engine.state()).toBeNull();
      await expect(engine.match(query(one('deneig')))).rejects.toBeInstanceOf(EngineUnavailable);
      await tested.publish([]);
    });

    it('finds a term in a field or in a weightier one, and not in a lighter one', async () => {
      const [inName, inText] = [aDocument({ name: ['ruche'] }), aDocument({ text: ['ruche'] })];
      await engine.rebuild(source([inName, inText]));
      expect(await found(query(one('ruche', 'name')))).toEqual([inName.listingId]);
      expect(await found(query(one('ruche', 'offer')))).toEqual([inName.listingId]);
      expect(await found(query(one('ruche', 'text')))).toEqual([inName.listingId, inText.listingId].sort());
    });

    it('gives each listing the band and score of the first tier it satisfies', async () => {
      const [both, second, neither] = [
        aDocument({ name: ['un', 'deux'] }),
        aDocument({ name: ['deux'] }),
        aDocument({ name: ['trois'] }),
      ];
      await engine.rebuild(source([both, second, neither]));
      const tiers: Tier[] = [
        { band: 0, score: 1, tree: one('un') },
        { band: 2, score: 0.5, tree: one('deux') },
      ];
      const { matches, degraded } = await engine.match({ tiers, fallback: [] });
      expect(degraded).toBe(false);
      expect(new Map(matches.map((match) => [match.listingId, match]))).toEqual(
        new Map([
          [both.listingId, { listingId: both.listingId, band: 0, score: 1 }],
          [second.listingId, { listingId: second.listingId, band: 2, score: 0.5 }],
        ]),
      );
    });

    it('asks the fallback only when no tier is satisfied', async () => {
      const document = aDocument({ name: ['un', 'deux'] });
      await engine.rebuild(source([document, aDocument({ name: ['deux'] })]));
      const fallback: Tier[] = [{ band: 2, score: 0.1, tree: one('deux') }];
      expect(await found({ tiers: query(one('un')).tiers, fallback })).toEqual([document.listingId]);
      expect(await found({ tiers: query(one('absent')).tiers, fallback })).toHaveLength(2);
    });

    it('matches nothing with an empty condition', async () => {
      await engine.rebuild(source([aDocument({ name: ['un'] })]));
      expect(await found(query({ kind: 'terms', terms: [], reach: 'place' }))).toEqual([]);
      expect(await found(query({ kind: 'all', of: [one('un'), { kind: 'any', of: [] }] }))).toEqual([]);
      expect(await found({ tiers: [], fallback: [] })).toEqual([]);
    });

    it('agrees with a direct reading of the condition, whatever characters the terms hold', async () => {
      const term = fc.constantFrom(...WORDS);
      const field = fc.constantFrom(...TEXT_FIELDS);
      const document = fc.dictionary(field, fc.uniqueArray(term, { maxLength: 5 })).map((terms) => aDocument(terms));
      const { tree } = fc.letrec<{ tree: TextTree }>((tie) => ({
        tree: fc.oneof(
          { maxDepth: 3 },
          fc.record({
            kind: fc.constant('terms' as const),
            terms: fc.uniqueArray(term, { maxLength: 4 }),
            reach: field,
          }),
          fc.record({
            kind: fc.constantFrom('all' as const, 'any' as const),
            of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
          }),
        ),
      }));
      const documents = fc.sample(document, { numRuns: 60, seed });
      await engine.rebuild(source(documents));
      for (const asked of fc.sample(tree, { numRuns: 120, seed })) {
        const expected = documents
          .filter((candidate) => holds(asked, candidate))
          .map((candidate) => candidate.listingId);
        expect({ seed, asked, ids: await found(query(asked)) }).toEqual({ seed, asked, ids: expected.sort() });
      }
    });

    it('gives back any string as a term of one document alone', async () => {
      const strings = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { numRuns: 60, seed });
      const distinct = [
        ...new Set(strings.map((text) => text.replaceAll('\0', '').trim()).filter((text) => text !== '')),
      ];
      const documents = distinct.map((text) => aDocument({ offer: [`x${text}x`] }));
      await engine.rebuild(source(documents));
      for (const [index, text] of distinct.entries())
        expect(await found(query(one(`x${text}x`)))).toEqual([documents[index]?.listingId]);
    });

    it('applies an update once, whatever the number and order of deliveries', async () => {
      const id = randomUUID();
      await engine.rebuild(source([aDocument({ name: ['premier'] }, id, 1)]));
      const second = upsert(aDocument({ name: ['second'] }, id, 2));
      const third = upsert(aDocument({ name: ['troisieme'] }, id, 3));
      for (const changes of [
        [third],
        [second],
        [third, second, third],
        [upsert(aDocument({ name: ['premier'] }, id, 1))],
      ])
        await engine.apply(changes);
      expect(await found(query(one('troisieme')))).toEqual([id]);
      expect(await found(query({ kind: 'terms', terms: ['premier', 'second'], reach: 'place' }))).toEqual([]);
      expect(await engine.state()).toMatchObject({ documents: 1, checksum: checksumText(documentHash(id, 3)) });
    });

    it('keeps a removed listing removed when a late update arrives, and takes back one published again', async () => {
      const id = randomUUID();
      await engine.rebuild(source([aDocument({ name: ['retire'] }, id, 4)]));
      await engine.apply([{ kind: 'remove', listingId: id, version: 5 }]);
      await engine.apply([
        upsert(aDocument({ name: ['retire'] }, id, 4)),
        upsert(aDocument({ name: ['retire'] }, id, 5)),
      ]);
      expect(await found(query(one('retire')))).toEqual([]);
      expect(await engine.state()).toMatchObject({ documents: 0, checksum: checksumText(0n) });
      await engine.apply([upsert(aDocument({ name: ['retire'] }, id, 6))]);
      expect(await found(query(one('retire')))).toEqual([id]);
    });

    it('ends in the same state whatever the order of a window of changes', async () => {
      const ids = Array.from({ length: 5 }, () => randomUUID());
      const changes = fc.sample(
        fc.record({ id: fc.constantFrom(...ids), version: fc.integer({ min: 1, max: 9 }), gone: fc.boolean() }),
        { numRuns: 40, seed },
      );
      const last = new Map<string, { version: number; gone: boolean }>();
      for (const { id, version, gone } of changes) {
        const known = last.get(id);
        if (known === undefined || known.version < version || (known.version === version && gone))
          last.set(id, { version, gone });
      }
      await engine.rebuild(source([]));
      for (let at = 0; at < changes.length; at += 7)
        await engine.apply(
          changes
            .slice(at, at + 7)
            .reverse()
            .map(({ id, version, gone }) =>
              gone ? { kind: 'remove', listingId: id, version } : upsert(aDocument({ name: ['fin'] }, id, version)),
            ),
        );
      const alive = [...last].filter(([, { gone }]) => !gone);
      expect({ seed, found: await found(query(one('fin'))) }).toEqual({ seed, found: alive.map(([id]) => id).sort() });
      expect(await engine.state()).toMatchObject({
        documents: alive.length,
        checksum: checksumText(alive.reduce((sum, [id, { version }]) => sum ^ documentHash(id, version), 0n)),
      });
    });

    it('rebuilds beside the index it serves, takes what changed meanwhile, and swaps', async () => {
      const [old, fresh, late] = [
        aDocument({ name: ['ancien'] }),
        aDocument({ name: ['nouveau'] }),
        aDocument({ name: ['tardif'] }),
      ];
      const before = await engine.rebuild(source([old]));
      let seenDuring: string[] = [];
      const after = await engine.rebuild({
        analysis: 'test-2',
        lateChanges: () => Promise.resolve([upsert(late)]),
        documents: async function* () {
          yield fresh;
          seenDuring = await found(query(one('ancien')));
        },
      });
      expect(seenDuring).toEqual([old.listingId]);
      expect(after.generation).not.toBe(before.generation);
      expect(after).toMatchObject({ documents: 2, analysis: 'test-2' });
      expect(await engine.state()).toEqual(after);
      expect(await found(query(one('ancien')))).toEqual([]);
      expect(await found(query({ kind: 'terms', terms: ['nouveau', 'tardif'], reach: 'name' }))).toHaveLength(2);
    });

    it('keeps serving the old index when a rebuild fails half-way', async () => {
      const old = aDocument({ name: ['fidele'] });
      const before = await engine.rebuild(source([old]));
      const broken: RebuildSource = {
        ...source([]),
        documents: async function* () {
          yield aDocument({ name: ['jamais'] });
          throw new Error('cut');
        },
      };
      await expect(engine.rebuild(broken)).rejects.toThrow('cut');
      expect(await found(query(one('fidele')))).toEqual([old.listingId]);
      expect(await engine.state()).toEqual(before);
    });

    it('tells which listings it does not hold exactly as given', async () => {
      const [held, changed, newer, absent] = [
        aDocument({ name: ['garde'], place: ['ici', 'là'] }),
        aDocument({ offer: ['avant'] }),
        aDocument({ name: ['neuf'] }),
        aDocument({ name: ['absent'] }),
      ];
      await engine.rebuild(source([held, changed, newer]));
      const asked = [
        held,
        { ...changed, terms: { ...changed.terms, offer: ['après'] } },
        { ...newer, version: 2 },
        absent,
      ];
      expect([...(await engine.differing(asked))].sort()).toEqual(
        [changed.listingId, newer.listingId, absent.listingId].sort(),
      );
      expect(await engine.differing([held, changed, newer])).toEqual([]);
    });

    it('never says « nothing found » from an index that was wiped', async () => {
      const document = aDocument({ name: ['perdu'] });
      await tested.publish([document.listingId]);
      await engine.rebuild(source([document]));
      await tested.wipe();
      await expect(engine.match(query(one('perdu')))).rejects.toBeInstanceOf(EngineUnavailable);
      await engine.rebuild(source([document]));
      expect(await found(query(one('perdu')))).toEqual([document.listingId]);
      await tested.publish([]);
    });
  });
}
