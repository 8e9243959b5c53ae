import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import styles from './proofs.module.css';
import { websiteAddress } from './website';

/** Where a proof can be read, on another site. */
export function ProofLink({ link }: { readonly link: string | null }): ReactElement | null {
  const text = useText();
  const address = websiteAddress(link);
  if (address === null) return null;
  return (
    <p className={styles['link']}>
      <a href={address} rel="external nofollow noopener">
        {text('proof.link', { site: new URL(address).hostname })}
      </a>
    </p>
  );
}
