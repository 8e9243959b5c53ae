import { z } from 'zod';

/** Logo and photos of a listing: encoded again as WebP, without what the sender's file carried. */
export const pictureKey = z.strictObject({ id: z.uuid(), file: z.uuid() });
export const pictureListing = z.strictObject({ id: z.uuid() });
export const picturePurpose = z.enum(['logo', 'photo']);

export const picture = z
  .strictObject({
    id: z.uuid(),
    purpose: picturePurpose,
    /** Where it is read: the public address of a published listing's, the workspace's of another. */
    url: z.string(),
    /** Pixels. */
    width: z.int(),
    height: z.int(),
    /** What it shows, for who does not see it; null for a logo, whose words are the name. */
    alt: z.strictObject({ fr: z.string().nullable(), en: z.string().nullable() }),
  })
  .meta({ id: 'Picture' });

export const pictures = z
  .strictObject({ logo: picture.nullable(), photos: z.array(picture), mostPhotos: z.int(), maxBytes: z.int() })
  .meta({ id: 'Pictures' });

/** The text fields beside the file. */
export const pictureFields = z.strictObject({
  purpose: picturePurpose,
  altFr: z.string().trim().max(200).optional(),
  altEn: z.string().trim().max(200).optional(),
});

/** A form with one file, `multipart/form-data`: `purpose`, `altFr`, `altEn`, `file`. */
export const pictureForm = z.custom<FormData>().meta({
  id: 'PictureForm',
  contentMediaType: 'multipart/form-data',
  type: 'object',
  required: ['purpose', 'file'],
  properties: {
    purpose: { type: 'string', enum: picturePurpose.options },
    altFr: { type: 'string', maxLength: 200 },
    altEn: { type: 'string', maxLength: 200 },
    file: { type: 'string', format: 'binary', description: 'JPEG, PNG or WebP, 10 MB and 40 million pixels at most' },
  },
});

/** The picture itself. */
export const pictureFile = z.custom<Uint8Array>().meta({ id: 'PictureFile', contentMediaType: 'image/webp' });

export type Picture = z.output<typeof picture>;
export type Pictures = z.output<typeof pictures>;
export type PictureFields = z.output<typeof pictureFields>;
