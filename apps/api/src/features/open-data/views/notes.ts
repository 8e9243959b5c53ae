import type { ListingExport } from '../listing-export';

/** What a reader must know of a file. */
export function notesOf(
  { context: { words }, degraded }: Pick<ListingExport, 'context' | 'degraded'>,
  { demo }: { readonly demo: boolean },
): string[] {
  return [
    ...(demo ? [words.say('export.note.demo')] : []),
    words.say('export.note.status'),
    words.say('export.note.contact'),
    ...(degraded ? [words.say('export.note.degraded')] : []),
  ];
}
