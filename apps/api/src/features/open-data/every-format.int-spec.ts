import type { ExportApp } from './testing/export-app.suite';
import { CANARY } from './testing/listings-here.suite';
import { FORMATS, readWorkbook, startSmallDirectory } from './testing/small-directory.suite';

describe('whatever the format of a file', () => {
  let repere: ExportApp;
  beforeAll(async () => {
    ({ repere } = await startSmallDirectory());
  });
  afterAll(() => repere.close());

  it('is not sent again to whoever has it still right', async () => {
    const ask = (format: string, headers: Record<string, string> = {}) =>
      repere.app.inject({ method: 'GET', url: `/api/v1/listings.${format}?sector=S07`, headers });
    for (const format of FORMATS) {
      const { etag } = (await ask(format)).headers;
      expect(etag).toMatch(/^W\/"[\w-]+"$/);
      const again = await ask(format, { 'if-none-match': String(etag) });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
      expect((await ask(format, { 'if-none-match': 'W/"other"' })).statusCode).toBe(200);
    }
    const other = await repere.app.inject({ method: 'GET', url: '/api/v1/listings.csv?sector=S02' });
    expect(other.headers.etag).not.toBe((await ask('csv')).headers.etag);
  });

  it.each(FORMATS)(
    'never lets out in %s what is not published, nor an address or a number of contact',
    async (format) => {
      const every = 'name,tradeName,description,statusBy,source,clientReferences,website,url';
      const { body } = await repere.get(`/listings.${format}`, { columns: every });
      const text =
        format === 'xlsx'
          ? JSON.stringify((await readWorkbook(body)).worksheets.map((s) => s.getSheetValues()))
          : body.toString();
      expect(text).toContain('Érablière des Œuvres');
      expect(text).not.toMatch(/Canari/);
      expect(text).not.toContain(CANARY.email);
      expect(text).not.toContain(CANARY.phone);
    },
  );

  it.each(FORMATS)('refuses in %s what the list refuses, and columns nobody knows', async (format) => {
    const faults = async (query: Parameters<ExportApp['get']>[1] = {}) =>
      (await repere.refusal(`/listings.${format}`, query)).errors;
    expect(await faults({ columns: 'name,email' })).toEqual([
      {
        parameter: 'columns',
        value: 'email',
        code: 'unknown_value',
        allowed: expect.arrayContaining(['neq', 'url']) as string[],
      },
    ]);
    expect(await faults({ page: '2' })).toMatchObject([{ parameter: 'page', code: 'unknown_parameter' }]);
    expect(await faults({ sort: 'distance' })).toMatchObject([{ parameter: 'sort', code: 'requires_origin' }]);
    expect(await faults({ serves: '99999' })).toMatchObject([{ parameter: 'serves', code: 'unknown_value' }]);
    expect(await faults({ separator: 'tab' })).toMatchObject([{ parameter: 'separator' }]);
  });

  it.each(['csv', 'xlsx', 'geojson'])('answers whoever only asks about a %s file', async (format) => {
    const { status, headers, body } = await repere.get(`/listings.${format}`, {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers['content-disposition']).toBe(`attachment; filename="repere-2026-03-14.${format}"`);
  });
});
