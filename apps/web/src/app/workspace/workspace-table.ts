import type { Language } from '@repere/kernel';
import type { Messages } from '../../shared/i18n/formatter';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';

/** How one catalogue is loaded: a hashed chunk for each language. */
type Catalogue = Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>>;

const catalogues = {
  home: {
    fr: () => import('@repere/i18n/workspace/home.fr'),
    en: () => import('@repere/i18n/workspace/home.en'),
  },
  statistics: {
    fr: () => import('@repere/i18n/workspace/statistics.fr'),
    en: () => import('@repere/i18n/workspace/statistics.en'),
  },
} as const satisfies Record<string, Catalogue>;

interface WorkspaceEntry {
  /** Key of the page's module in the build's manifest. */
  readonly module: string;
  readonly load: () => Promise<{ readonly page: WorkspacePage }>;
  /** Catalogues its sentences come from, beside `home`. */
  readonly words: readonly (keyof typeof catalogues)[];
}

/** Every page of the workspace; addresses stand in shared/workspace/addresses. */
export const workspaceTable: Readonly<Record<WorkspacePageName, WorkspaceEntry>> = {
  home: {
    module: 'src/pages/workspace-home/home-page.tsx',
    load: () => import('../../pages/workspace-home/home-page'),
    words: [],
  },
  statistics: {
    module: 'src/pages/statistics/statistics-page.tsx',
    load: () => import('../../pages/statistics/statistics-page'),
    words: ['statistics'],
  },
  contracts: {
    module: 'src/pages/statistics/contracts-page.tsx',
    load: () => import('../../pages/statistics/contracts-page'),
    words: ['statistics'],
  },
};

/** The sentences a page needs, beside those of the public site. */
export async function loadWords(page: WorkspacePageName, language: Language): Promise<Messages> {
  const wanted = ['home' as const, ...workspaceTable[page].words];
  const loaded = await Promise.all(wanted.map((name) => catalogues[name][language]()));
  return Object.assign({}, ...loaded.map(({ messages }) => messages)) as Messages;
}
