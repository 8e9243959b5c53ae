import type { DuplicateDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { ListingMap, type CardRequest } from '../../shared/map';
import { useWords } from '../../shared/workspace/text';
import styles from './duplicates.module.css';

/** Both listings on one small map; the same in words for whoever does not see it. */
export function PairMap({ detail: { kept, gone } }: { readonly detail: DuplicateDetail }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const sides = [kept, gone];
  const together = kept.location.lat === gone.location.lat && kept.location.lng === gone.location.lng;
  const point = ({ id, name, location: { lat, lng } }: DuplicateDetail['kept']) => ({ id, name, lat, lng });
  const points = together ? [{ ...point(kept), ids: sides.map(({ id }) => id) }] : sides.map(point);
  const [lats, lngs] = [sides.map(({ location }) => location.lat), sides.map(({ location }) => location.lng)];
  const bbox = {
    west: Math.min(...lngs) - 0.02,
    south: Math.min(...lats) - 0.02,
    east: Math.max(...lngs) + 0.02,
    north: Math.max(...lats) + 0.02,
  };
  const cards = sides.map(({ id, slug, name, municipality }) => ({
    ...{ id, name, url: address('listing', language, { slug }), place: municipality.name, reason: null },
  }));
  const loadCards = async ({ ids }: CardRequest) => {
    const wanted = ids === null ? cards : cards.filter(({ id }) => ids.includes(id));
    return { cards: wanted, total: wanted.length };
  };
  return (
    <section>
      <h2>{words('duplicates.pair.map')}</h2>
      <p className="visually-hidden">
        {words('duplicates.pair.map.words', {
          one: kept.name,
          onePlace: kept.municipality.name,
          other: gone.name,
          otherPlace: gone.municipality.name,
        })}
      </p>
      <div className={`${styles['map']} no-print`}>
        <ListingMap
          language={language}
          data={{ total: 2, unlocated: 0, clusters: [], points }}
          view={{ bbox, zoom: zoomFor(bbox) }}
          extent={bbox}
          loadCards={loadCards}
          waitingText={words('duplicates.pair.map.waiting')}
          failedText={words('duplicates.pair.map.failed')}
          retryText={words('duplicates.pair.map.retry')}
        />
      </div>
    </section>
  );
}

const zoomFor = ({ west, east, south, north }: Record<'west' | 'east' | 'south' | 'north', number>): number => {
  const span = Math.max(east - west, (north - south) * 1.4);
  return Math.max(5, Math.min(11, Math.round(Math.log2(360 / span) - 0.5)));
};
