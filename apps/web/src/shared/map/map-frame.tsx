import type { ReactElement } from 'react';
import type { Part } from '../ui/use-part';
import styles from './map-shell.module.css';

/** What stands where a map will be: that it is on its way or could not come, and how to ask again. */
export function MapFrame({
  part,
  words,
  className = '',
}: {
  readonly part: Exclude<Part<unknown>, { readonly kind: 'ready' }>;
  readonly words: { readonly waitingText: string; readonly failedText: string; readonly retryText: string };
  readonly className?: string | undefined;
}): ReactElement {
  return (
    <div className={`${styles['shell']} ${className}`}>
      <p role="status">{part.kind === 'waiting' ? words.waitingText : words.failedText}</p>
      {part.kind === 'failed' && (
        <button type="button" onClick={part.retry}>
          {words.retryText}
        </button>
      )}
    </div>
  );
}
