import type { ExportColumn } from '@repere/contract';
import { useState } from 'react';
import { columnGroups } from './column-groups';

const key = 'repere.export-columns';
const every: readonly ExportColumn[] = Object.values(columnGroups).flat();

/** The columns ticked, remembered on this machine alone; a browser that keeps nothing starts from none. */
export function useChosenColumns(): {
  readonly chosen: ReadonlySet<ExportColumn>;
  readonly choose: (columns: readonly ExportColumn[], kept: boolean) => void;
} {
  const [chosen, setChosen] = useState(remembered);
  const choose = (columns: readonly ExportColumn[], kept: boolean): void => {
    const next = every.filter((column) => (columns.includes(column) ? kept : chosen.has(column)));
    remember(next);
    setChosen(new Set(next));
  };
  return { chosen, choose };
}

function remembered(): ReadonlySet<ExportColumn> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? every.filter((column) => kept.includes(column)) : []);
  } catch {
    return new Set();
  }
}

function remember(columns: readonly ExportColumn[]): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(columns));
  } catch {
    // Private windows may refuse: the choice then lasts as long as the page.
  }
}
