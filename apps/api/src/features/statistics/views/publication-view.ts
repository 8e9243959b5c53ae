import type { PublicationResponse, PublicationsResponse } from '@repere/contract';
import type { Snapshot } from '../snapshot.repository';

/** A publication in a list. */
export const publicationSummary = (
  { slug, name, demo, createdAt, methodVersion, matchMethodVersion, lines, previousSlug }: Snapshot,
  publicUrl: string,
): PublicationsResponse['results'][number] => ({
  ...{ slug, name, demo, methodVersion, matchMethodVersion, lines, previousSlug },
  url: `${publicUrl}/statistiques/publications/${slug}`,
  createdAt: createdAt.toISOString(),
});

/** A whole publication. */
export const publicationView = (snapshot: Snapshot, publicUrl: string): PublicationResponse => ({
  ...publicationSummary(snapshot, publicUrl),
  figures: Object.fromEntries(
    Object.entries(snapshot.figures).map(([name, rows]) => [
      name,
      rows.map((row) => ({ ...row, key: row.key === null ? null : [...row.key] })),
    ]),
  ),
  figuresSha256: snapshot.figuresSha256,
  factsSha256: snapshot.factsSha256,
  inputs: [...snapshot.inputs],
  differences: [...snapshot.differences],
});
