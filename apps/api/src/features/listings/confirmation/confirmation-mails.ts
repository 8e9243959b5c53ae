import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { queueMail } from '../../notifications';

/** The page that the yearly link opens; its buttons act (M8). The web's own table has the same (page-addresses.spec.ts). */
export const confirmationPath = (language: Language, token: string): string =>
  `${language === 'en' ? '/en/workspace/listings/confirm' : '/espace/fiches/confirmer'}?token=${encodeURIComponent(token)}`;

const listingsPath = (language: Language): string => (language === 'en' ? '/en/workspace/listings' : '/espace/fiches');

/** « Votre fiche est-elle toujours exacte? », for one listing or several; with the link that stops these mails. */
export async function mailQuestion(
  tx: SqlRunner,
  to: string,
  language: Language,
  token: string,
  {
    listing,
    count,
    reminder,
    home,
  }: { readonly listing: string; readonly count: number; readonly reminder: number; readonly home: string },
): Promise<void> {
  const link = home + confirmationPath(language, token);
  await queueMail(tx, {
    ...{ to, language, home, link, template: 'confirm_listings' as const },
    params: { listing, count, reminder },
    stop: `${link}#stop`,
  });
}

/** Listings of a network's that nobody confirms any more (D7). */
export async function mailToNetwork(
  tx: SqlRunner,
  to: string,
  language: Language,
  {
    listing,
    count,
    home,
    onceKey,
  }: { readonly listing: string; readonly count: number; readonly home: string; readonly onceKey: string },
): Promise<void> {
  await queueMail(tx, {
    ...{ to, language, home, onceKey, template: 'stale_listings' as const, params: { listing, count } },
    link: home + listingsPath(language),
  });
}
