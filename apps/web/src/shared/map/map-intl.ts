import type { WebMapKey } from '@repere/i18n/web-map/fr';
import type { Language } from '@repere/kernel';
import { createFormatter } from '../i18n/formatter';

/** The reader's sentence for a message id of the map. */
export type MapText = (id: WebMapKey, values?: Record<string, string | number>) => string;

export interface MapWords {
  readonly text: MapText;
  readonly number: (value: number) => string;
}

/** The map's own catalogue, of one language, in a chunk of its own: pages without a map never carry it. */
export async function loadMapWords(language: Language): Promise<MapWords> {
  const messages =
    language === 'en'
      ? (await import('@repere/i18n/web-map/en')).webMapEn
      : (await import('@repere/i18n/web-map/fr')).webMapFr;
  const { text, number } = createFormatter(language, messages);
  return { text, number: (value) => number(value) };
}
