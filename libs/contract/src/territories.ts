import { z } from 'zod';
import { language, placeLevel, territoryCode } from './codes';

export const territoriesQuery = z.strictObject({
  q: z.string().max(200).optional(),
  level: placeLevel.optional(),
  parent: territoryCode.optional(),
  lang: language.optional().default('fr'),
});

export const territory = z.strictObject({
  code: territoryCode,
  name: z.string(),
  level: placeLevel,
  parent: territoryCode,
  lat: z.number(),
  lng: z.number(),
  population: z.int().nullable(),
});

/** Every territory that fits, in official order; with `q`, exact names first, then prefixes by population. */
export const territoriesResponse = z.strictObject({ results: z.array(territory) }).meta({ id: 'TerritoriesResponse' });

export const sectorsQuery = z.strictObject({ lang: language.optional().default('fr') });
const sectorLeaf = z.strictObject({ id: z.string(), label: z.string(), children: z.array(z.never()) });

/** The tree of 20 sectors and their sub-sectors. */
export const sectorsResponse = z
  .array(z.strictObject({ id: z.string(), label: z.string(), children: z.array(sectorLeaf) }))
  .meta({ id: 'SectorsResponse' });

export const suggestQuery = z.strictObject({
  q: z.string().max(200).optional().default(''),
  lang: language.optional().default('fr'),
});

/** At most five of each; places carry their MRC in `detail` so that homonyms can be told apart. */
export const suggestResponse = z
  .strictObject({
    needs: z.array(z.strictObject({ text: z.string(), sector: z.string() })).max(5),
    places: z.array(z.strictObject({ code: territoryCode, label: z.string(), detail: z.string() })).max(5),
    enterprises: z
      .array(z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), municipality: z.string() }))
      .max(5),
  })
  .meta({ id: 'SuggestResponse' });

export type Territory = z.output<typeof territory>;
export type TerritoriesResponse = z.output<typeof territoriesResponse>;
export type SectorsResponse = z.output<typeof sectorsResponse>;
export type SuggestResponse = z.output<typeof suggestResponse>;
