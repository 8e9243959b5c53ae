import type { ClaimDocuments } from '@repere/contract';
import { DATA_PURPOSES } from '@repere/kernel';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import { hiddenFields, Submit } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { EditForm } from './edit-form';

const KILO = 1000;
const PROOF_TYPES = 'application/pdf,image/jpeg,image/png,image/webp';

/** What proves the claim: each document as the team opens it, and a form for another. */
export function ClaimDocumentList({
  claim,
  documents: { results, open, most, maxBytes },
}: {
  readonly claim: string;
  readonly documents: ClaimDocuments;
}): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { pathname } = usePlace();
  return (
    <Section title={words('listings.claim.proofs')}>
      <p>{words('listings.claim.proofs.words', { months: DATA_PURPOSES.review.months })}</p>
      {results.length === 0 ? (
        <p className={frame['soft']}>{words('listings.claim.proofs.none')}</p>
      ) : (
        <ul className={frame['rows']}>
          {results.map(({ id, name, url, on, bytes }) => (
            <li key={id}>
              <span>
                <a href={url}>{name}</a>{' '}
                <span className={frame['soft']}>
                  {words('listings.claim.proof', { date: date(on), size: Math.ceil(bytes / KILO) })}
                </span>
              </span>
              {open && (
                <EditForm act="removeDocument" fields={{ claim, file: id }} inline>
                  <Submit quiet>{words('listings.claim.proof.remove', { name })}</Submit>
                </EditForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {open && results.length >= most && <p>{words('listings.claim.proofs.full', { most })}</p>}
      {open && results.length < most && (
        <form method="post" action={pathname} encType="multipart/form-data" className={form['form']}>
          {hiddenFields({ do: 'addDocument', claim })}
          <ProofField id={`claim-file-${claim}`} maxBytes={maxBytes} required />
          <Submit>{words('listings.claim.proofs.submit')}</Submit>
        </form>
      )}
    </Section>
  );
}

/** A file to send as proof. */
export function ProofField({
  id,
  maxBytes,
  required = false,
}: {
  readonly id: string;
  readonly maxBytes: number;
  readonly required?: boolean;
}): ReactElement {
  const words = useWords();
  return (
    <div className={form['field']}>
      <label htmlFor={id}>{words('listings.claim.proofs.send')}</label>
      <p id={`${id}-hint`} className={form['hint']}>
        {words('listings.claim.proofs.hint', { megabytes: Math.floor(maxBytes / 1_000_000) })}
      </p>
      <input id={id} name="file" type="file" accept={PROOF_TYPES} required={required} aria-describedby={`${id}-hint`} />
    </div>
  );
}
