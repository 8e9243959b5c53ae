import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../project-root';

/** One request of a page to the API, in process. */
export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly location?: string | undefined;
}

/** What every page is told about the server (apps/web/src/shared/environment.ts). */
export interface WebEnvironment {
  readonly publicUrl: string;
  readonly version: string;
  readonly today: string;
  readonly demo: boolean;
  readonly privacyOfficer: { readonly name: string; readonly title: string; readonly email: string } | null;
  readonly shapes: string | null;
  readonly tiles: { readonly url: string; readonly attribution: string; readonly maxZoom: number } | null;
}

/** The fields of a posted form. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The files of a posted form, by field. */
export type FormFiles = Readonly<Record<string, readonly File[]>>;

/** What the web's server bundle is handed for one page (apps/web/src/app/entry-server.tsx). */
export interface WebRequest {
  readonly url: string;
  /** Fields of a posted form, every value of each. */
  readonly form: FormFields | null;
  readonly files: FormFiles;
  readonly transport: (request: ApiRequest) => Promise<ApiAnswer>;
  readonly environment: WebEnvironment;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly nonce: string;
}

export interface WebReply {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
}

/** A page with the cookies that the API set while it was made. */
export interface SentPage extends WebReply {
  readonly cookies: readonly string[];
}

interface ServerBundle {
  renderPage(request: WebRequest): Promise<WebReply>;
  renderFailure(request: WebRequest, status?: number): Promise<WebReply>;
}

export interface WebRenderer extends ServerBundle {
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Injection token of the function that loads the pages; a test gives its own. */
export const LOAD_RENDERER = Symbol('LOAD_RENDERER');

/** Where `node apps/web/build.mjs` puts what browsers download. */
export const clientFolder = join(projectRoot, 'dist/web/client');
const serverBundle = join(projectRoot, 'dist/web/server/entry-server.mjs');

/**
 * Loads the web's server bundle by its path: api and web never import each other.
 * @throws when the web has not been built
 */
export async function loadRenderer(): Promise<WebRenderer> {
  const manifest = await readJson(join(clientFolder, '.vite/manifest.json')).catch((cause: unknown) => {
    throw new Error('The pages are not built: run « node apps/web/build.mjs ».', { cause });
  });
  const bundle = (await importModule(pathToFileURL(serverBundle).href)) as ServerBundle;
  return {
    renderPage: bundle.renderPage,
    renderFailure: bundle.renderFailure,
    manifest,
  };
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}

/** A true `import()`: the bundle is an ES module outside this program, which the compiler must not turn into require. */
const importModule = (address: string): Promise<unknown> => import(address);
