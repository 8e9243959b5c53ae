import type { ListingField } from '@repere/kernel';
import type { ListingProposals } from '@repere/contract';
import type { ReactElement } from 'react';
import { DifferenceSide } from '../../shared/desk/difference-side';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { TextField } from '../../shared/ui/field';
import { Notice } from '../../shared/ui/notice';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspaceContext } from '../../shared/workspace/page';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { EditForm, useTypedIn } from './edit-form';
import styles from './editor.module.css';
import type { EditorData } from './editor-state';

type Proposal = ListingProposals['results'][number];

/** What a network proposes, beside what is online: accepted field by field, or refused with a word (S2). */
export function Proposals({ data: { proposals } }: { readonly data: EditorData }): ReactElement | null {
  const words = useWords();
  if (proposals.length === 0) return null;
  return (
    <section className={styles['stack']} aria-labelledby="proposals-title">
      <Notice tone="attention">
        <h2 id="proposals-title">{words('listings.proposals', { count: proposals.length })}</h2>
        <p>{words('listings.proposals.words')}</p>
      </Notice>
      {proposals.map((proposal) => (
        <One key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
}

function One({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { id, version, by, comment, createdAt, fields } = proposal;
  const typed = useTypedIn('answerProposal');
  const mine = typed?.['change']?.[0] === id ? typed : null;
  return (
    <EditForm act="answerProposal" fields={{ change: id, changeVersion: String(version) }}>
      <div>
        <h3>{words('listings.proposal.by', { by, date: date(createdAt.slice(0, 10)) })}</h3>
        {comment !== null && <blockquote>{comment}</blockquote>}
      </div>
      <table className={`${desk['table']} ${desk['stacked']} ${styles['proposal']}`}>
        <caption className="visually-hidden">
          {words('listings.proposal.by', { by, date: date(createdAt.slice(0, 10)) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words('listings.proposal.field')}</th>
            <th scope="col">{words('reviews.fields.present')}</th>
            <th scope="col">{words('reviews.fields.proposed')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((one) => (
            <FieldRow
              key={one.field}
              one={one}
              accepted={mine === null || (mine['accepted'] ?? []).includes(one.field)}
            />
          ))}
        </tbody>
      </table>
      <TextField
        id={`reply-${id}`}
        name="reply"
        label={words('listings.proposal.reply')}
        hint={words('listings.proposal.reply.hint')}
        value={mine?.['reply']?.[0] ?? ''}
        lines={2}
        maxLength={2000}
      />
      <div className={frame['actions']}>
        <button type="submit" name="answer" value="accept" className={button['primary']}>
          {words('listings.proposal.accept', { count: fields.length })}
        </button>
        <button type="submit" name="answer" value="refuse" className={button['quiet']}>
          {words('listings.proposal.refuse')}
        </button>
      </div>
    </EditForm>
  );
}

function FieldRow({
  one: { field, present, proposed, moved },
  accepted,
}: {
  readonly one: Proposal['fields'][number];
  readonly accepted: boolean;
}): ReactElement {
  const words = useWords();
  const name = words(`listings.field.${field}` as WorkspaceMessageId);
  return (
    <tr>
      <th scope="row">
        <label className={styles['proposed']}>
          <input type="checkbox" name="accepted" value={field} defaultChecked={accepted} /> {name}
        </label>
        {moved && <small>{words('reviews.fields.moved')}</small>}
      </th>
      <td data-label={words('reviews.fields.present')}>
        <DifferenceSide lines={present} against={proposed} kind="removed" />
      </td>
      <td data-label={words('reviews.fields.proposed')}>
        <DifferenceSide lines={proposed} against={present} kind="added" />
      </td>
    </tr>
  );
}

/** The enterprise's answer. @returns what became of the proposal; null for a refusal without a word */
export async function answerProposal({ api }: Pick<WorkspaceContext, 'api'>, form: FormFields): Promise<string | null> {
  const accepted = form['answer']?.[0] === 'refuse' ? [] : ((form['accepted'] ?? []) as ListingField[]);
  const reply = form['reply']?.[0]?.trim() ?? '';
  if (accepted.length === 0 && reply === '') return null;
  const { state } = await api('answerProposal', {
    params: { id: form['change']?.[0] ?? '' },
    body: { accepted: [...accepted], reply: reply === '' ? null : reply },
    headers: { 'if-match': `"${form['changeVersion']?.[0] ?? ''}"` },
  });
  return `proposal_${state}`;
}
