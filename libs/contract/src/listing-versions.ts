import { z } from 'zod';
import { editComment, fieldOwner, listingField, listingPatch, publication } from './listing-editing';
import { numeric } from './query';

export const workspaceVersionKey = z.strictObject({
  id: z.uuid(),
  version: numeric(z.int().min(1).max(1_000_000_000)),
});
export const restorationBody = z
  .strictObject({ fields: z.array(listingField).min(1).max(30).nullish(), comment: editComment })
  .meta({ id: 'ListingRestoration' });

export const versionLine = z.strictObject({
  version: z.int(),
  kind: z.enum([
    'base',
    'import',
    'edit',
    'review',
    'restore',
    'create',
    'publication',
    'confirm',
    'manager',
    'merge',
    'undo',
  ]),
  fields: z.array(listingField),
  publication,
  owner: fieldOwner,
  by: z.string(),
  comment: z.string().nullable(),
  at: z.iso.datetime(),
});

export const listingVersions = z
  .strictObject({ current: z.int(), results: z.array(versionLine) })
  .meta({ id: 'ListingVersions' });

/** One version beside the one before it, or beside the present one. */
export const listingVersion = versionLine
  .extend({
    listing: listingPatch,
    /** Personal values that were erased since. */
    erased: z.array(listingField),
    against: z.int().nullable(),
    differences: z.array(z.strictObject({ field: listingField, before: z.unknown(), after: z.unknown() })),
  })
  .meta({ id: 'ListingVersion' });

export const versionQuery = z.strictObject({ against: z.enum(['previous', 'current']).optional().default('previous') });

export type RestorationBody = z.output<typeof restorationBody>;
export type ListingVersions = z.output<typeof listingVersions>;
export type ListingVersion = z.output<typeof listingVersion>;
