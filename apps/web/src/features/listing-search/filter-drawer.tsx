import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Icon } from '../../shared/ui/icon';
import { useHydrated } from '../../shared/ui/use-hydrated';
import styles from './filter-drawer.module.css';
import { listFilters, type SearchState } from './search-state';

/** The filters over the page, on narrow screens. Without scripts the button is a link to them, below the results. */
export function FilterDrawer({
  state,
  total,
  children,
}: {
  readonly state: SearchState;
  readonly total: number | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const text = useText();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const active = listFilters.reduce((count, filter) => count + state[filter].length, state.near === '' ? 0 : 1);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);

  return (
    <div className={styles['drawer']}>
      <a
        className={`${button['quiet']} ${styles['open']}`}
        href="#filters"
        {...(hydrated && { role: 'button', 'aria-haspopup': 'dialog' as const })}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name="filter" />
        {text('filters.open', { count: active })}
      </a>
      {open && (
        <dialog ref={dialog} className={styles['dialog']} aria-labelledby="drawer-title" onClose={() => setOpen(false)}>
          <header className={styles['header']}>
            <h2 id="drawer-title">{text('filters.title')}</h2>
            <button type="button" className={styles['close']} onClick={() => dialog.current?.close()}>
              <Icon name="close" />
              <span className="visually-hidden">{text('filters.close')}</span>
            </button>
          </header>
          <div className={styles['content']}>{children}</div>
          <footer className={styles['footer']}>
            <button type="button" className={button['primary']} onClick={() => dialog.current?.close()}>
              {total === undefined ? text('filters.close') : text('filters.show', { count: total })}
            </button>
          </footer>
        </dialog>
      )}
    </div>
  );
}
