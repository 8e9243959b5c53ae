import { createContext, use, type ReactElement } from 'react';
import styles from './icon.module.css';

const SpriteContext = createContext('');

/** Gives the hashed address of the sprite to every icon below. */
export const SpriteProvider = SpriteContext.Provider;

export type IconName =
  | 'search'
  | 'place'
  | 'close'
  | 'check'
  | 'mail'
  | 'phone'
  | 'web'
  | 'print'
  | 'flag'
  | 'filter'
  | 'list'
  | 'map'
  | 'copy'
  | 'info'
  | 'alert'
  | 'previous'
  | 'next'
  | 'enterprise'
  | `S${string}`;

/** A decorative drawing of the sprite: a word always stands beside it. Sectors are drawn by their code (`S07`). */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  const sprite = use(SpriteContext);
  return (
    <svg className={styles['icon']} aria-hidden="true" focusable="false" width="20" height="20">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
