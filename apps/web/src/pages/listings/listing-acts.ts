import type { EditedListing, ListingPatchBody, ListingUpdateReceipt } from '@repere/contract';
import type { FormFields, FormFiles, WorkspaceContext, WorkspaceOutcome } from '../../shared/workspace/page';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { actOnContact } from './contact-person';
import { listingAddress, stepOf, type Step } from './addresses';
import { attemptEdit, keepDiscarded, refuse } from './editor-state';
import { findRecipients } from './hand-over';
import { settleLookalikes } from './lookalikes';
import { isEmpty, withoutKeys } from './form-values';
import { answerProposal } from './proposals';
import {
  activityOf,
  codesNamed,
  employeesOf,
  identityPatch,
  isRadius,
  placed,
  proofPatch,
  typedZones,
} from './read-form';

interface Posted {
  readonly context: WorkspaceContext;
  readonly form: FormFields;
  readonly files: FormFiles;
  readonly id: string;
}

const value = (form: FormFields, name: string): string => form[name]?.[0] ?? '';
const ifMatch = (form: FormFields): Record<string, string> => ({ 'if-match': `"${value(form, 'version')}"` });

/** A form of the editor: it changes the version that the reader saw, or says what others wrote since. */
export function actOnListing(context: WorkspaceContext, form: FormFields, files: FormFiles): Promise<WorkspaceOutcome> {
  const posted = { context, form, files, id: context.params['id'] ?? '' };
  return attemptEdit(context, form, async () => {
    const act = acts[value(form, 'do')];
    return act === undefined ? { status: 400 } : act(posted);
  });
}

const acts: Readonly<Record<string, (posted: Posted) => Promise<WorkspaceOutcome>>> = {
  identity: async (posted) => save(posted, identityPatch(posted.form, await present(posted)), 2),
  proof: async (posted) =>
    employeesOf(posted.form) === 'unreadable'
      ? refuse(posted.context, posted.form, { code: 'employees_invalid', fields: ['employees'] })
      : save(posted, proofPatch(posted.form), 3),
  activity: saveActivity,
  removeActivity: async (posted) => {
    const activities = [...activitiesOf(await present(posted))];
    activities.splice(Number(value(posted.form, 'index')), 1);
    return save(posted, { activities }, 2);
  },
  discardDraft,
  undoDiscard,
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
  findRecipients: async ({ context, form }) =>
    (await findRecipients(context, form))
      ? { status: 200 }
      : refuse(context, form, { code: 'name_short', fields: ['q'] }),
  handOver: async (posted) => {
    const { context, form, id } = posted;
    const organisationId = UUID.exec(value(form, 'organisation'))?.[0]?.toLowerCase();
    if (organisationId === undefined)
      return refuse(context, form, { code: 'organisation_unknown', fields: ['organisation'] });
    await context.api('handOverListing', { params: { id }, body: { organisationId } });
    return back(posted, 'offered');
  },
  release: async (posted) => {
    const { context, form, id } = posted;
    const reason = value(form, 'reason').trim();
    if (reason.length < 3) return refuse(context, form, { code: 'comment_missing', fields: ['reason'] });
    await context.api('releaseListing', { params: { id }, body: { reason } });
    return { status: 303, location: workspaceAddress('listings', context.language) };
  },
  addPicture,
  removePicture: async (posted) => {
    const { context, form, id } = posted;
    await context.api('removePicture', { params: { id, file: value(form, 'picture') } });
    return back(posted, 'pictureRemoved');
  },
  answerProposal: async ({ context, form, id }) => {
    const done = await answerProposal(context, form);
    return done === null
      ? refuse(context, form, { code: 'reply_missing', fields: ['reply'] })
      : { status: 303, location: listingAddress(context.language, id, 1, { done }) };
  },
  becomeContact: contact,
  withdrawContact: contact,
  withdrawChange: async (posted) => {
    await posted.context.api('withdrawListingChange', { params: { id: value(posted.form, 'change') } });
    return back(posted, 'withdrawn');
  },
};

