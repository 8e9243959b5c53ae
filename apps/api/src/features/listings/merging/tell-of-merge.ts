import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { queueMail } from '../../notifications';
import { mailboxesOf } from '../claims/tell-by-mail';

/** A listing of the pair, with who looked after it before the merge. */
interface Side {
  readonly id: string;
  readonly name: string;
  readonly managedBy: string | null;
}

const listingPath = (language: Language, id: string | null): string =>
  language === 'en'
    ? `/en/workspace/listings${id === null ? '' : `/${id}`}`
    : `/espace/fiches${id === null ? '' : `/${id}`}`;

/**
 * Tells everybody who looked after either listing that they are one now, or two again. Where another organisation keeps the
 * merged listing, those who kept the other are told so too.
 * @param managedBy who looks after the merged listing
 */
export async function tellOfMerge(
  tx: SqlRunner,
  outcome: 'merged' | 'undone',
  { kept, gone, managedBy }: { readonly kept: Side; readonly gone: Side; readonly managedBy: string | null },
  home: string,
): Promise<void> {
  const told = new Set([kept.managedBy, gone.managedBy].filter((id) => id !== null));
  for (const organisationId of told) {
    const theirs = outcome === 'undone' || organisationId === managedBy;
    const listing = outcome === 'undone' && organisationId !== kept.managedBy ? gone.id : kept.id;
    for (const { email: to, language } of await mailboxesOf(tx, { organisationId }))
      await queueMail(tx, {
        ...{ to, language, home, template: 'listing_merged' as const },
        params: { kept: kept.name, gone: gone.name, outcome: theirs ? outcome : 'lost' },
        link: home + listingPath(language, theirs ? listing : null),
      });
  }
}
