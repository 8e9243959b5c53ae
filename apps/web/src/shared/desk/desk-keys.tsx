import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import button from '../ui/button.module.css';
import { useHydrated } from '../ui/use-hydrated';
import { useWords, type WorkspaceMessageId } from '../workspace/text';
import desk from './desk.module.css';

/** A key and what it does; its element carries it as `aria-keyshortcuts`. */
export type Shortcut = readonly [key: string, label: WorkspaceMessageId];

/** One shortcut can stand for the nine figures. */
const keysOf = (key: string): string => (key === '1-9' ? '123456789' : key);

const REMEMBERED = 'repere-desk-keys';

/** Shortcuts of the desk and their help. Each presses what carries it (`aria-keyshortcuts`), so that none does what a reader cannot. */
export function DeskKeys({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): ReactElement | null {
  const words = useWords();
  const hydrated = useHydrated();
  const help = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useShortcutsWanted();
  useShortcuts(help, on, shortcuts);
  if (!hydrated) return null;
  return (
    <div className={`${desk['keys']} no-print`}>
      <button type="button" className={button['quiet']} onClick={() => help.current?.showModal()}>
        {words('desk.keys')} <kbd>?</kbd>
      </button>
      <dialog ref={help} className={desk['help']} aria-labelledby="desk-keys">
        <h2 id="desk-keys">{words('desk.keys')}</h2>
        <dl>
          {[...shortcuts, ['?', 'desk.keys.help'] as const].map(([key, label]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words(label)}</dd>
            </div>
          ))}
        </dl>
        <p>{words('desk.keys.typing')}</p>
        <label>
          <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />{' '}
          {words('desk.keys.on')}
        </label>
        <button type="button" className={button['primary']} onClick={() => help.current?.close()}>
          {words('desk.keys.close')}
        </button>
      </dialog>
    </div>
  );
}

/** Single keys can be switched off (WCAG 2.1.4); this browser remembers it. */
function useShortcutsWanted(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => typeof window === 'undefined' || remembered() !== 'off');
  return [
    on,
    (wanted) => {
      setOn(wanted);
      try {
        localStorage.setItem(REMEMBERED, wanted ? 'on' : 'off');
      } catch {
        // A browser that keeps nothing forgets it with the page.
      }
    },
  ];
}

function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function useShortcuts(help: RefObject<HTMLDialogElement | null>, on: boolean, shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!on || help.current?.open === true) return;
      if (event.key === '?') help.current?.showModal();
      else if (!moveInQueue(event.key) && !press(event.key, shortcuts)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [help, on, shortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
}

/** In the queue, j and k go from row to row; o opens the one reached, x ticks its box. */
function moveInQueue(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-row]')];
  if (rows.length === 0 || !['j', 'k', 'o', 'x'].includes(key)) return false;
  const index = rows.findIndex((row) => row === document.activeElement);
  if (key === 'o') (rows[index] ?? rows[0])?.click();
  else if (key === 'x') rows[index]?.closest('tr')?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
  else rows[key === 'j' ? Math.min(index + 1, rows.length - 1) : Math.max(index - 1, 0)]?.focus();
  return true;
}

function press(key: string, shortcuts: readonly Shortcut[]): boolean {
  if (key.length !== 1 || !shortcuts.some(([known]) => keysOf(known).includes(key))) return false;
  const pressed = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  pressed?.click();
  return pressed !== null;
}
