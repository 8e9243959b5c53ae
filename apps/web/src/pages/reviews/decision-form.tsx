import type { ReviewCase } from '@repere/contract';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import button from '../../shared/ui/button.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import styles from './reviews.module.css';

export const DECISION_FORM = 'decide';

const usual = ['proof', 'legal', 'clear', 'outside'] as const;

interface Found {
  readonly found: ReviewCase;
}

/** Accept, refuse or ask: one form each, so that each sends its own words. The ticks of the fields belong to the first. */
export function DecisionForm({ found }: Found): ReactElement {
  const words = useWords();
  const { kind, acts, report } = found;
  return (
    <div className={styles['decisions']}>
      {acts.includes('accept') && (
        <DeskForm act="accept" id={DECISION_FORM} fields={seen(found)} className={desk['decide']}>
          <label className={desk['why']}>
            <span>
              {report === null
                ? words('reviews.reply')
                : words('reviews.reply.visitor', { answerable: String(report.answerable) })}
            </span>
            <Reply act="accept" />
          </label>
          <div className={desk['buttons']}>
            <button type="submit" className={button['primary']} aria-keyshortcuts="a">
              {words('reviews.accept', { kind })}
            </button>
            {kind === 'report' && <ReportOutcomes />}
          </div>
        </DeskForm>
      )}
      {kind !== 'report' && (
        <>
          {acts.includes('refuse') && <WithReason found={found} act="refuse" shortcut="r" />}
          {acts.includes('ask') && <WithReason found={found} act="ask" shortcut="c" />}
        </>
      )}
    </div>
  );
}

/** What the decider has looked at. */
const seen = ({ version, listing }: ReviewCase): Record<string, string> => ({
  version: String(version),
  listingVersion: String(listing.version),
  name: listing.name,
});

function Reply({ act }: { readonly act: string }): ReactElement {
  const problem = useFormProblem();
  const kept = problem?.act === act ? (problem.values['reply'] ?? '') : '';
  return <textarea name="reply" rows={2} maxLength={2000} defaultValue={kept} />;
}

/** A remark can also be right as it is, be the enterprise's to answer, or be no remark at all. */
function ReportOutcomes(): ReactElement {
  const words = useWords();
  return (
    <>
      <button type="submit" name="outcome" value="already_right" className={button['quiet']} aria-keyshortcuts="r">
        {words('reviews.refuse', { kind: 'report' })}
      </button>
      <button type="submit" name="outcome" value="passed_on" className={button['quiet']} aria-keyshortcuts="c">
        {words('reviews.passOn')}
      </button>
      <button type="submit" name="outcome" value="set_aside" className={button['quiet']}>
        {words('reviews.setAside')}
      </button>
    </>
  );
}

/** Opens on its key with a usual reply to choose; Enter sends it. Without scripts it opens like any other detail. */
function WithReason({
  found,
  act,
  shortcut,
}: Found & { readonly act: 'refuse' | 'ask'; readonly shortcut: string }): ReactElement {
  const words = useWords();
  const problem = useFormProblem();
  const choice = useRef<HTMLSelectElement>(null);
  const send = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || (event.target instanceof HTMLTextAreaElement && !event.ctrlKey)) return;
    event.preventDefault();
    (event.target as HTMLSelectElement).form?.requestSubmit();
  };
  return (
    <details
      className={styles['reason']}
      open={problem?.act === act}
      onToggle={({ currentTarget }) => currentTarget.open && choice.current?.focus()}
    >
      <summary aria-keyshortcuts={shortcut}>
        {words(act === 'refuse' ? 'reviews.refuse' : 'reviews.ask', { kind: found.kind })} <kbd>{shortcut}</kbd>
      </summary>
      <DeskForm act={act} fields={seen(found)} className={desk['decide']}>
        <label className={desk['why']}>
          <span>{words('reviews.usual')}</span>
          <select ref={choice} name="usual" onKeyDown={send}>
            <option value="">{words('reviews.usual.own')}</option>
            {usual.map((one) => (
              <option key={one} value={words(`reviews.usual.${one}` as WorkspaceMessageId)}>
                {words(`reviews.usual.${one}` as WorkspaceMessageId)}
              </option>
            ))}
          </select>
        </label>
        <label className={desk['why']} onKeyDown={send}>
          <span>{words('reviews.reply.must')}</span>
          <Reply act={act} />
        </label>
        <div className={desk['buttons']}>
          <button type="submit" className={button['quiet']}>
            {words(act === 'refuse' ? 'reviews.refuse' : 'reviews.ask', { kind: found.kind })}
          </button>
        </div>
      </DeskForm>
    </details>
  );
}
