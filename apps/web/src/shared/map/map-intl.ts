import type { Language } from '@repere/kernel';
import type { WebMapKey } from '@repere/i18n/web-map/fr';
import { createIntl, type IntlConfig } from 'react-intl';

/** The reader's sentence for a message id of the map. */
export type MapText = (id: WebMapKey, values?: Record<string, string | number>) => string;

export interface MapWords {
  readonly text: MapText;
  readonly number: (value: number) => string;
}

/** The map's own catalogue, of one language, in a chunk of its own: pages without a map never carry it. */
export async function loadMapWords(language: Language): Promise<MapWords> {
  const messages: NonNullable<IntlConfig['messages']> =
    language === 'en'
      ? (await import('@repere/i18n/web-map/en')).webMapEn
      : (await import('@repere/i18n/web-map/fr')).webMapFr;
  const intl = createIntl({ locale: language === 'en' ? 'en-CA' : 'fr-CA', messages });
  return {
    text: (id, values) => intl.formatMessage({ id }, values),
    number: (value) => intl.formatNumber(value),
  };
}
