import type { Database } from '../../../apps/api/src/platform/database';
import { contentWords } from '../../../apps/api/src/features/search/domain/text/content-words';
import type { LabelledQuery } from './measure';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly trade_name: string | null;
  readonly acronym: string | null;
  readonly neq: string | null;
}

/** Enterprises chosen by the hash of their NEQ or name, always the same ones of the demonstration. */
const SAMPLE = 40;

/** Searches for enterprises by name: whole, by its rarest words, mistyped, by trade name, acronym and number. */
export async function nameQueries(database: Database): Promise<LabelledQuery[]> {
  const listings = await database.query<Named>(
    `SELECT id, name, trade_name, acronym, neq FROM listing l WHERE publication = 'published'
       AND NOT EXISTS (SELECT FROM listing o WHERE o.name = l.name AND o.id <> l.id)
     ORDER BY md5(name || coalesce(neq, '')) LIMIT $1`,
    [SAMPLE],
  );
  const known = await database.query<{ word: string; documents: number }>(
    'SELECT word, max(documents) AS documents FROM search_word GROUP BY word',
  );
  const documents = new Map(known.map((one) => [one.word, one.documents]));
  const rarity = (word: string): number => documents.get(word) ?? 0;
  return listings.flatMap((listing): LabelledQuery[] => {
    const words = [...new Set(contentWords(listing.name).map((one) => one.token.word))];
    const rarest = words.toSorted((a, b) => rarity(a) - rarity(b));
    const distinctive = rarest.slice(0, rarity(rarest[0] ?? '') <= 3 ? 1 : 3).join(' ');
    const texts = [
      listing.name,
      listing.name.toUpperCase(),
      distinctive,
      mistyped(listing.name),
      ...(listing.trade_name === null ? [] : [listing.trade_name]),
      ...(listing.acronym === null ? [] : [listing.acronym]),
      ...(listing.neq === null ? [] : [listing.neq.replace(/(\d{4})(\d{3})(\d{3})/, '$1 $2 $3')]),
    ];
    return texts.map((q) => ({ q, lang: 'fr', kind: 'name', listing: listing.id }));
  });
}

/** Swaps two letters in the middle of the longest word. */
function mistyped(name: string): string {
  const longest = name.split(/[\s'’-]+/).reduce((long, word) => (word.length > long.length ? word : long), '');
  const at = Math.floor(longest.length / 2);
  const wrong = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
  return name.replace(longest, wrong);
}
