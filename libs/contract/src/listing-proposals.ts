import { z } from 'zod';
import { editComment, listingField } from './listing-editing';

/** Changes that others propose to a listing that an enterprise looks after, oldest first: hers to accept or refuse. */
export const listingProposals = z
  .strictObject({
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        version: z.int(),
        /** The network's name. */
        by: z.string(),
        comment: z.string().nullable(),
        createdAt: z.iso.datetime(),
        fields: z.array(
          z.strictObject({
            field: listingField,
            /** Lines of text in the reader's language; none where there is no value. */
            present: z.array(z.string()),
            proposed: z.array(z.string()),
            /** The present value is not the one that the proposal was written upon. */
            moved: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ListingProposals' });

export const proposalAnswerBody = z
  .strictObject({
    /** The fields to show; all others of the proposal are refused, which asks for a reply. */
    accepted: z.array(listingField).max(60),
    reply: editComment,
  })
  .meta({ id: 'ProposalAnswer' });

export const proposalReceipt = z
  .strictObject({
    state: z.enum(['accepted', 'partly', 'refused']),
    /** Of the listing. */
    version: z.int(),
    accepted: z.array(listingField),
    refused: z.array(listingField),
  })
  .meta({ id: 'ProposalReceipt' });

export type ListingProposals = z.output<typeof listingProposals>;
export type ProposalAnswerBody = z.output<typeof proposalAnswerBody>;
export type ProposalReceipt = z.output<typeof proposalReceipt>;