const present = ({ context: { api, language }, id }: Posted) =>
  api('getWorkspaceListing', { params: { id }, query: { lang: language } });

async function save(posted: Posted, patch: ListingPatchBody, next: Step): Promise<WorkspaceOutcome> {
  const { context, form, id } = posted;
  if (!(await settleLookalikes(context, id, patch, form))) return refuse(context, form, { code: 'may_be_other' });
  const body = { patch, comment: null };
  const receipt = await context.api('updateListing', { params: { id }, body, headers: ifMatch(form) });
  await settleDraft(posted, patch, receipt.version);
  return back(posted, 'saved', receipt, next);
}

/** What was published is no draft any more; what waits in the other steps still is. */
async function settleDraft(posted: Posted, published: ListingPatchBody, version: number): Promise<void> {
  const { context, form, id } = posted;
  const { draft } = await present(posted);
  if (draft === null) return;
  const patch = withoutKeys(draft.patch, Object.keys(published));
  if (isEmpty(patch)) {
    await context.api('discardListingDraft', { params: { id } });
    return;
  }
  // Only what its writer saw published moves the draft on: else others' words would be overwritten unseen.
  const baseVersion = String(draft.baseVersion) === value(form, 'version') ? version : draft.baseVersion;
  await context.api('saveListingDraft', { params: { id }, body: { baseVersion, patch } });
}

/** Throws the draft away; the page that answers holds it once more, for whoever regrets it. */
async function discardDraft(posted: Posted): Promise<WorkspaceOutcome> {
  const { context, id } = posted;
  const { draft } = await present(posted);
  await context.api('discardListingDraft', { params: { id } });
  if (draft !== null) keepDiscarded(context, { baseVersion: draft.baseVersion, patch: draft.patch });
  return { status: 200 };
}

async function undoDiscard(posted: Posted): Promise<WorkspaceOutcome> {
  const { context, form, id } = posted;
  let patch: ListingPatchBody;
  try {
    patch = JSON.parse(value(form, 'patch')) as ListingPatchBody;
  } catch {
    return refuse(context, form, { code: 'invalid_body' });
  }
  await context.api('saveListingDraft', { params: { id }, body: { baseVersion: Number(value(form, 'base')), patch } });
  return back(posted, 'draftBack');
}

/** An organisation, chosen among those found. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function contact(posted: Posted): Promise<WorkspaceOutcome> {
  const done = await actOnContact(posted.context, posted.form);
  return done === null
    ? refuse(posted.context, posted.form, { code: 'consent_missing', fields: ['consent'] })
    : back(posted, done);
}

async function addPicture(posted: Posted): Promise<WorkspaceOutcome> {
  const { context, form, files, id } = posted;
  const [file] = files['file'] ?? [];
  if (file === undefined) return refuse(context, form, { code: 'picture_missing', fields: ['file'] });
  const body = new FormData();
  body.set('purpose', value(form, 'purpose'));
  for (const name of ['altFr', 'altEn'] as const) if (value(form, name) !== '') body.set(name, value(form, name));
  body.set('file', file, file.name);
  await context.api('addPicture', { params: { id }, body });
  return back(posted, 'pictureAdded');
}

/** Activities as they would be with the reader's draft. */
const activitiesOf = ({ listing, draft }: EditedListing): NonNullable<ListingPatchBody['activities']> =>
  draft?.patch.activities ?? listing.activities ?? [];

function back(
  { context, id }: Posted,
  done: string,
  receipt?: ListingUpdateReceipt,
  step: Step = stepOf(context.search),
): WorkspaceOutcome {
  const said = {
    done,
    ...(receipt !== undefined && { published: receipt.published.join(','), waiting: receipt.waiting.join(',') }),
    ...(receipt !== undefined && receipt.published.length > 0 && { undo: String(receipt.version - 1) }),
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
  if (area.kind === 'radius' && !isRadius(area.km)) return refuse(context, form, { code: 'km_invalid' });
  return save(posted, { activities: placed(activitiesOf(await present(posted)), value(form, 'index'), activity) }, 2);
}
