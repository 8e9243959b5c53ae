import { z } from 'zod';
import { sectorId } from './codes';

export const vocabularyEntryKey = z.strictObject({ id: z.uuid() });

const month = z.string().regex(/^\d{4}-\d{2}$/);
const language = z.enum(['fr', 'en']);
const state = z.enum(['proposed', 'accepted', 'retired']);

export const searchMissQuery = z.strictObject({ month: month.optional() });

/** Words whose search found nothing, the commonest first; what was asked once is not shown: it may be somebody's name. */
export const searchMisses = z
  .strictObject({
    months: z.array(z.strictObject({ month, searches: z.int() })),
    results: z.array(
      z.strictObject({
        text: z.string(),
        language,
        searches: z.int(),
        lastMonth: month,
        /** Understood since: by an entry of staff or by the product's own words. */
        understood: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SearchMisses' });

export const vocabularyEntryQuery = z.strictObject({ state: state.optional() });

export const vocabularyEntry = z
  .strictObject({
    id: z.uuid(),
    phrases: z.array(z.string()),
    language,
    sectors: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    role: z.enum(['need', 'action', 'venue']),
    state,
    note: z.string().nullable(),
    proposedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'VocabularyEntry' });

export const vocabularyEntries = z
  .strictObject({ results: z.array(vocabularyEntry) })
  .meta({ id: 'VocabularyEntries' });

export const vocabularyProposal = z
  .strictObject({
    phrases: z.array(z.string().max(200)).min(1).max(20),
    language,
    sectors: z.array(sectorId).min(1).max(20),
    role: z.enum(['need', 'action', 'venue']).optional().default('need'),
    note: z.string().trim().max(500).nullish(),
    /** Put in use at once. */
    accept: z.boolean().optional().default(false),
  })
  .meta({ id: 'VocabularyProposal' });

export type SearchMisses = z.output<typeof searchMisses>;
export type SearchMissQuery = z.output<typeof searchMissQuery>;
export type VocabularyEntries = z.output<typeof vocabularyEntries>;
export type VocabularyEntryView = z.output<typeof vocabularyEntry>;
export type VocabularyProposal = z.output<typeof vocabularyProposal>;
