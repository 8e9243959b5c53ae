import './leaflet.css';
import './palette.css';
import { useId, useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Attribution } from './attribution';
import { SOUTHERN_QUEBEC } from './leaflet-map';
import { MapCardList } from './map-card-list';
import { MapControls } from './map-controls';
import type { MapWords } from './map-intl';
import type { ListingMapProps } from './map-types';
import { useEngine } from './use-engine';
import { useTouchHint } from './use-touch-hint';
import styles from './map.module.css';

type Props = ListingMapProps & { readonly words: MapWords };

/** The map of a search: a second view of its list, never the only one. Loaded lazily by `ListingMap`. */
export default function LeafletListingMap(props: Props): ReactElement {
  const { words, tiles = null, onSearchArea, area = null, data, extent, note = null, trouble = null } = props;
  const { text } = words;
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const { engine, card, moved, limits, clearMoved } = useEngine(canvas, props, words);
  const hint = useTouchHint(canvas);
  const end = useId();
  const help = useId();
  const leaving = area !== null && !moved;
  const searchArea = (): void => {
    clearMoved();
    onSearchArea?.(leaving ? null : (engine?.view.bbox ?? null));
  };
  const filled = card !== null && (
    <MapCardList
      key={card.mark.key}
      mark={card.mark}
      words={words}
      loadCards={props.loadCards}
      onClose={() => engine?.closeCard()}
      onResize={() => engine?.fitCard()}
      {...(props.onOpenListing && { onOpenListing: props.onOpenListing })}
      {...(props.onHighlight && { onHighlight: props.onHighlight })}
      {...(onSearchArea && { onSearchArea })}
    />
  );
  return (
    <div className={styles['map']} role="region" aria-label={text('map.label')} aria-describedby={help}>
      <a className={styles['skip']} href={`#${end}`}>
        {text('map.skip')}
      </a>
      <p id={help} className={styles['unseen']}>
        {text('map.help')}
      </p>
      <div className={styles['stage']}>
        {engine !== null && (
          <MapControls
            engine={engine}
            text={text}
            limits={limits}
            onFit={() => engine.goTo(extent ?? SOUTHERN_QUEBEC)}
          />
        )}
        {onSearchArea !== undefined && (moved || leaving) && (
          <button type="button" className={styles['search']} data-furniture onClick={searchArea}>
            {text(leaving ? 'map.leaveArea' : 'map.searchArea')}
          </button>
        )}
        <div ref={setCanvas} className={styles['canvas']} aria-label={text('map.label')} role="group" />
        {hint !== null && <p className={styles['hint']}>{text(hint)}</p>}
        {trouble !== null && (
          <div className={styles['trouble']} role="alert" data-furniture>
            <p>{trouble.text}</p>
            <button type="button" onClick={trouble.retry}>
              {trouble.retryText}
            </button>
          </div>
        )}
        {card !== null && card.host === null && <div className={styles['dock']}>{filled}</div>}
      </div>
      {card !== null && card.host !== null && createPortal(filled, card.host)}
      <div className={styles['foot']}>
        <p role="status">
          {data !== null && (
            <span className={styles['unseen']}>{text('map.drawn', { count: data.total - data.unlocated })}. </span>
          )}
          {data !== null && data.unlocated > 0 && `${text('map.unlocated', { count: data.unlocated })}. `}
          {note}
        </p>
        <Attribution text={text} tiles={tiles?.attribution ?? null} />
      </div>
      <span id={end} tabIndex={-1} />
    </div>
  );
}
