/** Reads the product's own tables of places, and the packages' places that they lack. */

/** Unorganised territories and regional governments have a point but are no town. */
const NO_TOWN = ['TNO', 'GR'];

/** @returns {{ code, name, region, lat, lng, population, inhabited }[]} every located municipality, territory, reserve and village */
export function municipalitiesOf(rows, mrcs) {
  const regionOf = new Map(mrcs.map(([code, , region]) => [code, region]));
  return rows.map(([code, name, designation, mrc, population, lat, lng]) => {
    const region = regionOf.get(mrc);
    if (region === undefined) throw new Error(`basemap: ${name} (${code}) is in MRC ${mrc}, which no region holds`);
    return { code, name, region, lat, lng, population, inhabited: !NO_TOWN.includes(designation) };
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
