import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { useEnvironment } from '../../shared/environment';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Icon } from '../../shared/ui/icon';
import styles from './listing-sheet.module.css';

/** In the workspace's bundle: a plain link. */
const claimPath = { fr: '/espace/fiches/reclamer/', en: '/en/workspace/listings/claim/' } as const;

/** Cite, print, report, claim. */
export function ListingActions({ listing }: { readonly listing: ListingDetail }): ReactElement {
  const text = useText();
  const { language, date } = useLocale();
  const { publicUrl, today } = useEnvironment();
  const url = publicUrl + address('listing', language, { slug: listing.slug });
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{text('listing.cite')}</h2>
      <p className={styles['cite']}>
        {text('listing.citation', {
          name: listing.name,
          neq: listing.neq ?? 'none',
          version: listing.provenance.version,
          date: date(today),
          url,
        })}
      </p>
      <p className={`${styles['actions']} no-print`}>
        <button type="button" className={`${button['quiet']} needs-script`} onClick={() => window.print()}>
          <Icon name="print" />
          {text('listing.print')}
        </button>
        <Link className={button['quiet']} to={address('report', language, { slug: listing.slug })} rel="nofollow">
          <Icon name="flag" />
          {text('listing.report')}
        </Link>
        <a className={button['quiet']} href={claimPath[language] + listing.id} rel="nofollow">
          {text('listing.claim')}
        </a>
      </p>
    </section>
  );
}
