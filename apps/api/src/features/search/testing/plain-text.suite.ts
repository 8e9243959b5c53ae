import type { SearchDocument } from '../domain/text/search-document';
import { fieldsWithin, type TextQuery, type TextTree, type Tier } from '../domain/text/text-query';
import type { TextMatch, TextMatches, TextSearch } from '../search-engine.port';

/** The text part of a search read aloud: each listing's terms against each condition, in turn. What engines are compared with. */
export class PlainText implements TextSearch {
  readonly name = 'postgresql';

  constructor(private readonly documents: readonly SearchDocument[]) {}

  static async of(documents: AsyncIterable<SearchDocument>): Promise<PlainText> {
    const held: SearchDocument[] = [];
    for await (const document of documents) held.push(document);
    return new PlainText(held);
  }

  async match({ tiers, fallback }: TextQuery): Promise<TextMatches> {
    const strict = this.#of(tiers);
    return { matches: strict.length > 0 ? strict : this.#of(fallback), degraded: false };
  }

  #of(tiers: readonly Tier[]): TextMatch[] {
    return this.documents.flatMap((document) => {
      const tier = tiers.find(({ tree }) => satisfies(document, tree));
      return tier === undefined ? [] : [{ listingId: document.listingId, band: tier.band, score: tier.score }];
    });
  }
}

function satisfies(document: SearchDocument, tree: TextTree): boolean {
  if (tree.kind === 'all') return tree.of.every((part) => satisfies(document, part));
  if (tree.kind === 'any') return tree.of.some((part) => satisfies(document, part));
  return fieldsWithin(tree.reach).some((field) => tree.terms.some((term) => document.terms[field].includes(term)));
}
