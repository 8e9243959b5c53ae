import type { ReactElement, ReactNode } from 'react';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords } from '../../shared/workspace/text';
import editor from './editor.module.css';
import { useRefusal } from './editor-state';
import { NeqQuestion } from './neq-question';
import type { NewListing } from './new-listing-data';

/** The essentials of an enterprise that is not in the directory; what was typed comes back with a refusal. */
export function EntryForm({ found }: { readonly found: NewListing }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { pathname, search } = usePlace();
  const candidates = found.candidates ?? [];
  if (found.entrants.length === 0)
    return (
      <section className={editor['stack']}>
        <p>{words('entry.organisation.none')}</p>
        <p>
          <a className={button['quiet']} href={workspaceAddress('organisations', language)}>
            {words('entry.organisation.link')}
          </a>
        </p>
      </section>
    );
  return (
    <section className={editor['stack']}>
      {candidates.length > 0 && <h2>{words('entry.form.title')}</h2>}
      <p>{words('entry.form.words')}</p>
      <form method="post" action={pathname + search} className={form['form']}>
        <input type="hidden" name="key" value={found.key} />
        {candidates.map(({ id }) => (
          <input key={id} type="hidden" name="seen" value={id} />
        ))}
        <Entrants found={found} />
        <Identity found={found} />
        <Contact />
        <Question neq={found.asked.neq} />
        {candidates.length > 0 && (
          <p className={form['boxes']}>
            <label>
              <input type="checkbox" name="different" value="1" required /> {words('entry.form.different')}
            </label>
          </p>
        )}
        <button type="submit" className={button['primary']}>
          {words('entry.form.submit')}
        </button>
      </form>
    </section>
  );
}

function Entrants({ found: { entrants } }: { readonly found: NewListing }): ReactElement {
  const words = useWords();
  const chosen = useRefusal()?.form['organisationId']?.[0];
  const kinds = new Set(entrants.map(({ kind }) => kind));
  return (
    <div className={form['field']}>
      <label htmlFor="entry-organisation">{words('entry.form.organisation')}</label>
      <select
        id="entry-organisation"
        name="organisationId"
        defaultValue={chosen ?? entrants[0]?.organisationId}
        aria-describedby="entry-organisation-hint"
      >
        {entrants.map(({ organisationId, name, kind }) => (
          <option key={organisationId} value={organisationId}>
            {name} ({words('entry.form.kind', { kind })})
          </option>
        ))}
      </select>
      <p id="entry-organisation-hint" className={form['hint']}>
        {kinds.has('enterprise') && words('entry.form.enterprise')}{' '}
        {kinds.has('network') && words('entry.form.network')}
      </p>
    </div>
  );
}

function Identity({ found: { asked } }: { readonly found: NewListing }): ReactElement {
  const words = useWords();
  return (
    <>
      <div className={form['pair']}>
        <Field name="name" label={words('entry.form.name')} value={asked.name} required />
        <Field name="neq" label={words('entry.find.neq')} value={asked.neq} />
      </div>
      <div className={form['pair']}>
        <Field name="municipality" label={words('entry.form.municipality')} value={asked.municipality} required>
          {words('entry.form.municipality.hint')}
        </Field>
        <Field name="address" label={words('entry.form.address')} />
        <Field name="postalCode" label={words('entry.form.postalCode')} />
      </div>
      <h3>{words('entry.form.description')}</h3>
      <div className={form['pair']}>
        <Field name="descriptionFr" label={words('listings.french')} lines={4} />
        <Field name="descriptionEn" label={words('listings.english')} lines={4} />
      </div>
    </>
  );
}

/** The question that the number raises, as it was looked for or typed. */
function Question({ neq }: { readonly neq: string }): ReactElement {
  const typed = useRefusal()?.form;
  return <NeqQuestion neq={typed?.['neq']?.[0] ?? neq} chosen={typed?.['neqAnswer']?.[0] ?? ''} />;
}

function Contact(): ReactElement {
  const words = useWords();
  return (
    <div className={form['pair']}>
      <Field name="email" type="email" label={words('entry.form.email')} />
      <Field name="phone" type="tel" label={words('entry.form.phone')} />
      <Field name="website" label={words('entry.form.website')} />
    </div>
  );
}

function Field({
  name,
  label,
  value = '',
  lines = 1,
  required = false,
  type = 'text',
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly lines?: number;
  readonly required?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly children?: ReactNode;
}): ReactElement {
  const typed = useRefusal()?.form[name]?.[0];
  const id = `entry-${name}`;
  const common = { id, name, required, defaultValue: typed ?? value };
  return (
    <div className={form['field']}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input
          {...common}
          type={type}
          autoComplete="off"
          aria-describedby={children === undefined ? undefined : `${id}-hint`}
        />
      ) : (
        <textarea {...common} rows={lines} />
      )}
      {children !== undefined && (
        <p id={`${id}-hint`} className={form['hint']}>
          {children}
        </p>
      )}
    </div>
  );
}
