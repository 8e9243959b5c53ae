import type { ExportApp } from './testing/export-app.suite';
import { startSmallDirectory } from './testing/small-directory.suite';

describe('the feed of a search', () => {
  let repere: ExportApp;
  let ids: readonly string[];
  beforeAll(async () => {
    ({ repere, ids } = await startSmallDirectory());
  });
  afterAll(() => repere.close());

  it('feeds what changed or was confirmed last, first, under lasting ids', async () => {
    const { body, headers } = await repere.get('/listings.atom', { sort: 'name', columns: 'municipality' });
    const feed = body.toString();
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
      expect.stringMatching(/^tag:repere\.test,2026:search:fr:[0-9a-f]{32}$/),
      ...[ids[2], ids[0], ids[1]].map((id) => `urn:uuid:${id}`),
    ]);
    expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at)).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      '2026-02-01T05:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]);
    expect(feed).toContain('<title>[Démonstration] Inventée &amp; &lt;fils&gt;</title>');
    expect(feed).toContain(
      '<link rel="self" type="application/atom+xml" href="https://repere.test/api/v1/listings.atom?sort=name&amp;columns=municipality&amp;lang=fr"/>',
    );
    expect(feed).toContain('<dl><dt>Municipalité</dt><dd>Saint-Tite</dd></dl>');
  });

  it('keeps the id of a feed when parameters come in another order, and its ETag when nothing changed', async () => {
    const one = await repere.get('/listings.atom', { located: ['R04', 'R06'], status: 'unverified' });
    const other = await repere.get('/listings.atom', { status: 'unverified', located: ['R06', 'R04'] });
    const id = /<id>.*?<\/id>/;
    expect(id.exec(one.body.toString())?.[0]).toBe(id.exec(other.body.toString())?.[0]);
    expect(
      (await repere.get('/listings.atom', { located: ['R04', 'R06'], status: 'unverified' })).headers['etag'],
    ).toBe(one.headers['etag']);
  });
});
