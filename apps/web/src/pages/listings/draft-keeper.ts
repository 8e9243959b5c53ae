import type { ApiClient, ListingPatchBody } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../shared/api/api-client';
import type { FormFields } from '../../shared/workspace/page';
import { keepEditor, readEditor } from './editor-state';
import { changedOnly, isEmpty, withDraft, withoutKeys } from './form-values';

/** How the fields of a form become a draft; null while they make no sense. */
export type ReadDraft = (form: FormFields) => ListingPatchBody | null;

/** What became of what is being written. */
export type DraftState =
  | { readonly kind: 'idle' | 'writing' | 'offline' | 'signed_out' | 'refused' }
  | { readonly kind: 'saved' | 'conflict'; readonly at: string };

export const draftStateKey = ['listings', 'draft-state'];

/** After the last key: the preview follows, then it is saved. */
const SHOW_MS = 200;
const SAVE_MS = 1_000;
const RETRY_MS = 10_000;

interface Parts {
  readonly api: ApiClient;
  readonly queries: QueryClient;
  /** The form as it would be posted. */
  readonly fields: () => FormFields | null;
  readonly read: ReadDraft;
  /** The writer has just been shown what others wrote: the draft is now about the present version. */
  readonly seenConflict: boolean;
}

/**
 * Keeps what is written in a form as the reader's draft: shown at once in the preview, saved on the server a second
 * after the last key, again when the network is back, and as the page is left.
 */
export class DraftKeeper {
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = false;
  #submitted = false;

  constructor(private readonly parts: Parts) {}

  /** A value changed. */
  touched(): void {
    clearTimeout(this.#showTimer);
    clearTimeout(this.#saveTimer);
    this.#showTimer = setTimeout(() => {
      if (!this.#show()) return;
      this.#unsaved = true;
      this.#say({ kind: 'writing' });
      this.#saveTimer = setTimeout(() => void this.save(), SAVE_MS);
    }, SHOW_MS);
  }

  /** Saves now what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.#saveTimer);
    const draft = this.#draft();
    if (draft === null || !this.#unsaved || this.#submitted) return;
    this.#unsaved = false;
    const { id, baseVersion, patch } = draft;
    const { api } = this.parts;
    try {
      if (isEmpty(patch)) {
        await api('discardListingDraft', { params: { id } });
        this.#say({ kind: 'idle' });
        return;
      }
      const receipt = await api('saveListingDraft', { params: { id }, body: { baseVersion, patch } });
      const late = receipt.currentVersion > receipt.baseVersion;
      this.#say({ kind: late ? 'conflict' : 'saved', at: receipt.savedAt });
    } catch (error) {
      this.#unsaved = true;
      const kind = failureOf(error);
      this.#say({ kind });
      if (kind === 'offline') this.#saveTimer = setTimeout(() => void this.save(), RETRY_MS);
    }
  }

  /** The page is going away, perhaps before its time: the request outlives it. */
  leave(): void {
    if (this.#submitted) return;
    if (this.#show()) this.#unsaved = true;
    const draft = this.#draft();
    if (!this.#unsaved || draft === null || isEmpty(draft.patch)) return;
    this.#unsaved = false;
    const { id, baseVersion, patch } = draft;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ baseVersion, patch });
    const url = routeUrl('saveListingDraft', { params: { id } });
    void fetch(url, { method: 'PUT', keepalive: true, headers, body }).catch(() => undefined);
  }

  /** The form itself is on its way: what it holds is no draft any more. */
  submit(): void {
    this.#submitted = true;
    this.stop();
  }

  stop(): void {
    clearTimeout(this.#showTimer);
    clearTimeout(this.#saveTimer);
  }

  #say(state: DraftState): void {
    this.parts.queries.setQueryData(draftStateKey, state);
  }

  /** Puts what is written into what the page shows. @returns false when nothing is new */
  #show(): boolean {
    const { queries, fields, read } = this.parts;
    const data = readEditor({ queries });
    const form = fields();
    const written = form === null ? null : read(form);
    if (data === null || written === null) return false;
    const { edited } = data;
    const before = edited.draft?.patch ?? {};
    const patch = { ...withoutKeys(before, Object.keys(written)), ...changedOnly(written, edited.listing) };
    if (JSON.stringify(patch) === JSON.stringify(before)) return false;
    const draft = { patch, baseVersion: edited.draft?.baseVersion ?? edited.version, savedAt: '' };
    keepEditor({ queries }, { ...data, edited: { ...edited, draft }, shown: withDraft(edited.listing, patch) });
    return true;
  }

  #draft(): { readonly id: string; readonly baseVersion: number; readonly patch: ListingPatchBody } | null {
    const edited = readEditor(this.parts)?.edited;
    if (edited?.draft == null) return null;
    const { patch, baseVersion } = edited.draft;
    return { id: edited.id, patch, baseVersion: this.parts.seenConflict ? edited.version : baseVersion };
  }
}

function failureOf(error: unknown): 'offline' | 'signed_out' | 'refused' {
  if (!(error instanceof ApiError)) return 'offline';
  if (error.status === 401) return 'signed_out';
  return error.status >= 500 || error.status === 429 ? 'offline' : 'refused';
}
