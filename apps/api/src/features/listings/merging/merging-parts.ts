import { MergeListings } from '../use-cases/merge-listings';
import { UndoMerge } from '../use-cases/undo-merge';
import { DuplicateDesk } from './duplicate-desk';
import { DuplicateFinder } from './duplicate-finder';
import { ListingAttachments } from './listing-attachments';
import { LookalikeFinder } from './lookalike-finder';
import { LookalikesController } from './lookalikes.controller';
import { DuplicatesController } from './duplicates.controller';

/** What the room's module needs for the desk of duplicates. */
export const mergingParts = {
  controllers: [DuplicatesController, LookalikesController],
  providers: [DuplicateDesk, DuplicateFinder, LookalikeFinder, ListingAttachments, MergeListings, UndoMerge],
};
