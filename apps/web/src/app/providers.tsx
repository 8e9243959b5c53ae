import type { ApiClient } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { IntlProvider, type IntlConfig } from 'react-intl';
import { ApiProvider } from '../shared/api/api-context';
import { EnvironmentProvider, type WebEnvironment } from '../shared/environment';
import { localeOf } from '../shared/i18n/load-messages';
import { SpriteProvider } from '../shared/ui/icon';
import sprite from './assets/sprite.svg?url';

/** Everything pages need around them, the same on the server and in the browser. */
export function Providers(props: {
  readonly language: Language;
  readonly messages: NonNullable<IntlConfig['messages']>;
  readonly environment: WebEnvironment;
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <IntlProvider locale={localeOf(props.language)} messages={props.messages}>
      <EnvironmentProvider value={props.environment}>
        <ApiProvider value={props.api}>
          <SpriteProvider value={sprite}>
            <QueryClientProvider client={props.queries}>{props.children}</QueryClientProvider>
          </SpriteProvider>
        </ApiProvider>
      </EnvironmentProvider>
    </IntlProvider>
  );
}
