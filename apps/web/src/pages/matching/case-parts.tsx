import type { MatchCaseDetail, MatchRecord } from '@repere/contract';
import type { ReactElement } from 'react';
import { useFormProblem } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { exactAmount, percent } from '../../shared/workspace/amounts';
import { useWords } from '../../shared/workspace/text';
import styles from './matching.module.css';

type Detail = { readonly detail: MatchCaseDetail };

const FORM = 'decide';
const scopes = ['spelling', 'buyer_spelling', 'line'] as const;

/** Why the method thinks so, what weighs most first. */
export function Evidence({ detail: { evidence } }: Detail): ReactElement {
  const words = useWords();
  const heaviest = evidence.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const sides = [
    ['for', heaviest.filter(({ weight }) => weight >= 0)],
    ['against', heaviest.filter(({ weight }) => weight < 0)],
  ] as const;
  return (
    <div className={styles['evidence']}>
      {sides.map(([side, reasons]) => (
        <div key={side} className={styles[side]}>
          <h3>{words(`desk.evidence.${side}`)}</h3>
          {reasons.length === 0 ? (
            <p className={desk['soft']}>{words('desk.evidence.nothing')}</p>
          ) : (
            <ul>
              {reasons.map(({ code, text }) => (
                <li key={code + text}>{text}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

/** The decision: who, how far it reaches, why. Rivals press the same form from their own place. */
export function DecisionForm({ detail }: Detail): ReactElement {
  const words = useWords();
  const problem = useFormProblem();
  const { case: one, listing, evidence } = detail;
  // A name that several bear is decided for one buyer unless somebody says more.
  const generic = evidence.some(({ code }) => code === 'name_generic');
  const usual = generic ? (one.buyer === null ? 'line' : 'buyer_spelling') : 'spelling';
  const offered = scopes.filter((scope) => scope !== 'buyer_spelling' || one.buyer !== null);
  const kept = offered.find((scope) => scope === problem?.values['scope']);
  const fields = { line: one.line, position: String(one.position), version: String(one.version) };
  return (
    <DeskForm id={FORM} act="decide" fields={fields} className={desk['decide']}>
      <fieldset>
        <legend>{words('desk.decide.scope')}</legend>
        {offered.map((scope) => (
          <label key={scope}>
            <input type="radio" name="scope" value={scope} defaultChecked={scope === (kept ?? usual)} />{' '}
            {words(`desk.scope.${scope}`, { buyer: one.buyer?.name ?? '' })}
          </label>
        ))}
      </fieldset>
      <label className={desk['why']}>
        <span>{words('desk.decide.why')}</span>
        <textarea
          name="why"
          rows={2}
          maxLength={2000}
          defaultValue={problem?.values['why'] ?? ''}
          aria-describedby="why-hint"
        />
      </label>
      <p id="why-hint" className={desk['soft']}>
        {words('desk.decide.why.hint')}
      </p>
      <div className={desk['buttons']}>
        {listing !== null && (
          <button type="submit" name="listing" value={listing.id} className={button['primary']} aria-keyshortcuts="1">
            {words('desk.decide.same')}
          </button>
        )}
        <button
          type="submit"
          name="listing"
          value=""
          className={`${button['quiet']} ${styles['refuse']}`}
          aria-keyshortcuts="2"
        >
          {words('desk.decide.none')}
        </button>
      </div>
    </DeskForm>
  );
}

/** Others it may be, each with its button. */
export function Rivals({
  rivals,
  decidable,
}: {
  readonly rivals: readonly MatchRecord[];
  readonly decidable: boolean;
}): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <ul className={styles['rivals']}>
      {rivals.map(({ id, slug, name, neq, municipality, sectors, score }) => (
        <li key={id}>
          <div>
            <a href={address('listing', language, { slug })} target="_blank">
              {name}
            </a>
            <small>
              {[
                municipality.name,
                neq === null ? '' : `NEQ ${neq}`,
                words('desk.likely', { share: percent(score, language) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            <small>{sectors.map(({ label }) => label).join(' · ')}</small>
          </div>
          {decidable && (
            <button type="submit" form={FORM} name="listing" value={id} className={button['quiet']}>
              {words('desk.rivals.pick', { name })}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The award lines that the case gathers. */
export function CaseLines({ detail: { lines } }: Detail): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  return (
    <ul className={styles['lines']}>
      {lines.map(({ line, position, buyer, title, awardedOn, value }) => (
        <li key={`${line}-${position}`}>
          <div>
            {title}
            <small>{[buyer, awardedOn === null ? null : date(awardedOn)].filter(Boolean).join(' · ')}</small>
          </div>
          <span>{value === null ? words('desk.compare.absent') : exactAmount(value, language)}</span>
        </li>
      ))}
    </ul>
  );
}
