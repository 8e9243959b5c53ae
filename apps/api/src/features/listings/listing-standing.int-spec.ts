import { AuditReader, erasePersonalValues, personalHash } from '../audit';
import { ROW, editingScene, owner, staff } from './testing/editing-scene.suite';
import type { EditingActor } from './use-cases/update-listing';

const scene = editingScene();
const { run, edit, stored } = scene;

describe('what a listing was', () => {
  it('is kept version by version, and comes back as a new one', async () => {
    await edit({ contact: { phone: '418 555-0110', email: 'b@ruche.invalid' }, description: { fr: 'Cire.' } });
    const back = await scene.use.restore.execute(
      { id: scene.id, expectedVersion: 2, version: 1, fields: null, comment: null },
      owner,
    );
    expect(back).toMatchObject({ ok: true, value: { version: 3, published: ['email', 'phone', 'descriptionFr'] } });
    expect(await stored()).toMatchObject({ phone: '418 555-0101', email: 'a@ruche.invalid', version: 3 });
    const kinds = (await scene.use.versions.list(scene.id)).map(({ version, kind }) => `${version} ${kind}`);
    expect(kinds).toEqual(['3 restore', '2 edit', '1 base']);
  });

  it('loses erased values only, and the log stays whole', async () => {
    await edit({ contact: { phone: '418 555-0110' }, description: { fr: 'Cire.' } });
    await scene.database.transaction((tx) => erasePersonalValues(tx, { kind: 'listing', id: scene.id }));
    expect(await scene.use.versions.find(scene.id, 1)).toMatchObject({
      erased: ['email', 'phone'],
      listing: { phone: null, descriptionFr: 'Miel.' },
    });
    await scene.use.restore.execute(
      { id: scene.id, expectedVersion: 2, version: 1, fields: null, comment: null },
      owner,
    );
    expect(await stored()).toMatchObject({ phone: '418 555-0110', email: 'a@ruche.invalid' });
    expect(await new AuditReader(scene.database).verify()).toMatchObject({ fault: null });
  });

  it('names personal values by the hash that the audit room makes', async () => {
    await edit({ contact: { phone: null } });
    const [kept] = await scene.database.query<{ salt: string; value: string; sha256: string }>(
      `SELECT p.salt, p.value, v.record -> 'email' ->> 'sha256' AS sha256 FROM listing_version v
       JOIN personal_value p ON p.id::text = v.record -> 'email' ->> 'value' WHERE v.version = 1`,
    );
    expect(kept?.sha256).toBe(personalHash(kept?.salt ?? '', kept?.value ?? ''));
  });
});

describe('the standing of a listing', () => {
  const lead = (
    to: 'withdrawn' | 'closed' | 'published',
    expectedVersion: number,
    actor: EditingActor,
    comment: string | null = 'Fermé',
  ) => scene.use.publication.execute({ id: scene.id, expectedVersion, to, comment }, actor);

  it('is withdrawn with a reason, and brought back by who withdrew it', async () => {
    expect(await lead('withdrawn', 1, owner, null)).toMatchObject({ error: { code: 'CommentMissing' } });
    expect(await lead('withdrawn', 1, owner)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await stored()).toMatchObject({ publication: 'withdrawn', holdReason: 'left_by_enterprise' });
    expect(await lead('published', 2, owner, null)).toMatchObject({ ok: true, value: { publication: 'published' } });
    expect(await stored()).toMatchObject({ publication: 'published', holdReason: null });
  });

  it('withdrawn by staff stays so, through imports and its enterprise (M17)', async () => {
    await lead('withdrawn', 1, staff);
    expect(await lead('published', 2, owner, null)).toMatchObject({ error: { code: 'TransitionRefused' } });
    await run(ROW.replace('Miel.', 'Miel et cire.'));
    expect(await stored()).toMatchObject({ publication: 'withdrawn', version: 2 });
  });

  it('is confirmed once a day', async () => {
    expect(await scene.use.confirm.execute(scene.id, owner)).toEqual({
      ok: true,
      value: { version: 2, confirmedOn: '2026-11-23' },
    });
    expect(await scene.use.confirm.execute(scene.id, owner)).toEqual({
      ok: true,
      value: { version: 2, confirmedOn: '2026-11-23' },
    });
    expect(await stored()).toMatchObject({ status: 'declared', lastConfirmedOn: '2026-11-23' });
  });
});
