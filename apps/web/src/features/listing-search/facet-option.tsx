import type { ReactElement, ReactNode } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './facets.module.css';

/** One box of a facet with its count under the other filters. */
export function FacetOption(props: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  /** A box covered by another one: its whole sector is ticked. */
  readonly covered?: boolean;
  readonly icon?: ReactNode;
  readonly onToggle: (value: string) => void;
}): ReactElement {
  const text = useText();
  const { number } = useLocale();
  return (
    <li>
      <label className={styles['option']}>
        <input
          type="checkbox"
          name={props.name}
          value={props.value}
          checked={props.checked || props.covered === true}
          disabled={props.covered === true}
          onChange={() => props.onToggle(props.value)}
        />
        {props.icon}
        <span className={styles['label']}>{props.label}</span>
        <span className={styles['count']}>
          {number(props.count)}
          <span className="visually-hidden"> {text('facet.unit', { count: props.count })}</span>
        </span>
      </label>
    </li>
  );
}
