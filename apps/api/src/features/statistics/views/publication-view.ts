import type { PublicationPreview, PublicationResponse, PublicationsResponse } from '@repere/contract';
import { PURCHASE_PERIMETERS } from '@repere/kernel';
import { ratio } from '../domain/indicators/arithmetic';
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

/** A publication that does not exist yet. */
export const previewView = (snapshot: Snapshot, previousName: string | null): PublicationPreview => ({
  ...{ demo: snapshot.demo, lines: snapshot.lines, methodVersion: snapshot.methodVersion },
  ...{ figuresSha256: snapshot.figuresSha256, files: snapshot.inputs.length },
  ...{ previousSlug: snapshot.previousSlug, previousName },
  totals: PURCHASE_PERIMETERS.flatMap((perimeter) => {
    const total = snapshot.figures[`${perimeter}/year`]?.find(({ key }) => key === null);
    if (total === undefined) return [];
    const { spend, allSpend, contracts } = total;
    return [{ perimeter, spend, share: ratio(spend, allSpend), contracts }];
  }),
  differences: [...snapshot.differences],
});
