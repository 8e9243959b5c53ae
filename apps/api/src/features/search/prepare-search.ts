import type { INestApplicationContext } from '@nestjs/common';
import { ListedWords } from './adapters/postgresql/listed-words';
import { CatalogueService } from './catalogue.service';
import { IndexKeeper } from './indexing/index-keeper';

/** Before the first request: a catalogue, and indexes that exist and fit the directory; whole ones cost one look. */
export async function prepareSearch(app: INestApplicationContext): Promise<void> {
  await app.get(IndexKeeper).look();
  await app.get(ListedWords).refresh();
  const catalogue = app.get(CatalogueService);
  await catalogue.start();
  await catalogue.refresh();
}

/** In the process that does background work: keeps looking at the indexes until the application closes. */
export function keepSearch(app: INestApplicationContext): void {
  app.get(IndexKeeper).start();
}
