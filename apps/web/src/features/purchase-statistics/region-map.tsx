import type { PurchaseStatisticsResponse } from '@repere/contract';
import { useMemo, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { RegionTints, type TintedRegion } from '../../shared/map';
import { useNavigate } from '../../shared/router/router';
import { exactAmount, percent, roundAmount } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import { rangesIn, stepIn, stepsOf } from './map-steps';
import styles from './region-map.module.css';

/** What the map tints by. */
export const TINTS = ['spend', 'share'] as const;
export type Tint = (typeof TINTS)[number];

type Row = PurchaseStatisticsResponse['rows'][number];

/** The regions of buyers tinted by dollars or by share, and the key to the tints. */
export function RegionMap({
  rows,
  tint,
  hrefOf,
}: {
  readonly rows: readonly Row[];
  readonly tint: Tint;
  readonly hrefOf: (code: string) => string | null;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const navigate = useNavigate();
  const steps = useMemo(() => stepsOf(rows.map((row) => valueOf(row, tint))), [rows, tint]);
  const said = (value: number): string =>
    tint === 'spend' ? roundAmount(String(value), language) : percent(value, language);
  const regions = rows.flatMap((row): TintedRegion[] => {
    const code = row.key.buyerRegion;
    if (typeof code !== 'string') return [];
    const value = valueOf(row, tint);
    return [
      {
        code,
        step: stepIn(value, steps),
        short: value > 0 ? said(value) : '',
        label: words('stats.map.region', {
          region: row.label.buyerRegion ?? code,
          spend: exactAmount(row.spend ?? '0', language, 0),
          share: percent(row.share, language),
          contracts: row.contracts ?? 0,
        }),
        href: hrefOf(code),
      },
    ];
  });
  return (
    <figure className={styles['figure']}>
      <RegionTints
        language={language}
        regions={regions}
        label={words('stats.map.label')}
        waitingText={words('stats.map.loading')}
        failedText={words('stats.map.failed')}
        onOpen={navigate}
      />
      <figcaption className={styles['key']}>
        <span>{words(`stats.map.tint.${tint}`)}</span>
        {rangesIn(steps).map(({ from, to }, index) => (
          <span key={from}>
            <i className={styles['swatch']} data-step={index + 1} />{' '}
            {to === null
              ? words('stats.map.above', { from: said(from) })
              : words('stats.map.range', { from: said(from), to: said(to) })}
          </span>
        ))}
        <span className={styles['note']}>{words('stats.map.note')}</span>
      </figcaption>
    </figure>
  );
}

const valueOf = (row: Row, tint: Tint): number => (tint === 'spend' ? Number(row.spend ?? 0) : (row.share ?? 0));
