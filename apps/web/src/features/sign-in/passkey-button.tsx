import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useState, type ReactElement } from 'react';
import type { ApiClient } from '@repere/contract';
import { useApi } from '../../shared/api/api-context';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { useWords } from '../../shared/workspace/text';

type Options = { readonly options: Record<string, unknown> };
type Authentication = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type Registration = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** What the browser and the server say to each other for each use of a passkey. Resolves to where to go. */
const exchanges = {
  signIn: async (api: ApiClient) => {
    const { options }: Options = await api('passkeySignInOptions');
    const response = await startAuthentication({ optionsJSON: options as unknown as Authentication });
    return api('signInWithPasskey', { body: { response: { ...response } } });
  },
  factor: async (api: ApiClient) => {
    const { options }: Options = await api('passkeyFactorOptions');
    const response = await startAuthentication({ optionsJSON: options as unknown as Authentication });
    return api('givePasskey', { body: { response: { ...response } } });
  },
  add: async (api: ApiClient) => {
    const { options }: Options = await api('newPasskeyOptions');
    const response = await startRegistration({ optionsJSON: options as unknown as Registration });
    return api('addPasskey', { body: { response: { ...response } } });
  },
} as const;

/** Uses or adds a passkey, then goes on. Passkeys exist only with scripts: without them the button is not shown. */
export function PasskeyButton({
  use,
  label,
  onDone,
  quiet = false,
}: {
  readonly use: keyof typeof exchanges;
  readonly label: string;
  readonly onDone: string;
  readonly quiet?: boolean;
}): ReactElement {
  const words = useWords();
  const api = useApi();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const run = async (): Promise<void> => {
    setState('busy');
    try {
      await exchanges[use](api);
      location.assign(onDone);
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="needs-script">
      {state === 'failed' && (
        <Notice tone="attention" urgent>
          <p>{words('account.passkey.failed')}</p>
        </Notice>
      )}
      <button
        type="button"
        className={quiet ? button['quiet'] : button['primary']}
        disabled={state === 'busy'}
        onClick={() => void run()}
      >
        {label}
      </button>
    </div>
  );
}
