/** Reads the product's own tables of places, and the packages' places that they lack. */

/** Unorganised territories and regional governments have a point but are no town. */
const NO_TOWN = ['TNO', 'GR'];

/** @returns {{ code, name, region, mrc, lat, lng, population, inhabited }[]} every located municipality, territory, reserve and village */
export function municipalitiesOf(rows, mrcs) {
  const regionOf = new Map(mrcs.map(([code, , region]) => [code, region]));
  return rows.map(([code, name, designation, mrc, population, lat, lng]) => {
    const region = regionOf.get(mrc);
    if (region === undefined) throw new Error(`basemap: ${name} (${code}) is in MRC ${mrc}, which no region holds`);
    return { code, name, region, mrc, lat, lng, population, inhabited: !NO_TOWN.includes(designation) };
  });
}

/**
 * Places of known region, `[region, lng, lat, fixed]`: towns of the product's table and the hand-made control points are
 * sure; GeoNames' region codes (a dozen are wrong) and the points of unorganised territories are not.
 */
export function seedsOf(municipalities, cities, controlPoints) {
  const own = municipalities
    .filter(({ lat }) => lat !== null)
    .map(({ region, lat, lng, inhabited }) => [region, lng, lat, inhabited]);
  const packaged = cities
    .filter(
      ({ country, admin1, admin2, name }) =>
        country === 'CA' && admin1 === '10' && /^\d\d$/.test(admin2) && !/^Ct \d/.test(name),
    )
    .map(({ admin2, lat, lng }) => [admin2, Number(lng), Number(lat), false]);
  return distinct([...own, ...controlPoints.map((point) => [...point, true]), ...packaged]);
}

/** Two seeds on one spot would give an empty cell; the first, surer one stays. */
function distinct(seeds) {
  const taken = new Set();
  return seeds.filter(([, lng, lat]) => {
    const key = `${lng.toFixed(2)},${lat.toFixed(2)}`;
    return taken.has(key) ? false : taken.add(key);
  });
}

/**
 * Reference points by the API's codes: a municipality's own, an MRC's mean weighted by population (peers.md, b).
 * @returns {{ [code: string]: [number, number] }} longitude, latitude
 */
export function pointsOf(municipalities) {
  const located = municipalities.filter(({ lat }) => lat !== null);
  const points = Object.fromEntries(located.map(({ code, lat, lng }) => [code, [lng, lat]]));
  const mrcs = new Map();
  for (const { mrc, lat, lng, population } of located) {
    const weight = Math.max(1, population);
    const sum = mrcs.get(mrc) ?? { lng: 0, lat: 0, weight: 0 };
    mrcs.set(mrc, { lng: sum.lng + lng * weight, lat: sum.lat + lat * weight, weight: sum.weight + weight });
  }
  for (const [code, { lng, lat, weight }] of mrcs)
    points[`M${code}`] = [hundredth(lng / weight), hundredth(lat / weight)];
  return points;
}

const hundredth = (value) => Math.round(value * 100) / 100;
