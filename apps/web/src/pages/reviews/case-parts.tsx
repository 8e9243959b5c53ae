import type { ReviewCase } from '@repere/contract';
import type { ReactElement } from 'react';
import { dayOf } from '../../features/sign-in/when';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './reviews.module.css';

/** How the claimant proves that they may, who stands against, who has said yes. */
export function ClaimProof({ claim }: { readonly claim: NonNullable<ReviewCase['claim']> }): ReactElement {
  const words = useWords();
  const { date, language } = useLocale();
  const { method, state, provenAt, objection, objectionUntil, approvals, rivals, documents } = claim;
  const list = new Intl.ListFormat(`${language}-CA`);
  return (
    <ul className={styles['proof']}>
      <li>{words('reviews.claim.method', { method })}</li>
      <li>
        {words('reviews.claim.state', { state })}{' '}
        {objectionUntil !== null && words('reviews.claim.until', { date: date(dayOf(objectionUntil)) })}
      </li>
      {provenAt !== null && <li>{words('reviews.claim.proven', { date: date(dayOf(provenAt)) })}</li>}
      {objection !== null && <li>{words('reviews.claim.objection', { words: objection })}</li>}
      {approvals.length > 0 && <li>{words('reviews.claim.approvals', { names: list.format(approvals) })}</li>}
      {method === 'documents' && documents.length === 0 && <li>{words('reviews.claim.noDocument')}</li>}
      {documents.map(({ id, name, bytes, url }) => (
        <li key={id}>
          <a href={url}>{words('reviews.claim.document', { name, size: Math.ceil(bytes / 1000) })}</a>
        </li>
      ))}
      {rivals.length > 0 && (
        <li>
          {words('reviews.claim.rivals')}
          <ul>
            {rivals.map(({ organisation, state: stands }) => (
              <li key={organisation}>
                {organisation}. {words('reviews.claim.state', { state: stands })}
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

/** What networks vouch for, and what has changed since. */
export function Certifications({ found }: { readonly found: ReviewCase }): ReactElement {
  const words = useWords();
  const { date, language } = useLocale();
  const { certifications, acts, listing } = found;
  const list = new Intl.ListFormat(`${language}-CA`);
  const field = (name: string): string => words(`listings.field.${name}` as WorkspaceMessageId);
  return (
    <>
      {certifications.length === 0 && <p className={desk['soft']}>{words('reviews.certified.none')}</p>}
      <ul className={styles['proof']}>
        {certifications.map(({ organisationId, by, on, version, changed }) => (
          <li key={organisationId}>
            {words('reviews.certified', {
              ...{ by, date: date(on), version, changed: changed.length, fields: list.format(changed.map(field)) },
            })}
          </li>
        ))}
      </ul>
      {acts.includes('certify') && (
        <DeskForm
          act="certify"
          className={styles['certify']}
          fields={{ listing: listing.id, version: String(listing.version), name: listing.name }}
        >
          <p className={desk['soft']}>{words('reviews.certify.hint')}</p>
          <button type="submit" className={button['quiet']}>
            {words('reviews.certify')}
          </button>
        </DeskForm>
      )}
    </>
  );
}

/** What the listing was before. */
export function History({ history }: Pick<ReviewCase, 'history'>): ReactElement {
  const words = useWords();
  const { date, language } = useLocale();
  const list = new Intl.ListFormat(`${language}-CA`);
  return (
    <details>
      <summary>{words('reviews.history', { count: history.length })}</summary>
      <ol className={styles['proof']}>
        {history.map(({ version, kind, by, at, fields, comment }) => (
          <li key={version}>
            {words('listings.version', { version, kind, by, date: date(dayOf(at)) })}
            {fields.length > 0 && (
              <small>{list.format(fields.map((one) => words(`listings.field.${one}` as WorkspaceMessageId)))}</small>
            )}
            {comment !== null && <small>{comment}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
