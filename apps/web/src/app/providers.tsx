import type { ApiClient } from '@repere/contract';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ApiProvider } from '../shared/api/api-context';
import { EnvironmentProvider, type WebEnvironment } from '../shared/environment';
import type { Formatter } from '../shared/i18n/formatter';
import { FormatterProvider } from '../shared/i18n/text';
import { SpriteProvider } from '../shared/ui/icon';
import { sprite } from './assets';

/** Everything pages need around them, the same on the server and in the browser. */
export function Providers(props: {
  readonly formatter: Formatter;
  readonly environment: WebEnvironment;
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <FormatterProvider value={props.formatter}>
      <EnvironmentProvider value={props.environment}>
        <ApiProvider value={props.api}>
          <SpriteProvider value={sprite}>
            <QueryClientProvider client={props.queries}>{props.children}</QueryClientProvider>
          </SpriteProvider>
        </ApiProvider>
      </EnvironmentProvider>
    </FormatterProvider>
  );
}
