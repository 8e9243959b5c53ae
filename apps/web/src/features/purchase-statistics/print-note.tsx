import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { useLocale } from '../../shared/i18n/text';
import { usePlace } from '../../shared/router/router';
import button from '../../shared/ui/button.module.css';
import { useHydrated } from '../../shared/ui/use-hydrated';
import { useWords } from '../../shared/workspace/text';
import styles from './figure.module.css';

/** A button to print, and on paper where the page comes from and of which day. */
export function PrintNote({ generatedAt }: { readonly generatedAt: string }): ReactElement {
  const words = useWords();
  const hydrated = useHydrated();
  const { date } = useLocale();
  const { publicUrl } = useEnvironment();
  const { pathname, search } = usePlace();
  return (
    <>
      {hydrated && (
        <p className="no-print">
          <button type="button" className={button['quiet']} onClick={() => window.print()}>
            {words('stats.print')}
          </button>
        </p>
      )}
      <p className={`only-print ${styles['note']}`}>
        {words('stats.printed', { address: `${publicUrl}${pathname}${search}`, date: date(generatedAt.slice(0, 10)) })}
      </p>
    </>
  );
}
