import { builtInReference } from '@repere/reference';
import fc from 'fast-check';
import { aRow } from '../testing/an-export.suite';
import type { ListingFeed } from '../use-cases/follow-listings';
import { atomFeed } from './atom-feed';
import { ExportWords } from './export-words';

const AT = new Date('2026-03-14T20:09:00Z');

function aFeed(name: string, given: Partial<ListingFeed> = {}): ListingFeed {
  const row = aRow({ name, municipality: '35027' });
  return {
    columns: ['name', 'municipality'],
    context: { publicUrl: 'https://repere.test:8443', words: new ExportWords(builtInReference(), 'en') },
    sentence: name,
    parameters: 'q=a',
    self: 'https://repere.test:8443/api/v1/listings.atom?q=a&lang=en',
    page: 'https://repere.test:8443/en/?q=a',
    updatedAt: AT,
    entries: [{ ...row, change: { id: row.listing.id, createdAt: AT, changedAt: AT } }],
    ...given,
  };
}

/** What a parser of XML would refuse, and where: tags that do not pair, characters that should have been written otherwise. */
function faultIn(document: string): string | null {
  const token = /<\?xml [^?]*\?>|<(?<end>\/)?(?<name>[a-z]+)(?: [a-z:]+="[^"<]*")*(?<empty>\/)?>|(?<text>[^<]+)/y;
  const open: (string | undefined)[] = [];
  for (let at = 0; at < document.length; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(document);
    if (found === null) return document.slice(at, at + 40);
    const { end, name, empty } = found.groups ?? {};
    if (/&(?!(amp|lt|gt|quot);)|[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\]\]>/u.test(found[0])) return found[0];
    if (end !== undefined && open.pop() !== name) return found[0];
    if (name !== undefined && end === undefined && empty === undefined) open.push(name);
  }
  return open.length === 0 ? null : `${open.join(', ')} never closed`;
}

const MEANT: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const read = (xml: string): string => xml.replace(/&\w+;/g, (entity) => MEANT[entity] ?? entity);

describe('a feed', () => {
  it('is well formed whatever its texts, and says them as they are', () => {
    const unit = fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\0', '\u0008', '\uFFFE', 'é', '🐟', ' ', 'a');
    fc.assert(
      fc.property(fc.string({ unit }), (name) => {
        const feed = atomFeed(aFeed(name));
        expect(faultIn(feed)).toBeNull();
        const [, title = ''] = /<entry>[^]*?<title>(.*?)<\/title>/s.exec(feed) ?? [];
        expect(read(title)).toBe(name.replace(/\0|\p{Cc}|\uFFFE/gu, ''));
      }),
      { numRuns: 50 },
    );
  });

  it('is named after its host without a port, and its search', () => {
    const id = (feed: ListingFeed): string | undefined => /<id>(.*?)<\/id>/.exec(atomFeed(feed))?.[1];
    expect(id(aFeed('a'))).toMatch(/^tag:repere\.test,2026:search:en:[0-9a-f]{32}$/);
    expect(id(aFeed('a', { parameters: 'q=b' }))).not.toBe(id(aFeed('a')));
  });

  it('says something of an entry of which no column says anything', () => {
    expect(atomFeed(aFeed('Coop', { columns: ['neq'] }))).toContain('<p>Coop</p>');
  });
});
