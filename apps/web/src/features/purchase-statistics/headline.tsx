import type { PurchaseStatisticsResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { percent, roundAmount } from '../../shared/workspace/amounts';
import { useRichWords, useWords } from '../../shared/workspace/text';
import styles from './headline.module.css';

/** The finding in one sentence, how sure it is, and what it was counted from. */
export function Headline({
  response,
  filtered,
}: {
  readonly response: PurchaseStatisticsResponse;
  readonly filtered: boolean;
}): ReactElement {
  const words = useWords();
  const rich = useRichWords();
  const { language } = useLocale();
  const { totals, period, demo, match } = response;
  if (totals.lines === 0)
    return filtered ? (
      <p className={styles['headline']}>{words('stats.headline.none')}</p>
    ) : (
      <Notice title={words('stats.empty')}>
        <p>{words('stats.empty.words')}</p>
      </Notice>
    );
  const { from, to } = period;
  return (
    <>
      {demo && (
        <Notice tone="attention" title={words('stats.demo')}>
          <p>{words('stats.demo.words')}</p>
        </Notice>
      )}
      <p className={styles['headline']}>
        {rich('stats.headline', {
          period: from === null || to === null ? 'none' : from === to ? 'one' : 'span',
          from: String(from),
          to: String(to),
          spend: roundAmount(totals.spend ?? '0', language),
          share: percent(totals.share, language),
          contractShare: percent(totals.contractShare, language),
          strong: (said) => <strong>{said}</strong>,
        })}
      </p>
      <p>
        {words('stats.interval', {
          low: roundAmount(totals.interval.low, language),
          high: roundAmount(totals.interval.high, language),
          match,
        })}{' '}
        {words('stats.counts', {
          contracts: totals.contracts ?? 0,
          all: totals.allContracts ?? 0,
          suppliers: totals.suppliers ?? 0,
        })}
      </p>
    </>
  );
}
