import { s01 } from './s01';
import type { SubSectorContent } from './shape';

/** The hand-written material of all sub-sectors, in the order of the taxonomy. */
export const contents: readonly SubSectorContent[] = [...s01];
