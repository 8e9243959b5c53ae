import type { ConfirmationPreview } from '@repere/contract';
import type { ReactElement, ReactNode } from 'react';
import { LocalizedText } from '../../features/listing-sheet/localized-text';
import { useLocale } from '../../shared/i18n/text';
import { hiddenFields, Submit, TextField } from '../../shared/ui/field';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import frame from '../../shared/workspace/frame.module.css';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './confirm.module.css';
import { useRefusal } from './editor-state';

type Asked = ConfirmationPreview['listings'][number];

/** One listing that the mail asks about: what it says, then the three answers. */
export function AskedListing({ listing, only }: { readonly listing: Asked; readonly only: boolean }): ReactElement {
  const words = useWords();
  const { date, language } = useLocale();
  const { id, name, url, municipality, lastConfirmedOn, changed, answer } = listing;
  return (
    <section id={`listing-${id}`} className={styles['listing']} aria-labelledby={`name-${id}`}>
      <h2 id={`name-${id}`}>{name}</h2>
      <p className={frame['soft']}>
        {municipality}
        {' · '}
        {lastConfirmedOn === null
          ? words('listings.neverConfirmed')
          : words('listings.confirmed', { date: date(lastConfirmedOn) })}
      </p>
      {changed && (
        <Notice>
          <p>{words('confirm.changed')}</p>
        </Notice>
      )}
      {answer !== null ? (
        <Answered listing={listing} />
      ) : (
        <>
          <Facts listing={listing} />
          <p>
            <a href={new URL(url).pathname}>{words('confirm.page')}</a>
          </p>
          <AnswerForm listing={listing} answer="correct">
            <Submit>{words('listings.confirm')}</Submit>
          </AnswerForm>
          <Change listing={listing} open={only} />
          <details>
            <summary>{words('confirm.withdraw.title')}</summary>
            <p>{words('confirm.withdraw.words')}</p>
            <AnswerForm listing={listing} answer="withdraw">
              <TextField
                id={`comment-${id}`}
                name="comment"
                label={words('confirm.withdraw.why')}
                value=""
                maxLength={500}
              />
              <Submit quiet>{words('confirm.withdraw')}</Submit>
            </AnswerForm>
          </details>
          {listing.managed && (
            <p className={frame['soft']}>
              <a href={workspaceAddress('listing', language, { params: { id } })}>{words('confirm.more')}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** What readers see of it, as far as the link can change it. */
function Facts({ listing }: { readonly listing: Asked }): ReactElement {
  const words = useWords();
  const { phone, email, website, employees, description } = listing;
  const facts: [string, string | null][] = [
    [words('listings.phone'), phone],
    [words('listings.email'), email],
    [words('listings.website'), website],
    [words('listings.employees'), employees === null ? null : String(employees)],
  ];
  return (
    <>
      <LocalizedText value={description} />
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? words('confirm.nothing')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The short form: what is untouched stays, and is confirmed with the rest. */
function Change({ listing, open }: { readonly listing: Asked; readonly open: boolean }): ReactElement {
  const words = useWords();
  const refused = useRefusal()?.form;
  const mine = refused?.['listing']?.[0] === listing.id && refused['do']?.[0] === 'update' ? refused : null;
  const { id, phone, website, employees, description } = listing;
  const field = (
    name: string,
    value: string | null,
    more: { lines?: number; lang?: 'fr' | 'en'; type?: 'tel' } = {},
  ) => (
    <TextField
      id={`${name}-${id}`}
      name={name}
      label={words(`listings.${name as 'phone'}`)}
      value={mine?.[name]?.[0] ?? value ?? ''}
      {...more}
    />
  );
  return (
    <details open={mine !== null}>
      <summary>{words('confirm.update.title')}</summary>
      <p>{words('confirm.update.words')}</p>
      <AnswerForm listing={listing} answer="update">
        {field('phone', phone, { type: 'tel' })}
        {field('website', website)}
        {field('employees', employees === null ? null : String(employees))}
        <div className={form['pair']}>
          {field('descriptionFr', description.fr, { lines: open ? 6 : 4, lang: 'fr' })}
          {field('descriptionEn', description.en, { lines: open ? 6 : 4, lang: 'en' })}
        </div>
        <Submit>{words('confirm.update')}</Submit>
      </AnswerForm>
    </details>
  );
}

function Answered({ listing }: { readonly listing: Asked }): ReactElement {
  const words = useWords();
  const { answer, publication } = listing;
  return (
    <Notice tone="done" title={words('confirm.answered', { answer: answer ?? 'confirmed' })}>
      {answer === 'withdrawn' && publication === 'withdrawn' && (
        <AnswerForm listing={listing} answer="bring_back">
          <Submit quiet>{words('confirm.bringBack')}</Submit>
        </AnswerForm>
      )}
    </Notice>
  );
}

/** A form posted to the page itself; it answers for the version that its reader sees. */
function AnswerForm({
  listing,
  answer,
  children,
}: {
  readonly listing: Asked;
  readonly answer: 'correct' | 'update' | 'withdraw' | 'bring_back';
  readonly children: ReactNode;
}): ReactElement {
  const search = useSearch();
  return (
    <form method="post" action={`?${search.toString()}#listing-${listing.id}`} className={form['form']}>
      {hiddenFields({ do: answer, listing: listing.id, version: String(listing.version) })}
      {children}
    </form>
  );
}
