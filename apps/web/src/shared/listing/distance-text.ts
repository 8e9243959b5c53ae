import type { ListingSummary } from '@repere/contract';
import { useLocale, useText } from '../i18n/text';

/** Says a distance as sure as it is: « à 4,7 km », « à environ 12 km », « à moins de 1 km ». */
export function useDistanceText(): (distance: NonNullable<ListingSummary['distance']>) => string {
  const text = useText();
  const { number } = useLocale();
  return ({ km, approximate }) => {
    if (km < 1) return text('card.distanceNear');
    return text(approximate ? 'card.distanceAbout' : 'card.distance', { km: number(km, approximate ? 0 : 1) });
  };
}
