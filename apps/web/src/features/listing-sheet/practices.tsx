import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './proofs.module.css';
import { ProofLink } from './proof-link';

const families = ['environment', 'equity', 'governance'] as const;

/** What a responsible buyer asks about, by family; each is the enterprise's own word, with what it shows for it. */
export function Practices({ listing }: { readonly listing: ListingDetail }): ReactElement | null {
  const text = useText();
  const { date } = useLocale();
  const all = listing.practiceDetails;
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">{text('filter.practice')}</h2>
      <p className={styles['soft']}>{text('practice.meaning')}</p>
      {families.map((family) => {
        const practices = all.filter((one) => one.family === family);
        if (practices.length === 0) return null;
        return (
          <div key={family} className={styles['family']}>
            <h3>{text(`practice.${family}`)}</h3>
            <ul className={styles['proofs']}>
              {practices.map(({ code, label, evidence, link, datedOn, on }) => (
                <li key={code} className={`${styles['proof']} ${on === null ? '' : styles['declared']}`}>
                  <p className={styles['what']}>
                    <span className={styles['mark']} aria-hidden="true" />
                    {label}
                  </p>
                  {evidence !== null && <p>{evidence}</p>}
                  <p className={styles['soft']}>
                    {[
                      datedOn !== null && text('practice.dated', { date: date(datedOn) }),
                      on !== null && text('practice.declared', { date: date(on) }),
                      evidence === null && link === null && text('practice.noEvidence'),
                    ]
                      .filter((part) => part !== false)
                      .join(' · ')}
                  </p>
                  <ProofLink link={link} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
