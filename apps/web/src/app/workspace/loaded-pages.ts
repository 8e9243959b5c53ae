import type { WorkspacePageName } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { workspaceTable } from './workspace-table';

const loaded = new Map<WorkspacePageName, WorkspacePage>();

/** Loads a page's module, once: before it is drawn on the server, before a navigation in the browser. */
export async function loadPage(name: WorkspacePageName): Promise<WorkspacePage> {
  const page = loaded.get(name) ?? (await workspaceTable[name].load()).page;
  loaded.set(name, page);
  return page;
}

/** A page whose module has come. */
export const loadedPage = (name: WorkspacePageName): WorkspacePage | undefined => loaded.get(name);
