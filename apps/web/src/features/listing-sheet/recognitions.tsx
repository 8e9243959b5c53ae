import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { useSourceName } from '../../shared/listing/status-line';
import styles from './proofs.module.css';
import { ProofLink } from './proof-link';

type Recognition = ListingDetail['recognitionDetails'][number];

/** What others have recognised: who, under which number, until when, and who says so. Private marks stand apart. */
export function Recognitions({ listing }: { readonly listing: ListingDetail }): ReactElement | null {
  const text = useText();
  const all = listing.recognitionDetails;
  if (all.length === 0) return null;
  const own = all.filter(({ socialEconomy }) => socialEconomy);
  const others = all.filter(({ socialEconomy }) => !socialEconomy);
  return (
    <section aria-labelledby="recognitions">
      <h2 id="recognitions">{text('filter.recognition')}</h2>
      <List recognitions={own} />
      {others.length > 0 && (
        <>
          <h3 className={styles['apart']}>{text('recognition.others')}</h3>
          <p className={styles['soft']}>{text('recognition.others.meaning')}</p>
          <List recognitions={others} />
        </>
      )}
    </section>
  );
}

function List({ recognitions }: { readonly recognitions: readonly Recognition[] }): ReactElement {
  return (
    <ul className={styles['proofs']}>
      {recognitions.map((one) => (
        <Line key={one.code} recognition={one} />
      ))}
    </ul>
  );
}

function Line({ recognition }: { readonly recognition: Recognition }): ReactElement {
  const text = useText();
  const { date } = useLocale();
  const sourceName = useSourceName();
  const { label, state, expired, issuer, number, link, expiresOn, by, on } = recognition;
  const known = { by: sourceName(by ?? ''), on: on === null ? 'none' : date(on) };
  return (
    <li className={`${styles['proof']} ${expired ? styles['over'] : styles[state]}`}>
      <p className={styles['what']}>
        <span className={styles['mark']} aria-hidden="true" />
        {label}
      </p>
      <p className={styles['soft']}>
        {[
          issuer !== null && text('recognition.issuer', { issuer }),
          number !== null && text('recognition.number', { number }),
          expiresOn !== null && text(expired ? 'recognition.over' : 'recognition.until', { date: date(expiresOn) }),
          text(`recognition.${state}`, known),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      <ProofLink link={link} />
    </li>
  );
}
