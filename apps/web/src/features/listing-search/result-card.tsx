import type { ListingSummary } from '@repere/contract';
import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { useDistanceText } from '../../shared/listing/distance-text';
import { Reason } from '../../shared/listing/reason';
import { StatusLine } from '../../shared/listing/status-line';
import { Icon } from '../../shared/ui/icon';
import styles from './result-card.module.css';

const sectorsShown = 3;

/** One result: who, what they do in her words, where, why it serves the place, who vouches for it. */
export function ResultCard({
  listing,
  chosenSectors,
  tellRelevance = false,
  highlighted,
  onHighlight,
}: {
  readonly listing: ListingSummary;
  /** Searched sectors come first (B19). */
  readonly chosenSectors: readonly string[];
  /** In an order that does not keep those who offer the need apart from those who mention it. */
  readonly tellRelevance?: boolean;
  readonly highlighted: boolean;
  readonly onHighlight: (ids: readonly string[]) => void;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const distanceText = useDistanceText();
  const { municipality, mrc, distance, match, relevance } = listing;
  const sectors = [...listing.sectors].sort(
    (a, b) => Number(isChosen(b.id, chosenSectors)) - Number(isChosen(a.id, chosenSectors)),
  );
  const more = sectors.length - sectorsShown;
  const facts = [
    listing.legalFormLabel,
    ...listing.modes.map((mode) => text(`mode.${mode}`)),
    ...listing.recognitions.map(({ label }) => label),
  ].filter((fact) => fact !== null);

  return (
    <article
      className={highlighted ? `${styles['card']} ${styles['highlighted']}` : styles['card']}
      id={`listing-${listing.id}`}
      onPointerEnter={() => onHighlight([listing.id])}
      onPointerLeave={() => onHighlight([])}
      onFocus={() => onHighlight([listing.id])}
    >
      <h3 className={styles['name']}>
        <Link to={address('listing', language, { slug: listing.slug })}>{listing.name}</Link>
      </h3>
      <p className={styles['place']}>
        <span className="visually-hidden">{text('card.place')} </span>
        {municipality.name}
        {mrc.name !== municipality.name && <span className={styles['mrc']}>, {mrc.name}</span>}
        {distance !== null && <span className={styles['distance']}>{distanceText(distance)}</span>}
      </p>
      {tellRelevance && relevance !== null && (
        <p className={styles['relevance']} data-relevance={relevance}>
          {relevance === 'offers' && <Icon name="check" />}
          {text(`card.${relevance}`)}
        </p>
      )}
      {match !== null && <Reason match={match} />}
      {listing.description !== null && (
        <p
          className={styles['what']}
          lang={listing.descriptionLanguage === language ? undefined : `${listing.descriptionLanguage}-CA`}
        >
          {listing.description}
        </p>
      )}
      {sectors.length > 0 && (
        <ul className={styles['sectors']} aria-label={text('filter.sector')}>
          {sectors.slice(0, sectorsShown).map(({ id, label }) => (
            <li key={id}>
              <Icon name={id.slice(0, 3) as `S${string}`} />
              {label}
            </li>
          ))}
          {more > 0 && <li className={styles['more']}>{text('card.moreSectors', { count: more })}</li>}
        </ul>
      )}
      {facts.length > 0 && <p className={styles['facts']}>{facts.join(' · ')}</p>}
      <p className="only-print">{listing.url}</p>
      <StatusLine status={listing.status} lastConfirmedOn={listing.lastConfirmedOn} />
    </article>
  );
}

const isChosen = (id: string, chosen: readonly string[]): boolean =>
  chosen.some((sector) => id === sector || id.startsWith(`${sector}.`));
