import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';

/** Asks again without leaving the page, which may not come back without the network; without scripts, loads it again. */
export function Retry({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  const text = useText();
  return (
    <a
      className={button['quiet']}
      href=""
      onClick={(event) => {
        event.preventDefault();
        onRetry();
      }}
    >
      {text('results.retry')}
    </a>
  );
}
