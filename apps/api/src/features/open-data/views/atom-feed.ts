import { createHash } from 'node:crypto';
import { format } from '@repere/i18n';
import { listingPath } from '../../listings';
import type { ListingFeed } from '../use-cases/follow-listings';
import { cellOf, type Cell } from './columns';
import type { ExportWords } from './export-words';
import { xml } from './xml-text';

const TYPE = 'application/atom+xml';

/** The feed as RFC 4287; ids last as long as the listing (its own) and the search (its parameters, in either order). */
export function atomFeed(feed: ListingFeed): string {
  const { context, sentence, self, page, updatedAt } = feed;
  const { words, publicUrl } = context;
  const demo = feed.entries.some(({ listing }) => listing.demo);
  const subtitle = [words.say('feed.subtitle'), ...(demo ? [words.say('export.note.demo')] : [])].join(' ');
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}-CA">`,
    `<id>${xml(searchId(feed))}</id>`,
    `<title>${xml(format(words.language, 'feed.title', { search: sentence }))}</title>`,
    `<subtitle>${xml(subtitle)}</subtitle>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<link rel="self" type="${TYPE}" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${words.language}" href="${xml(page)}"/>`,
    `<author><name>Repère</name><uri>${xml(publicUrl)}</uri></author>`,
    ...feed.entries.map((entry) => entryOf(entry, feed)),
    `</feed>\n`,
  ].join('\n');
}

/** RFC 4151: an authority that is ours, a date at which it was, and what is searched for. */
function searchId({ context: { publicUrl, words }, parameters }: ListingFeed): string {
  const search = createHash('sha256').update(parameters).digest('hex').slice(0, 32);
  return `tag:${new URL(publicUrl).hostname},2026:search:${words.language}:${search}`;
}

function entryOf(entry: ListingFeed['entries'][number], { columns, context }: ListingFeed): string {
  const { listing, change } = entry;
  const { words, publicUrl } = context;
  const name = listing.demo ? format(words.language, 'feed.entry.demo', { name: listing.name }) : listing.name;
  const sectors = [...new Set(listing.activities.flatMap((activity) => activity.sectors))];
  const details = columns.flatMap((column) => {
    const value = written(cellOf(column, entry, context), words);
    return value === '' ? [] : [`<dt>${xml(words.say(`export.column.${column}`))}</dt><dd>${xml(value)}</dd>`];
  });
  return [
    `<entry>`,
    `<id>urn:uuid:${listing.id}</id>`,
    `<title>${xml(name)}</title>`,
    `<published>${change.createdAt.toISOString()}</published>`,
    `<updated>${change.changedAt.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(publicUrl + listingPath(listing.slug, words.language))}"/>`,
    ...sectors.map((id) => `<category term="${xml(id)}" label="${xml(words.label('sector', id))}"/>`),
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${definitions(details, name)}</div></content>`,
    `</entry>`,
  ].join('\n');
}

/** A list of definitions holds at least one. */
const definitions = (details: readonly string[], name: string): string =>
  details.length > 0 ? `<dl>${details.join('')}</dl>` : `<p>${xml(name)}</p>`;

const written = (cell: Cell, words: ExportWords): string =>
  cell === null ? '' : typeof cell === 'boolean' ? words.say(cell ? 'export.yes' : 'export.no') : String(cell);
