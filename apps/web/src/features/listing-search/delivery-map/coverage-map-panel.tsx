import type { CoveredPlace, ListingCoverageResponse } from '@repere/contract';
import { useMemo, type ReactElement } from 'react';
import { useEnvironment } from '../../../shared/environment';
import { useLocale, useText } from '../../../shared/i18n/text';
import { CoverageMap, type CoveredTerritory } from '../../../shared/map';
import { useNavigate } from '../../../shared/router/router';
import { changed, type SearchState } from '../search-state';
import { usePlaces, useSearchAddress } from '../use-search';
import { covering, kindOf } from './coverage-data';
import { rangesOf, scaleOf, stepOf, type Scale } from './coverage-scale';
import styles from './coverage-map-panel.module.css';

/** Regions tinted by how many serve them, one sign for each MRC, and the key to both. */
export function CoverageMapPanel({
  response,
  state,
}: {
  readonly response: ListingCoverageResponse;
  readonly state: SearchState;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const { tiles, shapes } = useEnvironment();
  const href = useSearchAddress();
  const navigate = useNavigate();
  const { regions, mrcs, places } = response;
  const asked = usePlaces(places.map(({ code }) => code));
  const scale = useMemo(() => scaleOf(Math.max(0, ...mrcs.map(covering))), [mrcs]);
  const wide = useMemo(() => scaleOf(Math.max(0, ...regions.map(covering))), [regions]);
  const territories = useMemo(() => {
    const shown = (place: CoveredPlace, tint: Scale): CoveredTerritory => {
      const { code, name, nobody, based, delivering, part, province } = place;
      const values = { place: name, nobody: nobody ? 'yes' : 'no', based, delivering, part, province };
      const count = covering(place);
      return {
        code,
        kind: kindOf(place),
        count,
        step: stepOf(count, tint),
        label: text('coverage.map.place', values),
        href: nobody ? null : href(changed(state, { serves: [code], view: 'list' })),
      };
    };
    return [
      ...regions.map((region) => shown(region, wide)),
      ...mrcs.map((mrc) => ({ ...shown(mrc, scale), lat: mrc.lat, lng: mrc.lng })),
    ];
  }, [regions, mrcs, scale, wide, state, href, text]);
  return (
    <div className={styles['frame']}>
      <CoverageMap
        language={language}
        territories={territories}
        places={places.map(({ code, name }) => {
          const place = asked.get(code);
          return place ? { code, name, lat: place.lat, lng: place.lng } : { code, name };
        })}
        shapes={shapes}
        tiles={tiles}
        label={text('coverage.map.label')}
        servesText={text('coverage.map.serves')}
        waitingText={text('coverage.map.loading')}
        failedText={text('coverage.map.failed')}
        retryText={text('results.retry')}
        onOpen={navigate}
      />
      <Key mrcs={scale} regions={wide} shaped={shapes !== null} />
      <p className="without-script">{text('coverage.map.withoutScript')}</p>
    </div>
  );
}

function Key({
  mrcs,
  regions,
  shaped,
}: {
  readonly mrcs: Scale;
  readonly regions: Scale;
  readonly shaped: boolean;
}): ReactElement {
  const text = useText();
  return (
    <div className={styles['key']}>
      <p className={styles['title']}>{text('coverage.map.legend')}</p>
      <ul>
        <li className={styles['note']}>{text('coverage.map.regions')}</li>
        <Steps scale={regions} square />
      </ul>
      <ul>
        <li className={styles['note']}>{text('coverage.map.mrcs')}</li>
        <Steps scale={mrcs} square={shaped} />
        <li>
          <i className={styles['dot']} data-kind="province" />
          {text('coverage.map.provinceOnly')}
        </li>
        <li>
          <i className={styles['dot']} data-kind="nobody" />
          {text('coverage.map.nobody')}
        </li>
      </ul>
      <p className={styles['note']}>{text(shaped ? 'coverage.map.shapes' : 'coverage.map.symbols')}</p>
    </div>
  );
}

function Steps({ scale, square }: { readonly scale: Scale; readonly square: boolean }): ReactElement {
  const text = useText();
  const { number } = useLocale();
  return (
    <>
      {rangesOf(scale).map(({ from, to }, index) => (
        <li key={from}>
          <i className={square ? `${styles['dot']} ${styles['square']}` : styles['dot']} data-step={index + 1} />
          {from === to
            ? number(from)
            : text('coverage.map.range', { from: number(from), to: to === null ? 'none' : number(to) })}
        </li>
      ))}
    </>
  );
}
