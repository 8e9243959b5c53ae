import { useQuery } from '@tanstack/react-query';
import type { HeldPurchases } from '@repere/contract';
import type { ReactElement } from 'react';
import { attempt, field } from '../../features/sign-in/form-state';
import { DeskForm } from '../../shared/desk/desk-form';
import desk from '../../shared/desk/desk.module.css';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { roundAmount } from '../../shared/workspace/amounts';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import { DeskStates, stateIn } from './desk-states';
import styles from './purchases.module.css';
import { PurchasesFrame, sourceOf } from './purchases-frame';

const heldKey = ['purchases', 'held'];
type Held = HeldPurchases['results'][number];

/** Amounts that cannot be believed: counted, corrected or left out, each with its reason and its way back. */
function QuarantinePage(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const state = stateIn(search);
  const { data } = useQuery<HeldPurchases | null>({ queryKey: heldKey, queryFn: () => null, staleTime: Infinity });
  if (data == null) return null;
  return (
    <PurchasesFrame page="quarantine" title={words('buying.quarantine.title')}>
      {search.has('done') && (
        <Notice tone="done" urgent>
          <p>{words('buying.done')}</p>
        </Notice>
      )}
      <p>{words('buying.quarantine.intro')}</p>
      <DeskStates page="quarantine" labels={['buying.quarantine.held', 'buying.quarantine.decided']} counts={data} />
      {data.results.length === 0 && (
        <p>{words(state === 'waiting' ? 'buying.quarantine.empty' : 'buying.quarantine.noneDecided')}</p>
      )}
      <ul className={styles['cases']}>
        {data.results.map((one) => (
          <HeldLine key={one.id} one={one} />
        ))}
      </ul>
      <Pagination
        page={data.page}
        pages={Math.ceil(data[state] / data.pageSize)}
        href={(to) => workspaceAddress('quarantine', language, { search: `state=${state}&page=${to}` })}
      />
    </PurchasesFrame>
  );
}

function HeldLine({ one }: { readonly one: Held }): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { id, source, file, record, notice, url, title, buyer, supplier, amount, day, message, decision } = one;
  const where = { source: words('buying.source', { source: sourceOf(source) }), file, record, notice };
  return (
    <li>
      <h2>
        {amount === null ? '' : `${roundAmount(amount, language)} · `}
        {supplier}
      </h2>
      <p>{[title, buyer, day === null ? null : date(day)].filter(Boolean).join(' · ')}</p>
      <p className={desk['soft']}>
        {words('buying.quarantine.where', where)}
        {url !== null && (
          <>
            {' · '}
            <a href={url}>{words('buying.quarantine.notice')}</a>
          </>
        )}
      </p>
      {message !== '' && <p>{message}</p>}
      {decision === null ? <DecideForm id={id} /> : <Decided id={id} decision={decision} />}
    </li>
  );
}

function DecideForm({ id }: { readonly id: string }): ReactElement {
  const words = useWords();
  return (
    <DeskForm act="decide" fields={{ id }} className={styles['decide']}>
      <label>
        <span>{words('buying.quarantine.amount')}</span>
        <input name="amount" inputMode="decimal" maxLength={60} placeholder={words('buying.quarantine.amount.hint')} />
      </label>
      <label>
        <span>{words('buying.quarantine.why')}</span>
        <input name="why" required maxLength={500} />
      </label>
      <button type="submit" name="verdict" value="released" className={button['primary']}>
        {words('buying.quarantine.accept')}
      </button>
      <button type="submit" name="verdict" value="kept" className={button['quiet']}>
        {words('buying.quarantine.leave')}
      </button>
    </DeskForm>
  );
}

function Decided({
  id,
  decision,
}: {
  readonly id: string;
  readonly decision: NonNullable<Held['decision']>;
}): ReactElement {
  const words = useWords();
  const { language, date } = useLocale();
  const { verdict, amount, why, by, at } = decision;
  const said = { verdict, amount: amount === null ? '' : roundAmount(amount, language) };
  return (
    <>
      <p>
        <strong>{words('buying.quarantine.verdict', said)}</strong>{' '}
        {words('buying.quarantine.by', { who: by, date: date(at.slice(0, 10)), why })}
      </p>
      <DeskForm act="undo" fields={{ id }}>
        <button type="submit" className={button['quiet']}>
          {words('buying.undo')}
        </button>
      </DeskForm>
    </>
  );
}

export const page: WorkspacePage = {
  View: QuarantinePage,
  load: async ({ api, queries, search, language }) => {
    const query = { state: stateIn(search), page: Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1) };
    const headers = { 'accept-language': language };
    queries.setQueryData(heldKey, await api('listHeldPurchases', { query, headers }));
    return undefined;
  },
  act: (context, form) =>
    attempt(context, '', form, async () => {
      const params = { id: field(form, 'id') };
      const amount = field(form, 'amount').trim();
      const undone = field(form, 'do') === 'undo';
      const kept = field(form, 'verdict') === 'kept';
      const verdict = undone ? 'undo' : kept ? 'kept' : amount === '' ? 'released' : 'corrected';
      const body = { verdict, amount: verdict === 'corrected' ? amount : null, why: field(form, 'why') } as const;
      await context.api('decideHeldPurchase', { params, body });
      const search = `state=${undone ? 'decided' : 'waiting'}&done=1`;
      return { status: 303, location: workspaceAddress('quarantine', context.language, { search }) };
    }),
};
