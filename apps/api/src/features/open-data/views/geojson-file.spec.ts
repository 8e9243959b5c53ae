import { anExport } from '../testing/an-export.suite';
import { geojsonFile } from './geojson-file';

async function features(listings: Parameters<typeof anExport>[0]): Promise<{ geometry: unknown }[]> {
  let text = '';
  for await (const chunk of geojsonFile(anExport(listings))) text += chunk;
  return (JSON.parse(text) as { features: { geometry: unknown }[] }).features;
}

describe('points', () => {
  it('have no geometry where there is no point', async () => {
    const found = await features([
      { lat: null, lng: null },
      { lat: 46.5, lng: -72.1 },
    ]);
    expect(found.map(({ geometry }) => geometry)).toEqual([null, { type: 'Point', coordinates: [-72.1, 46.5] }]);
  });
});
