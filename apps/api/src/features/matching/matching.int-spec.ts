import { MatchPurchases } from '.';
import { ListingFollower } from './listing-follower';
import { NEQ, TABLE, matchingScene } from './testing/matching-app.suite';

const scene = matchingScene();
const { publish, follow, answers, everything } = scene;

describe('an import', () => {
  it('is matched when its news arrives: by number, by the spelling learned from it, by name and place', async () => {
    await publish(
      { number: '20000001', supplier: { name: 'BELLE TABLEE (LA), COOP SOL', neq: NEQ } },
      { number: '20000002', supplier: { name: 'Belle Tablée (La), coop. sol.' } },
      { number: '20000003', supplier: { name: 'COOPERATIVE DE SOLIDARITE LA BELLE TABLEE', postalCode: 'G9N1A1' } },
      { number: '20000004', supplier: { name: 'Excavation Doravex inc.' } },
    );
    await follow();
    expect(await answers()).toEqual([
      { number: '20000001', status: 'confirmed', method: 'neq', listing_id: TABLE },
      { number: '20000002', status: 'probable', method: 'alias', listing_id: TABLE },
      { number: '20000003', status: 'probable', method: 'name', listing_id: TABLE },
      { number: '20000004', status: 'rejected', method: 'none', listing_id: null },
    ]);
  });

  it('teaches lines that came before it, so that any order gives the same answers', async () => {
    const numbered = { number: '20000001', supplier: { name: 'La Tablée de Kénogami', neq: NEQ } };
    const nameless = { number: '20000002', supplier: { name: 'TABLEE DE KENOGAMI' } };
    await publish(nameless);
    await follow();
    expect((await answers())[0]?.status).toBe('rejected');
    await publish(numbered);
    await follow();
    expect((await answers())[1]).toMatchObject({ status: 'probable', method: 'alias' });
    const first = await everything();
    await scene.app.get(MatchPurchases).execute({ all: true });
    expect(await everything()).toBe(first);
  });

  it('run again finds nothing to do', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    await follow();
    const again = await scene.app.get(MatchPurchases).execute();
    const whole = await scene.app.get(MatchPurchases).execute({ all: true });
    expect([again.lines, again.changed, whole.lines, whole.changed]).toEqual([0, 0, 1, 0]);
  });

  it('a preview writes nothing and says what would move', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    const preview = await scene.app.get(MatchPurchases).execute({ preview: true });
    expect(preview).toMatchObject({
      applied: false,
      moves: [{ from: null, to: 'confirmed', lines: 1, value: '50000' }],
    });
    expect(await answers()).toEqual([]);
  });

  it('the answers of another version of the method stay until somebody accepts what moves', async () => {
    await publish({ number: '20000001', supplier: { name: 'La Belle Tablée', neq: NEQ } });
    await follow();
    await scene.database.query('UPDATE match_run SET method_version = 99');
    await scene.database.query(`UPDATE supplier_match SET status = 'rejected', listing_id = NULL, method_version = 99`);
    const waiting = await scene.app.get(MatchPurchases).execute();
    expect(waiting).toMatchObject({
      applied: false,
      publishedVersion: 99,
      moves: [{ from: 'rejected', to: 'confirmed', lines: 1 }],
    });
    expect((await answers())[0]?.status).toBe('rejected');
    const accepted = await scene.app.get(MatchPurchases).execute({ acceptMethod: true });
    expect(accepted.applied).toBe(true);
    expect((await answers())[0]?.status).toBe('confirmed');
  });

  it('a listing that receives its number gets its lines', async () => {
    await scene.database.query('UPDATE listing SET neq = NULL WHERE id = $1', [TABLE]);
    await publish({ number: '20000001', supplier: { name: 'Tout autre nom', neq: NEQ } });
    await follow();
    expect((await answers())[0]?.status).toBe('rejected');
    await scene.database.query("UPDATE listing SET neq = $2, updated_at = now() + interval '1 second' WHERE id = $1", [
      TABLE,
      NEQ,
    ]);
    expect(await scene.app.get(ListingFollower).follow()).toBe(true);
    expect((await answers())[0]).toMatchObject({ status: 'confirmed', listing_id: TABLE });
  });
});
