import type { EditableListing } from './listing-field';

/** What a reader of the page would miss; the first five are asked for before publication (domain facts, section 11). */
export const GUIDANCE_ITEMS = [
  'description_fr',
  'sector',
  'area',
  'contact',
  'legal_form',
  'neq',
  'modes',
  'website',
  'languages',
  'employees',
  'practices',
  'client_references',
  'supplier_sheet',
] as const;
export type GuidanceItem = (typeof GUIDANCE_ITEMS)[number];

const DONE: Readonly<Record<GuidanceItem, (listing: EditableListing) => boolean>> = {
  description_fr: ({ descriptionFr }) => descriptionFr !== null,
  // One sector is enough (M7).
  sector: ({ activities }) => activities.some(({ sectors }) => sectors.length > 0),
  area: ({ activities }) => activities.some(({ area }) => area.kind !== 'undeclared'),
  contact: ({ email, phone }) => email !== null || phone !== null,
  legal_form: ({ legalForm }) => legalForm !== null,
  neq: ({ neq }) => neq !== null,
  modes: ({ activities }) => activities.some(({ modes }) => modes.length > 0),
  website: ({ website }) => website !== null,
  languages: ({ languages }) => languages.length > 0,
  employees: ({ employees }) => employees !== null,
  practices: ({ practices }) => practices.length > 0,
  client_references: ({ clientReferences }) => clientReferences.length > 0,
  supplier_sheet: ({ supplierSheet }) => supplierSheet !== null,
};

/** Guidance for the editor, in the order of what helps most. It ranks nothing (M6). */
export const guidanceFor = (listing: EditableListing): { item: GuidanceItem; done: boolean }[] =>
  GUIDANCE_ITEMS.map((item) => ({ item, done: DONE[item](listing) }));
