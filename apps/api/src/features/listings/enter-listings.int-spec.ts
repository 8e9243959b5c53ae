import { anEditor } from './testing/editing-here';
import { editingScene, network, owner } from './testing/editing-scene.suite';

const scene = editingScene();

describe('entering a listing', () => {
  const patch = { name: 'La Fut', seat: { municipality: 'Shawinigan' }, contact: { email: 'info@fut.invalid' } };
  const enter = (over: object = {}, actor = owner, more: object = {}) =>
    scene.use.create.execute(
      {
        ...{ patch: { ...patch, ...over }, editorAt: () => actor.editor, notDuplicateOf: [], comment: null },
        managedBy: actor.editor.kind === 'enterprise' ? actor.editor.organisationId : null,
        ...more,
      },
      actor.audit,
      null,
    );
  const entered = () =>
    scene.database.query(
      `SELECT slug, publication, hold_reason AS held, status, managed_by AS "managedBy", s.name AS source
       FROM listing JOIN listing_source s ON s.id = source_id WHERE listing.id <> $1`,
      [scene.id],
    );

  it('by an enterprise waits for review and is its own to look after', async () => {
    expect(await enter()).toMatchObject({ ok: true, value: { slug: 'la-fut-shawinigan', published: false } });
    expect(await entered()).toEqual([
      {
        ...{ slug: 'la-fut-shawinigan', publication: 'held', held: 'awaiting_review', status: 'declared' },
        ...{ managedBy: owner.editor.organisationId, source: 'Inscription par l’entreprise' },
      },
    ]);
  });

  it('by a network is published under its name', async () => {
    await enter({}, network);
    expect(await entered()).toMatchObject([
      { publication: 'published', held: null, status: 'unverified', managedBy: null, source: 'Pôle Mauricie' },
    ]);
  });

  it('that seems to exist is looked at first', async () => {
    const twice = { name: 'la ruche', seat: { municipality: '35027' } };
    expect(await enter(twice)).toMatchObject({
      error: { code: 'MayExist', candidates: [{ why: 'same_name', listing: { id: scene.id } }] },
    });
    expect(await enter(twice, owner, { notDuplicateOf: [scene.id] })).toMatchObject({ ok: true });
  });

  it('as a second site of the same enterprise asks nothing', async () => {
    const neq = '1174002437';
    await enter({ neq });
    expect(await enter({ neq, name: 'La Fut Nord', seat: { municipality: '35027' } })).toMatchObject({ ok: true });
    const other = anEditor('enterprise');
    expect(await enter({ neq, name: 'X', seat: { municipality: '36033' } }, other)).toMatchObject({
      error: { code: 'MayExist', candidates: [{ why: 'same_neq' }, { why: 'same_neq' }] },
    });
  });

  it('keeps its sheet', async () => {
    const supplierSheet = {
      ...{
        licences: [{ kind: 'rbq', number: ' 1234 ', label: null, expiresOn: '2027-01-01' }],
        contractBand: 'under_25k',
      },
      ...{ capacity: { fr: '200 repas', en: null }, leadTime: { fr: null, en: null }, insurance: null },
      ...{ acceptsBonds: true, delivers: null, installs: null, registeredOnSeao: null },
    };
    await enter({ supplierSheet });
    const [row] = await scene.database.query<{ sheet: object }>(
      'SELECT supplier_sheet AS sheet FROM listing WHERE supplier_sheet IS NOT NULL',
    );
    expect(row?.sheet).toMatchObject({ acceptsBonds: true, licences: [{ number: '1234' }] });
  });
});
