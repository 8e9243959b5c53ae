import { err, ok, type Result } from '@repere/kernel';
import sharp from 'sharp';
import type { FileRefusal } from '../domain/file-refusal';
import { MAX_PIXELS, type PurposeRules } from '../domain/file-purpose';

// Nothing but the three kinds that we take is ever decoded, whatever a file pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.concurrency(1);
sharp.cache(false);

export interface EncodedImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Longest work on one image, in seconds. */
const LONGEST_SECONDS = 20;
/** An image of 40 million pixels takes 160 MB while it is decoded. */
const AT_A_TIME = 2;
let running = 0;
const queue: (() => void)[] = [];

/**
 * Decodes an image and encodes it again as WebP, turned upright, fitted and without anything it carried (place, camera, what
 * was hidden behind its last pixel).
 */
export async function encodeImage(
  bytes: Buffer,
  { width, height, quality }: Pick<PurposeRules, 'width' | 'height' | 'quality'>,
): Promise<Result<EncodedImage, FileRefusal>> {
  if (running < AT_A_TIME) running += 1;
  else await new Promise<void>((turn) => queue.push(turn));
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
    const { data, info } = await image
      .rotate()
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      .webp({ quality })
      .timeout({ seconds: LONGEST_SECONDS })
      .toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, width: info.width, height: info.height });
  } catch (error) {
    return err(/pixel limit/i.test(String(error)) ? 'too_many_pixels' : 'damaged');
  } finally {
    const next = queue.shift();
    // Whoever waits takes this place over.
    if (next === undefined) running -= 1;
    else next();
  }
}
