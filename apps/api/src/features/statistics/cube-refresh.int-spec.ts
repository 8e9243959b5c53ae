import { RandomLedger } from './testing/random-ledger.suite';
import { useStatistics } from './testing/use-statistics.suite';
import { RefreshFigures } from './use-cases/refresh-figures';

const use = useStatistics();

describe('the cube', () => {
  const seed = Number(process.env['SEED'] ?? 20261123);
  const random = new RandomLedger(seed);
  const cube = () =>
    use.rooms.base.database.query(
      `SELECT rollup, cell, awarded::text, paid::text, outside_value::text, lines, contracts, valid_neq, dollars, facts
       FROM purchase_cube ORDER BY rollup, cell`,
    );

  it(`is the same after many small refreshes as after one from nothing (seed ${seed})`, async () => {
    const refresh = use.rooms.app.get(RefreshFigures, { strict: false });
    const known: string[] = [];
    for (let round = 0; round < 12; round++) {
      const lines = Array.from({ length: 8 }, () =>
        random.line(use.rooms, known.length > 0 && random.below(3) === 0 ? random.pick(known) : undefined),
      );
      const distinct = [...new Map(lines.map((line) => [line.id, line])).values()];
      known.push(...distinct.map(({ id }) => id));
      await use.ledger.write(distinct);
      await refresh.execute();
    }
    const grown = await cube();
    expect(grown.length).toBeGreaterThan(50);
    await refresh.execute(true);
    expect(await cube()).toEqual(grown);
  });
});
