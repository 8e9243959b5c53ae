import './leaflet.css';
import './palette.css';
import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { Attribution } from './attribution';
import { loadBasemap } from './basemap';
import { CoverageEngine } from './coverage-engine';
import type { CoverageMapProps, CoveredTerritory } from './coverage-types';
import { MapControls } from './map-controls';
import type { MapWords } from './map-intl';
import { useTouchHint } from './use-touch-hint';
import styles from './map.module.css';

/** The delivery map: a picture of its table, with the same links. Loaded lazily by `CoverageMap`. */
export default function LeafletCoverageMap(props: CoverageMapProps & { readonly words: MapWords }): ReactElement {
  const { words, tiles, territories, places, shapes, label, servesText, language } = props;
  const { text } = words;
  const [canvas, setCanvas] = useState<HTMLElement | null>(null);
  const [engine, setEngine] = useState<CoverageEngine | null>(null);
  const [limits, setLimits] = useState({ atMin: false, atMax: false });
  const [pointed, setPointed] = useState<CoveredTerritory | null>(null);
  const hint = useTouchHint(canvas);
  const open = useEffectEvent((href: string) => props.onOpen(href));
  const create = useEffectEvent((element: HTMLElement) => {
    const made: CoverageEngine = new CoverageEngine(
      element,
      { language, tiles, shapes },
      {
        onStart: () => setEngine(made),
        onZoom: setLimits,
        onPoint: setPointed,
        onOpen: (href) => open(href),
      },
    );
    loadBasemap().then(
      (basemap) => made.setBasemap(basemap),
      () => undefined,
    );
    return made;
  });
  useEffect(() => {
    if (canvas === null) return undefined;
    const made = create(canvas);
    return () => {
      setEngine(null);
      made.destroy();
    };
  }, [canvas, language, shapes, tiles?.url]);
  useEffect(() => engine?.setTerritories(territories), [engine, territories]);
  const said = JSON.stringify(places);
  const mark = useEffectEvent(() => engine?.setPlaces(places, servesText));
  useEffect(() => mark(), [engine, said]);
  return (
    <div className={styles['map']}>
      <div className={styles['stage']}>
        {engine !== null && <MapControls engine={engine} text={text} limits={limits} onFit={() => engine.fit()} />}
        <div ref={setCanvas} className={styles['canvas']} aria-label={label} role="group" />
        {hint !== null && <p className={styles['hint']}>{text(hint)}</p>}
      </div>
      <div className={styles['foot']}>
        <p>{pointed?.label ?? ' '}</p>
        <Attribution text={text} tiles={tiles?.attribution ?? null} />
      </div>
    </div>
  );
}
