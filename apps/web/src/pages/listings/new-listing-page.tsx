import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import form from '../../shared/ui/form.module.css';
import { Frame } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { listingAddress } from './addresses';
import editor from './editor.module.css';
import { useRefusal } from './editor-state';
import styles from './listings.module.css';
import { enterListing, loadNewListing, useNewListing, type NewListing } from './new-listing-data';
import { EntryForm } from './new-listing-form';

/** Entering an enterprise: first looked for, so that nobody doubles one; then claimed, or entered (C2). */
function NewListingPage(): ReactElement | null {
  const words = useWords();
  const found = useNewListing();
  if (found === null) return null;
  return (
    <Frame page="newListing" title={words('entry.title')}>
      <EntryRefusal />
      {found.candidates === null ? (
        <>
          <p className={frame['lead']}>{words('entry.intro')}</p>
          <FindForm found={found} />
        </>
      ) : (
        <>
          <Candidates found={found} candidates={found.candidates} />
          <EntryForm found={found} />
          <details className={editor['standing']}>
            <summary>{words('entry.find.again')}</summary>
            <FindForm found={found} />
          </details>
        </>
      )}
    </Frame>
  );
}

function EntryRefusal(): ReactElement | null {
  const words = useWords();
  const refusal = useRefusal();
  if (refusal === null) return null;
  const said = words(`entry.problem.${refusal.code}` as WorkspaceMessageId, refusal.params);
  return (
    <Notice tone="attention" title={words('entry.problem.title')} urgent>
      <p>{said.startsWith('entry.problem.') ? words('entry.problem.other') : said}</p>
    </Notice>
  );
}

/** By its number or its name, before anything is typed twice. */
function FindForm({ found: { asked } }: { readonly found: NewListing }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const french = language === 'fr';
  return (
    <form method="get" action={workspaceAddress('newListing', language)} className={form['form']} role="search">
      <div className={form['pair']}>
        <div className={form['field']}>
          <label htmlFor="find-neq">{words('entry.find.neq')}</label>
          <input
            id="find-neq"
            name="neq"
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            defaultValue={asked.neq}
            aria-describedby="find-neq-hint"
          />
          <p id="find-neq-hint" className={form['hint']}>
            {words('entry.find.neq.hint')}
          </p>
        </div>
        <div className={form['field']}>
          <label htmlFor="find-name">{words('entry.find.name')}</label>
          <input
            id="find-name"
            name={french ? 'nom' : 'name'}
            autoComplete="off"
            maxLength={300}
            defaultValue={asked.name}
          />
        </div>
        <div className={form['field']}>
          <label htmlFor="find-place">{words('entry.find.place')}</label>
          <input
            id="find-place"
            name={french ? 'municipalite' : 'municipality'}
            autoComplete="off"
            maxLength={200}
            defaultValue={asked.municipality}
          />
        </div>
      </div>
      <button type="submit" className={button['primary']}>
        {words('entry.find.submit')}
      </button>
    </form>
  );
}

type Candidate = NonNullable<NewListing['candidates']>[number];

/** What is here already: ours to claim, or another's. */
function Candidates({
  found,
  candidates,
}: {
  readonly found: NewListing;
  readonly candidates: readonly Candidate[];
}): ReactElement {
  const words = useWords();
  return (
    <section className={editor['stack']}>
      <h2>{words('entry.found', { count: candidates.length })}</h2>
      <p>{words(candidates.length === 0 ? 'entry.none' : 'entry.found.words')}</p>
      <ul className={styles['listings']}>
        {candidates.map((candidate) => (
          <CandidateLine key={candidate.id} candidate={candidate} opens={found.opens} />
        ))}
      </ul>
    </section>
  );
}

function CandidateLine({
  candidate: { id, slug, name, neq, municipality, publication, managed, why },
  opens,
}: {
  readonly candidate: Candidate;
  readonly opens: boolean;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const facts = [
    words('entry.why', { why }),
    words('entry.standing', { publication }),
    managed ? words('entry.managed') : '',
  ].filter(Boolean);
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className={frame['soft']}>
          {words('entry.found.line', { municipality: municipality.name, neq: neq ?? 'none' })}
        </p>
        <p>{facts.join(' · ')}</p>
      </div>
      <p className={frame['actions']}>
        {publication === 'published' && (
          <a href={address('listing', language, { slug })} target="_blank">
            {words('entry.look')}
          </a>
        )}
        {opens ? (
          <a className={button['quiet']} href={listingAddress(language, id)}>
            {words('entry.open')}
          </a>
        ) : (
          publication === 'published' && (
            <a
              className={button['quiet']}
              href={workspaceAddress('claimListing', language, { params: { id } })}
              aria-label={words('entry.claim.named', { name })}
            >
              {words('entry.claim')}
            </a>
          )
        )}
      </p>
    </li>
  );
}

export const page: WorkspacePage = { View: NewListingPage, load: loadNewListing, act: enterListing };
