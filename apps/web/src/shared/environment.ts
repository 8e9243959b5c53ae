import { createContext, use } from 'react';

/** What the server tells every page about itself; sent once in the page's state. */
export interface WebEnvironment {
  /** Origin of the public address, without a final slash. */
  readonly publicUrl: string;
  readonly version: string;
  /** The day in Québec, `AAAA-MM-JJ`: ages of confirmations are counted from it on both sides. */
  readonly today: string;
  /** True when the directory holds demonstration data. */
  readonly demo: boolean;
  /** Who answers for personal information, once an administrator has named somebody. */
  readonly privacyOfficer: { readonly name: string; readonly title: string; readonly email: string } | null;
  /** Where the operator's shapes of regions and MRC are, when there are some (GEO_REGIONS_FILE). */
  readonly shapes: string | null;
  /** Raster tiles under the built-in map, when the operator has chosen some. */
  readonly tiles: { readonly url: string; readonly attribution: string; readonly maxZoom: number } | null;
}

const EnvironmentContext = createContext<WebEnvironment | null>(null);

export const EnvironmentProvider = EnvironmentContext.Provider;

export function useEnvironment(): WebEnvironment {
  const environment = use(EnvironmentContext);
  if (environment === null) throw new Error('useEnvironment outside EnvironmentProvider');
  return environment;
}
