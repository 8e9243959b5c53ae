import type { FacetValue } from '@repere/contract';
import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { Icon } from '../../shared/ui/icon';
import { FacetOption } from './facet-option';
import styles from './facets.module.css';

/** The 20 sectors, each one box, with its sub-sectors folded beneath; ticking a sector takes it whole. */
export function SectorTree({
  values,
  chosen,
  onToggle,
}: {
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string) => void;
}): ReactElement {
  const text = useText();
  const groups = values.filter(({ value }) => !value.includes('.'));
  return (
    <ul>
      {groups.map((group) => {
        const children = values.filter(({ value }) => value.startsWith(`${group.value}.`));
        const whole = chosen.includes(group.value);
        const open = children.some(({ value }) => chosen.includes(value));
        return (
          <li key={group.value} className={styles['group']}>
            <ul>
              <FacetOption
                name="sector"
                value={group.value}
                label={group.label}
                count={group.count}
                checked={whole}
                icon={<Icon name={group.value as `S${string}`} />}
                onToggle={onToggle}
              />
            </ul>
            {children.length > 0 && (
              <details className={styles['branch']} open={open}>
                <summary title={text('facet.subsectors', { count: children.length })}>
                  <span className="visually-hidden">
                    {text('facet.subsectors', { count: children.length })} {text('facet.of', { label: group.label })}
                  </span>
                </summary>
                <ul>
                  {children.map(({ value, label, count }) => (
                    <FacetOption
                      key={value}
                      name="sector"
                      value={value}
                      label={label}
                      count={count}
                      checked={chosen.includes(value)}
                      covered={whole}
                      onToggle={onToggle}
                    />
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
