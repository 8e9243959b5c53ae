import type { ApiClient } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';

/** The fields of a posted form; a repeated field keeps every value. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The files of a posted form, by field; a field left empty has none. */
export type FormFiles = Readonly<Record<string, readonly File[]>>;

/** What a workspace page works with, the same on the server and in the browser. */
export interface WorkspaceContext {
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly language: Language;
  /** Named segments of the address. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** The page's status, or where to go next. */
export type WorkspaceOutcome = { readonly status: number } | { readonly status: 303; readonly location: string };

/**
 * A page of the workspace. `load` fills the query cache before the page is drawn, on the server and before a
 * navigation in the browser; `act` receives a posted form and its files (server only, so that forms work without scripts) and
 * either redirects or leaves in the cache what the form must show. An ApiError 401 thrown by either leads to signing
 * in and back, 403 and 404 to their pages.
 */
export interface WorkspacePage {
  readonly View: ComponentType;
  readonly load?: (context: WorkspaceContext) => Promise<WorkspaceOutcome | undefined>;
  readonly act?: (context: WorkspaceContext, form: FormFields, files: FormFiles) => Promise<WorkspaceOutcome>;
}
