import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { CardAnswer, ListingMapProps, MapCard } from './map-types';
import type { MapWords } from './map-intl';
import type { Mark } from './marks';
import styles from './map-card-list.module.css';

interface Props extends Pick<ListingMapProps, 'loadCards' | 'onOpenListing' | 'onHighlight' | 'onSearchArea'> {
  readonly mark: Mark;
  readonly words: MapWords;
  readonly onClose: () => void;
  readonly onResize: () => void;
}

/** The card of a mark: one listing, or the list of a stack. It takes the focus; Escape gives it back to the mark. */
export function MapCardList({
  mark,
  words,
  onClose,
  onResize,
  loadCards,
  onOpenListing,
  onHighlight,
  onSearchArea,
}: Props): ReactElement {
  const { text, number } = words;
  const answer = useCards(mark, loadCards);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const fit = useEffectEvent(onResize);
  useEffect(() => fit(), [answer]);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  // A cluster's box may hold a neighbour's points: the card counts what its list will hold.
  const count = typeof answer === 'object' ? answer.total : mark.count;
  const title = mark.kind === 'point' ? mark.name : text('map.cardTitle', { count });
  return (
    <div ref={box} className={styles['card']} role="dialog" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
      <button type="button" className={styles['close']} onClick={onClose} aria-label={text('map.cardClose')}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2 2l10 10M12 2L2 12" />
        </svg>
      </button>
      {mark.kind !== 'point' && <p className={styles['title']}>{title}</p>}
      {answer === 'loading' && <Waiting mark={mark} label={text('map.cardLoading')} />}
      {answer === 'failed' && <p className={styles['note']}>{text('map.cardFailed')}</p>}
      {typeof answer === 'object' && (
        <>
          <ul className={styles['list']}>
            {answer.cards.map((card) => (
              <Item
                key={card.id}
                card={card}
                {...(onOpenListing && { onOpenListing })}
                {...(onHighlight && { onHighlight })}
              />
            ))}
          </ul>
          {answer.total > answer.cards.length && onSearchArea !== undefined && (
            <button type="button" className={styles['more']} onClick={() => onSearchArea(mark.bbox)}>
              {text('map.cardMore', { count: number(answer.total) })}
            </button>
          )}
        </>
      )}
    </div>
  );
}

type Answer = CardAnswer | 'loading' | 'failed';

function useCards(mark: Mark, loadCards: ListingMapProps['loadCards']): Answer {
  const [answer, setAnswer] = useState<Answer>('loading');
  const load = useEffectEvent((signal: AbortSignal) =>
    loadCards({ ids: mark.ids, bbox: mark.bbox, count: mark.count }, signal),
  );
  const { key } = mark;
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal)
      .then(setAnswer)
      .catch(() => !abort.signal.aborted && setAnswer('failed'));
    return () => abort.abort();
    // Another key is another mark, with other listings.
  }, [key]);
  return answer;
}

function Item({
  card,
  onOpenListing,
  onHighlight,
}: { readonly card: MapCard } & Pick<ListingMapProps, 'onOpenListing' | 'onHighlight'>): ReactElement {
  return (
    <li onMouseEnter={() => onHighlight?.([card.id])} onMouseLeave={() => onHighlight?.([])}>
      <a href={card.url} onClick={(event) => onOpenListing?.(card, event)}>
        {card.name}
      </a>
      <p className={styles['place']}>{card.place}</p>
      {card.reason !== null && <p className={styles['reason']}>{card.reason}</p>}
    </li>
  );
}

/** The name is known before the card: it holds the place of what follows. */
function Waiting({ mark, label }: { readonly mark: Mark; readonly label: string }): ReactElement {
  return (
    <div className={styles['waiting']}>
      {mark.name !== '' && mark.kind === 'point' && <p className={styles['title']}>{mark.name}</p>}
      <p className={styles['note']} role="status">
        {label}
      </p>
    </div>
  );
}
