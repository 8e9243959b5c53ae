import { exportColumn } from '@repere/contract';
import { columnGroups } from './column-groups';

describe('the columns to choose from', () => {
  it('are all those of a file, each once', () => {
    expect(Object.values(columnGroups).flat().sort()).toEqual([...exportColumn.options].sort());
  });
});
