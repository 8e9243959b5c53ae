import type { ApiClient, ListingSearchResponse, ListingSummary } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { learnRoutes } from '@repere/contract/client';
import { routes } from '@repere/contract/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { webEn } from '../../../../../libs/i18n/src/web/en';
import { webFr } from '../../../../../libs/i18n/src/web/fr';
import { webCoverageEn } from '../../../../../libs/i18n/src/web-coverage/en';
import { webCoverageFr } from '../../../../../libs/i18n/src/web-coverage/fr';
import { exportsEn } from '../../../../../libs/i18n/src/exports/en';
import { exportsFr } from '../../../../../libs/i18n/src/exports/fr';
import { webSearchEn } from '../../../../../libs/i18n/src/web-search/en';
import { webSearchFr } from '../../../../../libs/i18n/src/web-search/fr';
import { webSheetEn } from '../../../../../libs/i18n/src/web-sheet/en';
import { webSheetFr } from '../../../../../libs/i18n/src/web-sheet/fr';
import { ApiProvider } from '../api/api-context';
import { EnvironmentProvider } from '../environment';
import { createFormatter } from '../i18n/formatter';
import { FormatterProvider } from '../i18n/text';
import { BrowserRouter } from '../router/router';

learnRoutes(routes);

/** An API that answers nothing; a test gives its own. */
const silentApi = (() => new Promise(() => undefined)) as unknown as ApiClient;

/** Renders elements as they stand in a page: language, address, API. */
export function renderPage(
  children: ReactNode,
  options: { readonly url?: string; readonly language?: Language; readonly api?: ApiClient } = {},
): RenderResult {
  const { url = '/', language = 'fr', api = silentApi } = options;
  window.history.replaceState(null, '', url);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: 0 } } });
  return render(
    <FormatterProvider value={createFormatter(language, messages[language])}>
      <EnvironmentProvider
        value={{
          publicUrl: 'https://repere.example',
          version: '1',
          today: '2026-11-23',
          demo: false,
          tiles: null,
          shapes: null,
          privacyOfficer: null,
        }}
      >
        <ApiProvider value={api}>
          <QueryClientProvider client={queries}>
            <BrowserRouter prepare={() => null}>{children}</BrowserRouter>
          </QueryClientProvider>
        </ApiProvider>
      </EnvironmentProvider>
    </FormatterProvider>,
  );
}

const messages = {
  fr: { ...webFr, ...webSheetFr, ...webCoverageFr, ...webSearchFr, ...exportsFr },
  en: { ...webEn, ...webSheetEn, ...webCoverageEn, ...webSearchEn, ...exportsEn },
};

/** A search answer with nothing in it, completed by what a test is about. */
export const anAnswer = (part: Partial<ListingSearchResponse> = {}): ListingSearchResponse => ({
  total: 0,
  page: 1,
  pageSize: 20,
  degraded: false,
  results: [],
  facets: { sector: [], region: [], mrc: [], form: [], mode: [], recognition: [], practice: [], status: [] },
  understood: {
    text: '',
    places: [],
    setAside: [],
    sectors: [],
    forms: [],
    recognitions: [],
    corrections: [],
    unplaced: [],
    codes: { unspsc: [], seao: [] },
  },
  repairs: [],
  relevance: null,
  wider: null,
  formUnknown: null,
  ...part,
});

export const aSummary = (part: Partial<ListingSummary> = {}): ListingSummary => ({
  id: '019a2b3c-0000-7000-8000-000000000001',
  slug: 'la-belle-table',
  url: 'https://repere.example/fiche/la-belle-table',
  name: 'La Belle Table',
  tradeName: null,
  neq: null,
  legalForm: 'coop_solidarite',
  legalFormLabel: 'Coopérative de solidarité',
  description: 'Repas livrés.',
  descriptionLanguage: 'fr',
  status: { code: 'unverified', by: 'Pôle Mauricie', on: '2026-03-14', until: null, lapsed: null },
  municipality: { code: '35027', name: 'Saint-Tite' },
  mrc: { code: 'M35', name: 'Mékinac' },
  region: { code: 'R04', name: 'Mauricie' },
  location: null,
  sectors: [],
  modes: ['goods'],
  recognitions: [],
  distance: null,
  match: null,
  relevance: null,
  lastConfirmedOn: null,
  ...part,
});
