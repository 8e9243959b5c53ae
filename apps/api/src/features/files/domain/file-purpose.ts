/** What a file is for: pictures of a listing, which everybody may see, and proofs, which only those who see the case may. */
export const FILE_PURPOSES = ['logo', 'photo', 'claim_proof', 'review_proof'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export interface PurposeRules {
  /** How many a subject may have; a logo replaces the one before it. */
  readonly most: number;
  readonly replaces: boolean;
  readonly pdf: boolean;
  /** Images are encoded again to fit in these pixels. */
  readonly width: number;
  readonly height: number;
  readonly quality: number;
}

/** No upload is larger, whatever it is for (bytes). */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** No image is decoded beyond this many pixels: a bomb is refused by its header. */
export const MAX_PIXELS = 40_000_000;

const proof = { most: 10, replaces: false, pdf: true, width: 3000, height: 3000, quality: 88 } as const;

export const purposeRules: Readonly<Record<FilePurpose, PurposeRules>> = {
  logo: { most: 1, replaces: true, pdf: false, width: 480, height: 480, quality: 90 },
  photo: { most: 6, replaces: false, pdf: false, width: 1280, height: 960, quality: 80 },
  claim_proof: proof,
  review_proof: proof,
};
