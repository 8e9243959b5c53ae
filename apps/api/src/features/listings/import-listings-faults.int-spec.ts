import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importListings } from './testing/import-listings-here';
import { LIST, counts, importScene, reported, told } from './testing/import-scene.suite';

jest.setTimeout(30_000);

const scene = importScene();
const { file, run, content, outbox } = scene;

describe('what is left out', () => {
  const MIXED =
    'Nom,Ville,NEQ,Site web\nLa Ruche,Laval,,\nB,Nulle-Part,,\nC,Lévis,123,\nD,Lévis,,javascript:alert(1)\nLa ruche,Laval,,\nCoop Ruche inc.,Laval,,\n';

  it('is refused or a duplicate, with its line, field and value, and the counts sum', async () => {
    const result = await run(MIXED);
    expect(counts(result)).toEqual([6, 1, 0, 0, 2, 3, 0]);
    expect(told(result)).toEqual([
      '2 new',
      '3 refused municipality_unknown',
      '4 refused neq_malformed',
      '5 refused website_scheme',
      '6 duplicate repeated_in_file',
      '7 duplicate probable_same_name',
    ]);
    expect(reported(result)[2]).toMatchObject({
      field: 'neq',
      value: '123',
      message: expect.stringContaining('dix chiffres') as string,
    });
  });

  it('refuses everything under --strict, and says why', async () => {
    const imported = await importListings(scene.database, scene.directory, { file: file(MIXED), strict: true });
    expect(imported).toMatchObject({ ok: false, error: { code: 'strict_refused', result: { rows: 6, refused: 3 } } });
    expect(await content()).toEqual([]);
  });

  it('stays out when staff withdrew it, under whatever spelling', async () => {
    await run(LIST);
    await scene.database.query(`UPDATE listing SET publication = 'withdrawn' WHERE neq IS NOT NULL`);
    const result = await run(LIST.replace('achats@', 'ventes@'));
    expect([counts(result), told(result)[1]]).toEqual([[2, 0, 0, 2, 0, 0, 1], '2 unchanged withdrawn_kept']);
    expect(await content()).toMatchObject([{ publication: 'withdrawn', email: 'achats@belletable.invalid' }, {}]);
  });

  it('does not overwrite another source, but fills what it left empty', async () => {
    await run(LIST, { source: 'Un' });
    const other = LIST.replace('Les Jardins d’Été;;', 'Les Jardins d’Été;1199000010;').replace(
      '819 555-0102;;',
      '819 555-0177;jardins@ete.invalid;',
    );
    const result = await run(other, { source: 'Deux' });
    expect(told(result)).toEqual(['1 warning column_unknown', '2 unchanged', '3 changed other_source_completed']);
    expect(await content()).toMatchObject([
      {},
      { neq: '1199000010', phone: '819 555-0102', email: 'jardins@ete.invalid', status_by: 'Un', version: 2 },
    ]);
    expect(counts(await run(other, { source: 'Deux' }))).toEqual([2, 0, 0, 2, 0, 0, 1]);
  });
});

describe('hostile files', () => {
  it('refuse their rows one by one, and apply the others', async () => {
    const good = { name: 'Bonne', seat: { municipality: '35027' } };
    const lines = [
      JSON.stringify(good),
      '{"name":"Coupée","seat":{"munic',
      '{"name":"B","seat":{"municipality":"35027","lat":NaN}}',
      JSON.stringify({ ...good, name: 'x'.repeat(1_000_000) }),
      '[1,2]',
      '"texte"',
      'null',
      '42',
      '['.repeat(200_000),
      JSON.stringify({
        ...good,
        name: 'C',
        activities: [{ sectors: ['S07.1'], area: { kind: 'zones', codes: ['M99'] } }],
      }),
      JSON.stringify({ ...good, name: '<script>alert(1)</script>\u0000', externalId: 'x' }),
      JSON.stringify({ ...good, name: 'Autre', externalId: 'x' }),
    ];
    const result = await run(`${lines.join('\n')}\n`);
    expect(told(result)).toEqual([
      '1 new',
      '2 refused json_invalid',
      '3 refused json_invalid',
      '4 refused too_long',
      '5 refused wrong_shape',
      '6 refused wrong_shape',
      '7 refused wrong_shape',
      '8 refused wrong_shape',
      '9 refused json_invalid',
      '10 refused territory_unknown',
      '11 new',
      '12 duplicate repeated_in_file',
    ]);
  });

  it('leave nothing behind when the fault shows half-way', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `Entreprise numéro ${i},Laval`).join('\n');
    const before = readdirSync(join(scene.directory, 'reports')).length;
    await expect(run(`Nom,Ville\n${rows}\n"Ouverte,Laval\nA,Laval\n`)).rejects.toThrow('quote_not_closed');
    expect([await content(), await outbox(), readdirSync(join(scene.directory, 'reports')).length]).toEqual([
      [],
      [],
      before,
    ]);
  });

  it('keep a formula out of the report', async () => {
    const [line] = reported(await run('Nom,Ville\nA,=cmd|calc\n'));
    expect(line).toMatchObject({ value: "'=cmd|calc" });
  });
});

describe('an import killed half-way', () => {
  const rows = Array.from(
    { length: 4_000 },
    (_, i) => `Entreprise ${i} des Sources,Laval,4${String(i).padStart(4, '0')}`,
  );
  const list = `Nom,Ville,Id\n${rows.join('\n')}\n`;

  it.each([500, 1_500, 3_000])(
    'after %i rows has applied nothing, and its rerun is as if it had not been killed',
    async (after) => {
      await run(LIST);
      const before = await content();
      const path = file(list);
      const killed = importListings(
        scene.database,
        scene.directory,
        { file: path },
        {
          rows: (done) => {
            if (done === after)
              void scene.database.query(
                `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
              );
          },
        },
      );
      await expect(killed).rejects.toThrow();
      expect([
        await content(),
        (await outbox()).length,
        await scene.database.query('SELECT FROM listing_import'),
      ]).toMatchObject([before, 2, [{}]]);
      const result = await run(list);
      expect(counts(result)).toEqual([4_000, 4_000, 0, 0, 0, 0, 0]);
    },
  );

  it('leaves no half-written report', () => {
    expect(readdirSync(join(scene.directory, 'reports')).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
