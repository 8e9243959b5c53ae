import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListingPatchBody, Lookalikes } from '@repere/contract';
import type { ReactElement } from 'react';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import { useLocale } from '../../shared/i18n/text';
import form from '../../shared/ui/form.module.css';
import { Notice } from '../../shared/ui/notice';
import type { FormFields, WorkspaceContext } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useDraftState } from './autosave';
import { readEditor, useEditor, useRefusal } from './editor-state';

const NONE: Lookalikes = { results: [] };
const lookalikesKey = ['listings', 'lookalikes'];

/** The fields by which two listings are told to be one. */
const COMPARED = ['name', 'tradeName', 'otherNames', 'neq', 'seat', 'contact'] as const;

/** Whether a change can make a listing resemble another. */
const comparesBy = (patch: ListingPatchBody): boolean => COMPARED.some((field) => patch[field] !== undefined);

const keep = ({ queries }: Pick<WorkspaceContext, 'queries'>, found: Lookalikes): void =>
  void queries.setQueryData(lookalikesKey, found);

/**
 * Before a change is saved: keeps what its writer says of each listing that it comes to resemble.
 * @returns false while some are left of which nothing was said: the page then asks
 */
export async function settleLookalikes(
  context: WorkspaceContext,
  id: string,
  patch: ListingPatchBody,
  posted: FormFields,
): Promise<boolean> {
  if (!comparesBy(patch)) return true;
  const { results } = await context.api('findLookalikes', { params: { id }, body: { patch } });
  const said = new Set(posted['different'] ?? []);
  if (results.some((one) => !said.has(one.id))) {
    keep(context, { results });
    return false;
  }
  for (const { id: other } of results) await context.api('tellLookalikeApart', { params: { id, other } });
  return true;
}

/** Listings that what is being written resembles: each opens beside, and is said to be another before the form is saved (C2). */
export function LookalikeNotice(): ReactElement | null {
  const words = useWords();
  const { language } = useLocale();
  const found = useLookalikes();
  const refusal = useRefusal();
  if (found.length === 0) return null;
  const list = new Intl.ListFormat(`${language}-CA`, { type: 'conjunction' });
  const said = new Set(refusal?.form['different'] ?? []);
  return (
    <Notice tone="attention" title={words('listings.lookalikes', { count: found.length })} urgent>
      <p>{words('listings.lookalikes.words')}</p>
      <ul>
        {found.map(({ id, slug, name, municipality, neq, why }) => (
          <li key={id}>
            <a href={address('listing', language, { slug })} target="_blank" rel="noreferrer">
              {words('listings.lookalike', { name, municipality, neq: neq ?? 'none' })}
            </a>{' '}
            ({list.format(why.map((code) => words('listings.lookalike.why', { code })))})
            <label className={form['check']}>
              <input type="checkbox" name="different" value={id} defaultChecked={said.has(id)} />{' '}
              {words('listings.lookalike.apart', { name })}
            </label>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the refused form was found to resemble; where scripts run, what each saved draft does. */
function useLookalikes(): Lookalikes['results'] {
  const api = useApi();
  const queries = useQueryClient();
  const draft = useDraftState();
  // A page that opens on a draft asks once the scripts run: drawing it sends nothing.
  const began = useEditor()?.edited.draft?.savedAt ?? '';
  const savedAt = draft.kind === 'saved' ? draft.at : began;
  const came = useQuery<Lookalikes>({ queryKey: lookalikesKey, queryFn: () => NONE, staleTime: Infinity });
  const since = useQuery<Lookalikes>({
    queryKey: [...lookalikesKey, savedAt],
    enabled: savedAt !== '',
    staleTime: Infinity,
    // A warning that cannot be had now is asked for again as the form is saved.
    retry: false,
    queryFn: () => {
      const edited = readEditor({ queries })?.edited;
      const patch = edited?.draft?.patch ?? {};
      return edited === undefined || !comparesBy(patch)
        ? NONE
        : api('findLookalikes', { params: { id: edited.id }, body: { patch } });
    },
    placeholderData: (before) => before,
  });
  return (since.data ?? came.data ?? NONE).results;
}
