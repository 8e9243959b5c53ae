import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { Icon } from '../../shared/ui/icon';
import styles from './activities.module.css';
import { ActivityArea } from './activity-area';
import { LocalizedText } from './localized-text';

/** As many as the sentence of an area names. */
const namedInSentence = 8;

/** What the enterprise does, activity by activity, each with its own area in words and on a map. */
export function Activities({ listing }: { readonly listing: ListingDetail }): ReactElement {
  return (
    <ol>
      {listing.activities.map((activity, index) => (
        <li key={index} className={styles['activity']}>
          <ActivityWords listing={listing} activity={activity} area={listing.labels.areas[index] ?? ''} />
          <ActivityArea listing={listing} activity={activity} area={listing.labels.areas[index] ?? ''} />
        </li>
      ))}
    </ol>
  );
}

export interface ActivityProps {
  readonly listing: ListingDetail;
  readonly activity: ListingDetail['activities'][number];
  /** The area in words. */
  readonly area: string;
}

function ActivityWords({ listing, activity, area }: ActivityProps): ReactElement {
  const text = useText();
  const sectors = listing.labels.sectors.filter(({ id }) => activity.sectors.includes(id));
  return (
    <div className={styles['words']}>
      <h3>
        {sectors.length === 0 && text('activity.unclassified')}
        {sectors.map(({ id, label }) => (
          <span key={id} className={styles['sector']}>
            <Icon name={id.slice(0, 3) as `S${string}`} />
            {label}
          </span>
        ))}
      </h3>
      <LocalizedText value={activity.description} />
      <dl>
        <dt>{text('filter.mode')}</dt>
        <dd>
          {activity.modes.length === 0
            ? text('value.unknown')
            : activity.modes.map((mode) => text(`mode.${mode}`)).join(', ')}
        </dd>
        <dt>{text('activity.area')}</dt>
        <dd>
          {area}
          <Zones listing={listing} activity={activity} />
        </dd>
      </dl>
    </div>
  );
}

/** Every territory of an area whose sentence cannot name them all; the others are not said twice. */
function Zones({ listing, activity }: Pick<ActivityProps, 'listing' | 'activity'>): ReactElement | null {
  const text = useText();
  const codes = activity.area.kind === 'zones' ? activity.area.codes : [];
  if (codes.length <= namedInSentence) return null;
  const zones = listing.labels.zones.filter(({ code }) => codes.includes(code));
  return (
    <details className={styles['every']}>
      <summary>{text('activity.everyZone', { count: zones.length })}</summary>
      <ul className={styles['zones']}>
        {zones.map(({ code, label }) => (
          <li key={code}>{label}</li>
        ))}
      </ul>
    </details>
  );
}
