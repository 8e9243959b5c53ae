/** Reads the product's own tables of places, and the packages' places that they lack. */

/** @returns {{ code, name, region, lat, lng, population }[]} every located municipality, territory, reserve and village */
export function municipalitiesOf(rows, mrcs) {
  const regionOf = new Map(mrcs.map(([code, , region]) => [code, region]));
  return rows.map(([code, name, , mrc, population, lat, lng]) => {
    const region = regionOf.get(mrc);
    if (region === undefined) throw new Error(`basemap: ${name} (${code}) is in MRC ${mrc}, which no region holds`);
    return { code, name, region, lat, lng, population };
  });
}

/**
 * Places of known region, `[region, lng, lat, fixed]`: the product's table and the hand-made control points are sure,
 * GeoNames' region codes are not (a dozen are wrong).
 */
export function seedsOf(municipalities, cities, controlPoints) {
  const own = municipalities.filter(({ lat }) => lat !== null).map(({ region, lat, lng }) => [region, lng, lat, true]);
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
