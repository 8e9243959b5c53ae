import type { PublicationPreview } from '@repere/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../shared/workspace/text';
import { SpendTable } from './spend-table';

/** Totals of a publication, a row a perimeter. */
export function PerimeterTable({ rows }: { readonly rows: PublicationPreview['totals'] }): ReactElement {
  const words = useWords();
  return (
    <SpendTable
      first={words('stats.perimeter')}
      rows={rows.map(({ perimeter, ...row }) => ({ ...row, label: words(`stats.perimeter.${perimeter}`) }))}
    />
  );
}
