import type { ReactElement } from 'react';
import { Icon, type IconName } from '../../shared/ui/icon';
import { useWords } from '../../shared/workspace/text';
import styles from './editor.module.css';

/** What was chosen, each with the button that takes it away. */
export function Chosen({
  items,
  remove,
  icon,
}: {
  readonly items: readonly { readonly code: string; readonly label: string }[];
  readonly remove: (code: string) => void;
  readonly icon: (code: string) => IconName;
}): ReactElement | null {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={styles['chosen']}>
      {items.map(({ code, label }) => (
        <li key={code}>
          <button type="button" onClick={() => remove(code)} aria-label={words('listings.remove', { label })}>
            <Icon name={icon(code)} />
            <span>{label}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
