import type { MatchDecisionView } from '@repere/contract';
import type { ReactElement } from 'react';
import { dayOf } from '../../features/sign-in/when';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useWords } from '../../shared/workspace/text';
import styles from './matching.module.css';

/** What was decided, by whom, when, why; those in force can be taken back. */
export function DecisionList({ decisions }: { readonly decisions: readonly MatchDecisionView[] }): ReactElement {
  return (
    <ul className={styles['decisions']}>
      {decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </ul>
  );
}

function Decision({ decision }: { readonly decision: MatchDecisionView }): ReactElement {
  const words = useWords();
  const { date } = useLocale();
  const { id, verdict, scope, listing, supplierAsWritten, buyer, why, by, at, undone } = decision;
  const scopeWords = words(scope === 'buyer_spelling' ? 'desk.scope.buyer_spelling.short' : `desk.scope.${scope}`);
  return (
    <li>
      <div>
        <p className={undone === null ? undefined : styles['gone']}>
          <strong>{supplierAsWritten}</strong>
          {' → '}
          {verdict === 'same'
            ? words('desk.decision.same', { listing: listing?.name ?? '' })
            : words('desk.decision.none')}
        </p>
        <p className={desk['soft']}>{words('desk.decision.by', { by, date: date(dayOf(at)), scope: scopeWords })}</p>
        {buyer !== null && scope !== 'spelling' && (
          <p className={desk['soft']}>{words('desk.decision.buyer', { buyer })}</p>
        )}
        {why !== null && <p>{words('desk.decision.why', { why })}</p>}
        {undone !== null && (
          <p className={desk['soft']}>
            {words('desk.decision.undone', { by: undone.by, date: date(dayOf(undone.at)) })}
          </p>
        )}
      </div>
      {undone === null && (
        <DeskForm act="undo" fields={{ id }}>
          <button
            type="submit"
            className={button['quiet']}
            aria-label={words('desk.undo.named', { supplier: supplierAsWritten })}
          >
            {words('desk.undo')}
          </button>
        </DeskForm>
      )}
    </li>
  );
}
