import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
const FORMAT = 1;

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  product: z.literal('repere'),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** PostgreSQL's version and the point of its log that the snapshot shows. */
  postgresql: z.string(),
  lsn: z.string(),
  /** Every migration applied, in order, with its checksum: what the tables look like. */
  schema: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      file: z.string(),
      rows: z.int(),
      /** SHA-256 of the rows in PostgreSQL's text format, before compression. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.string(), called: z.boolean() })),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** The last entry of the audit log: kept elsewhere, it proves that no end of the chain was cut off. */
  audit: z.strictObject({ entries: z.int(), hash: z.string() }).nullable(),
});

/** What a backup holds. */
export type Manifest = z.output<typeof manifestSchema>;

export const newManifest = (rest: Omit<Manifest, 'format' | 'product'>): Manifest => ({
  ...{ format: FORMAT, product: 'repere' },
  ...rest,
});

/** Null when the directory holds no backup of ours. */
export async function readManifest(directory: string): Promise<Manifest | null> {
  const text = await readFile(join(directory, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const read = manifestSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
