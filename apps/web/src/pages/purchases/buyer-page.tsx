import { useQuery } from '@tanstack/react-query';
import { BUYER_LEVELS } from '@repere/kernel';
import type { PurchaseBuyerDecision, PurchaseBuyerDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import { DeskKeys } from '../../shared/desk/desk-keys';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { Section } from '../../shared/workspace/frame';
import frame from '../../shared/workspace/frame.module.css';
import type { FormFields, WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useParams } from '../../shared/workspace/use-address';
import { Standing } from './buyers-page';
import styles from './purchases.module.css';
import { PurchasesFrame } from './purchases-frame';

const buyerKey = (id: string): readonly unknown[] => ['purchases', 'buyer', id];

/** One buyer: what it bought, what it may be; linked, recognised or left, with a way back. */
function BuyerPage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const { id = '' } = useParams();
  const { data } = useQuery<PurchaseBuyerDetail | null>({
    queryKey: buyerKey(id),
    queryFn: () => null,
    staleTime: Infinity,
  });
  if (data == null) return null;
  const { name, register, number, lines, awarded, decided, next } = data;
  return (
    <PurchasesFrame page="buyer" title={name}>
      <p className={frame['actions']}>
        <a href={workspaceAddress('buyers', language)}>{words('buying.buyer.back')}</a>
        {next !== null && (
          <a href={workspaceAddress('buyer', language, { params: { id: next } })} aria-keyshortcuts="j">
            {words('buying.buyer.next')}
          </a>
        )}
      </p>
      <p>
        {words('buying.buyer.known', { register, number })} ·{' '}
        {words('buying.buyers.lines', { lines, amount: roundAmount(awarded, language) })}
      </p>
      {decided ? (
        <>
          <p>
            <Standing sameAs={data.sameAs} level={data.level} />
          </p>
          <DeskForm act="undo" fields={{}}>
            <button type="submit" className={button['quiet']} aria-keyshortcuts="u">
              {words('buying.undo')}
            </button>
          </DeskForm>
        </>
      ) : (
        <Decide buyer={data} />
      )}
      <Section title={words('buying.buyer.contracts')}>
        <ul>
          {data.contracts.map((contract) => (
            <li key={contract.id}>
              {contract.url === null ? contract.title : <a href={contract.url}>{contract.title}</a>} ·{' '}
              {contract.supplier}
              {contract.amount !== null && ` · ${roundAmount(contract.amount, language)}`}
            </li>
          ))}
        </ul>
      </Section>
      <DeskKeys
        shortcuts={[
          ['j', 'desk.keys.next'],
          ['1-9', 'buying.buyer.link'],
          ['n', 'buying.buyer.settle'],
          ['x', 'buying.buyer.leave'],
          ['u', 'desk.keys.undo'],
        ]}
      />
    </PurchasesFrame>
  );
}

function Decide({ buyer: { bodies, territories } }: { readonly buyer: PurchaseBuyerDetail }): ReactElement {
  const words = useWords();
  return (
    <>
      {bodies.length > 0 && (
        <Section title={words('buying.buyer.candidates')}>
          <ul className={frame['rows']}>
            {bodies.map(({ id, name, level }, index) => (
              <li key={id}>
                <div>
                  {name}
                  {level !== null && <p className={frame['soft']}>{words('buying.buyer.level.value', { level })}</p>}
                </div>
                <DeskForm act="link" fields={{ sameAs: id }}>
                  <button
                    type="submit"
                    className={button['quiet']}
                    aria-label={`${words('buying.buyer.link')}: ${name}`}
                    aria-keyshortcuts={String(index + 1)}
                  >
                    {words('buying.buyer.link')}
                  </button>
                </DeskForm>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words('buying.buyer.new')}>
        <DeskForm act="new" fields={{}} className={styles['decide']}>
          <label>
            <span>{words('buying.buyer.level')}</span>
            <select name="level">
              {BUYER_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {words('buying.buyer.level.value', { level })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words('buying.buyer.place')}</span>
            <select name="territory">
              {territories.map(({ code, name }) => (
                <option key={code} value={code}>
                  {`${name} (${code})`}
                </option>
              ))}
              <option value="">{words('buying.buyer.place.none')}</option>
            </select>
          </label>
          <label>
            <span>{words('buying.buyer.place.code')}</span>
            <input name="code" maxLength={10} placeholder={words('buying.buyer.place.hint')} />
          </label>
          <button type="submit" className={button['primary']} aria-keyshortcuts="n">
            {words('buying.buyer.settle')}
          </button>
        </DeskForm>
        <DeskForm act="leave" fields={{}}>
          <button type="submit" className={button['quiet']} aria-keyshortcuts="x">
            {words('buying.buyer.leave')}
          </button>
        </DeskForm>
      </Section>
    </>
  );
}

function decisionIn(form: FormFields): PurchaseBuyerDecision {
  switch (field(form, 'do')) {
    case 'link':
      return { verdict: 'link', sameAs: field(form, 'sameAs') };
    case 'new': {
      const level = BUYER_LEVELS.find((one) => one === field(form, 'level')) ?? 'other';
      return { verdict: 'new', level, territory: field(form, 'code').trim() || field(form, 'territory') || null };
    }
    case 'undo':
      return { verdict: 'undo' };
    default:
      return { verdict: 'leave' };
  }
}

export const page: WorkspacePage = {
  View: BuyerPage,
  load: async ({ api, queries, params }) => {
    const { id = '' } = params;
    queries.setQueryData(buyerKey(id), await api('getPurchaseBuyer', { params: { id } }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const { id = '' } = context.params;
      const body = decisionIn(form);
      await context.api('settlePurchaseBuyer', { params: { id }, body });
      // What was decided stays in sight, with its undoing.
      return { status: 303, location: workspaceAddress('buyer', context.language, { params: { id } }) };
    }),
};
