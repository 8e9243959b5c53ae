import type { MatchCaseDetail } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import desk from '../../shared/desk/desk.module.css';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './matching.module.css';

/** What the contract says of the supplier beside what the directory says of the enterprise, one trait a row. */
export function RecordsSideBySide({ detail }: { readonly detail: MatchCaseDetail }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { case: one, supplier, listing } = detail;
  const neq = supplier.neqAsWritten;
  const directory = (node: ReactNode): ReactNode => (listing === null ? null : node);
  return (
    <table className={`${desk['table']} ${desk['sides']} ${styles['records']}`}>
      <caption className="visually-hidden">{words('desk.compare')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words('desk.compare.contract')}</th>
          <th scope="col">{words('desk.compare.directory')}</th>
        </tr>
      </thead>
      <tbody>
        <Trait label="desk.compare.name" written={supplier.name} same={alike(supplier.name, listing?.name)}>
          {listing === null ? (
            words('desk.noListing')
          ) : (
            <>
              <a href={address('listing', language, { slug: listing.slug })} target="_blank" aria-keyshortcuts="o">
                {listing.name}
              </a>
              {[...listing.otherNames, listing.acronym ?? ''].filter(Boolean).map((name) => (
                <small key={name}>{name}</small>
              ))}
            </>
          )}
        </Trait>
        <Trait
          label="desk.compare.neq"
          written={neq !== null && supplier.neqValid === false ? words('desk.compare.neqBad', { neq }) : neq}
          same={alike(one.neq ?? neq, listing?.neq)}
        >
          {directory(listing?.neq)}
        </Trait>
        <Trait
          label="desk.compare.place"
          written={supplier.locality}
          same={alike(supplier.locality, listing?.municipality.name)}
        >
          {directory([listing?.address, listing?.municipality.name, listing?.region].filter(Boolean).join(', '))}
        </Trait>
        <Trait
          label="desk.compare.postal"
          written={supplier.postalCode}
          same={alike(supplier.postalCode, listing?.postalCode)}
        >
          {directory(listing?.postalCode)}
        </Trait>
        <Trait label="desk.compare.form" written={supplier.legalGround}>
          {directory(listing?.legalForm)}
        </Trait>
        <Trait label="desk.compare.offer" written={<Subject detail={detail} />}>
          {directory(listing?.sectors.map(({ label }) => label).join(' · '))}
        </Trait>
        <Trait label="desk.compare.spellings" written={<SeenWith detail={detail} />}>
          {directory(<Spellings detail={detail} />)}
        </Trait>
        <Trait label="desk.compare.buyer" written={one.buyer?.name}>
          {null}
        </Trait>
      </tbody>
    </table>
  );
}

/** Both are given and are the same but for case, accents, spaces and punctuation. */
function alike(one: string | null | undefined, other: string | null | undefined): boolean {
  const bare = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return one != null && other != null && one !== '' && bare(one) === bare(other);
}

function Trait({
  label,
  written,
  same = false,
  children,
}: {
  readonly label: WorkspaceMessageId;
  readonly written: ReactNode;
  readonly same?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const words = useWords();
  const absent = <span className={desk['soft']}>{words('desk.compare.absent')}</span>;
  return (
    <tr>
      <th scope="row">{words(label)}</th>
      <td>{written === null || written === undefined || written === '' ? absent : written}</td>
      <td>
        {children === undefined || children === '' ? absent : children}
        {same && <span className={styles['same']}>{words('desk.compare.same')}</span>}
      </td>
    </tr>
  );
}

function Subject({ detail: { supplier } }: { readonly detail: MatchCaseDetail }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const notice = words('desk.compare.notice', { number: supplier.noticeNumber });
  return (
    <>
      {supplier.title}
      {supplier.unspsc !== null && <small>{words('desk.compare.unspsc', { code: supplier.unspsc })}</small>}
      <small>
        {supplier.noticeUrl === null ? notice : <a href={supplier.noticeUrl}>{notice}</a>}
        {supplier.awardedOn !== null && ` · ${date(supplier.awardedOn)}`}
      </small>
    </>
  );
}

function SeenWith({ detail: { supplier } }: { readonly detail: MatchCaseDetail }): ReactElement | null {
  const words = useWords();
  if (supplier.seenWith.length === 0) return <span className={desk['soft']}>{words('desk.compare.never')}</span>;
  return (
    <>
      {supplier.seenWith.slice(0, 5).map(({ neq, lines }) => (
        <small key={neq}>{words('desk.compare.seenWith', { neq, lines })}</small>
      ))}
    </>
  );
}

function Spellings({ detail: { listing } }: { readonly detail: MatchCaseDetail }): ReactElement {
  const words = useWords();
  const spellings = listing?.spellings ?? [];
  if (spellings.length === 0) return <span className={desk['soft']}>{words('desk.compare.never')}</span>;
  return (
    <>
      {spellings.slice(0, 5).map(({ spelling, lines }) => (
        <small key={spelling}>{words('desk.compare.spelling', { spelling, lines })}</small>
      ))}
    </>
  );
}
