import type { ExportColumn } from '@repere/contract';
import type { ExportRow } from '../export-row';
import type { ListingExport } from '../listing-export';
import { cellOf, type Cell, type ColumnContext } from './columns';
import { notesOf } from './notes';

/**
 * The export as RFC 7946, a feature a line: coordinates first east then north, null where there is no point, and columns
 * as properties under their own names. What the file is stands beside the features; whether it holds invented
 * enterprises comes last, since only then is it known.
 */
export async function* geojsonFile(listings: ListingExport): AsyncGenerator<string> {
  const { context, search, exportedAt, total, offering } = listings;
  const about = {
    type: 'FeatureCollection',
    name: context.words.say('export.sheet.listings'),
    search: { sentence: search.sentence, criteria: search.lines, sort: search.sort, url: search.url },
    exportedAt: exportedAt.toISOString(),
    total,
    relevance: offering === null ? null : { offering, mentioning: total - offering },
    notes: notesOf(listings, { demo: false }),
  };
  // The precision of the point goes with the point.
  const columns: readonly ExportColumn[] = [...new Set<ExportColumn>([...listings.columns, 'precision'])];
  let text = `${JSON.stringify(about).slice(0, -1)},"features":[`;
  let between = '\n';
  let demo = false;
  for await (const batch of listings.batches) {
    for (const row of batch) {
      text += between + JSON.stringify(feature(row, columns, context));
      between = ',\n';
      demo ||= row.listing.demo;
    }
    yield text;
    text = '';
  }
  yield `\n],"demo":${demo}}\n`;
}

function feature(row: ExportRow, columns: readonly ExportColumn[], context: ColumnContext): object {
  const { id, lat, lng, demo } = row.listing;
  const properties: Record<string, Cell> = {};
  for (const column of columns) properties[column] = cellOf(column, row, context);
  properties['demo'] = demo;
  return {
    type: 'Feature',
    id,
    geometry: lat === null || lng === null ? null : { type: 'Point', coordinates: [lng, lat] },
    properties,
  };
}
