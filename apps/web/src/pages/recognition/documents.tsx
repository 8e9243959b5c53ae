import type { ProofDocument } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import { hiddenFields, Submit } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { PostForm } from './recognition-frame';

const KILO = 1024;

/** Documents sent as proof, for the two sides of a review alone. */
export function Documents({ documents }: { readonly documents: readonly ProofDocument[] }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { pathname } = usePlace();
  return (
    <Section title={words('vouch.documents')}>
      <p>{words('vouch.documents.intro')}</p>
      {documents.length === 0 ? (
        <p className={frame['soft']}>{words('vouch.documents.none')}</p>
      ) : (
        <ul className={frame['rows']}>
          {documents.map(({ id, name, url, on, bytes }) => (
            <li key={id}>
              <span>
                <a href={url}>{name}</a>{' '}
                <span className={frame['soft']}>
                  {words('vouch.document.on', { date: date(on), size: Math.ceil(bytes / KILO) })}
                </span>
              </span>
              <PostForm act="document-remove" fields={{ file: id }} inline>
                <Submit quiet>{words('vouch.document.remove')}</Submit>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={pathname} encType="multipart/form-data" className={form['form']}>
        {hiddenFields({ do: 'document' })}
        <div className={form['field']}>
          <label htmlFor="document-file">{words('vouch.document.send')}</label>
          <input
            id="document-file"
            name="file"
            type="file"
            accept="application/pdf,image/jpeg,image/png,image/webp"
            required
          />
        </div>
        <Submit quiet>{words('vouch.document.submit')}</Submit>
      </form>
    </Section>
  );
}
