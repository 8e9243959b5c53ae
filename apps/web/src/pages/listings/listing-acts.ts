import type { ListingPatchBody, ListingUpdateReceipt } from '@repere/contract';
import type { FormFields, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { listingAddress, stepOf, type Step } from './addresses';
import { attemptEdit, refuse } from './editor-state';
import { activityOf, codesNamed, identityPatch, proofPatch, typedZones } from './read-form';

interface Posted {
  readonly context: WorkspaceContext;
  readonly form: FormFields;
  readonly id: string;
}

const value = (form: FormFields, name: string): string => form[name]?.[0] ?? '';
const ifMatch = (form: FormFields): Record<string, string> => ({ 'if-match': `"${value(form, 'version')}"` });

/** A form of the editor: it changes the version that the reader saw, or says what others wrote since. */
export function actOnListing(context: WorkspaceContext, form: FormFields): Promise<WorkspaceOutcome> {
  const posted = { context, form, id: context.params['id'] ?? '' };
  return attemptEdit(context, form, async () => {
    const act = acts[value(form, 'do')];
    return act === undefined ? { status: 400 } : act(posted);
  });
}

const acts: Readonly<Record<string, (posted: Posted) => Promise<WorkspaceOutcome>>> = {
  identity: async (posted) => save(posted, identityPatch(posted.form, await present(posted)), 2),
  proof: (posted) => save(posted, proofPatch(posted.form), 3),
  activity: saveActivity,
  removeActivity: async (posted) => {
    const activities = [...((await present(posted)).listing.activities ?? [])];
    activities.splice(Number(value(posted.form, 'index')), 1);
    return save(posted, { activities }, 2);
  },
  confirm: async (posted) => {
    await posted.context.api('confirmListing', { params: { id: posted.id } });
    return back(posted, 'confirmed');
  },
  publication: async (posted) => {
    const { context, form, id } = posted;
    const to = (['published', 'held', 'withdrawn', 'closed'] as const).find((one) => one === value(form, 'to'));
    if (to === undefined) return { status: 400 };
    const comment = value(form, 'comment').trim() || null;
    await context.api('changeListingPublication', { params: { id }, body: { to, comment }, headers: ifMatch(form) });
    return back(posted, 'publication');
  },
  restore: async (posted) => {
    const { context, form, id } = posted;
    const params = { id, version: value(form, 'from') };
    const receipt = await context.api('restoreListingVersion', { params, body: {}, headers: ifMatch(form) });
    return back(posted, 'restored', receipt);
  },
  withdrawChange: async (posted) => {
    await posted.context.api('withdrawListingChange', { params: { id: value(posted.form, 'change') } });
    return back(posted, 'withdrawn');
  },
};

const present = ({ context: { api, language }, id }: Posted) =>
  api('getWorkspaceListing', { params: { id }, query: { lang: language } });

async function save(posted: Posted, patch: ListingPatchBody, next: Step): Promise<WorkspaceOutcome> {
  const { context, form, id } = posted;
  const body = { patch, comment: null };
  const receipt = await context.api('updateListing', { params: { id }, body, headers: ifMatch(form) });
  return back(posted, 'saved', receipt, next);
}

function back(
  { context, id }: Posted,
  done: string,
  receipt?: ListingUpdateReceipt,
  step: Step = stepOf(context.search),
): WorkspaceOutcome {
  const said = {
    done,
    ...(receipt !== undefined && { published: receipt.published.join(','), waiting: receipt.waiting.join(',') }),
  };
  return { status: 303, location: listingAddress(context.language, id, step, said) };
}

/** One activity, new or changed; the others stay as they are. */
async function saveActivity(posted: Posted): Promise<WorkspaceOutcome> {
  const { context, form } = posted;
  const zones: string[] = [];
  if (value(form, 'area') === 'zones') {
    const { results } = await context.api('listTerritories', { query: { lang: context.language } });
    const typed = typedZones(form);
    if (typed.length === 0) return refuse(context, form, { code: 'zone_missing' });
    for (const place of typed) {
      const found = codesNamed(place, results);
      if (found.length === 0) return refuse(context, form, { code: 'zone_unknown', params: { place } });
      const choices = found.map(({ name, code }) => `${name} (${code})`).join(', ');
      if (found.length > 1) return refuse(context, form, { code: 'zone_ambiguous', params: { place, choices } });
      zones.push(...found.map(({ code }) => code));
    }
  }
  const activity = activityOf(form, zones);
  if (activity.sectors.length === 0) return refuse(context, form, { code: 'sector_missing' });
  const { area } = activity;
  if (area.kind === 'radius' && !(area.km > 0 && area.km <= 1000)) return refuse(context, form, { code: 'km_invalid' });
  const activities = [...((await present(posted)).listing.activities ?? [])];
  const index = value(form, 'index');
  activities.splice(index === '' ? activities.length : Number(index), 1, activity);
  return save(posted, { activities }, 2);
}
