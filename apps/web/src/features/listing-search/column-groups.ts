import type { ExportColumn } from '@repere/contract';

/** Every column of a file, where a reader looks for it; files keep this order. */
export const columnGroups = {
  who: [
    'neq',
    'name',
    'tradeName',
    'otherNames',
    'acronym',
    'legalFormLabel',
    'employees',
    'languages',
    'website',
    'url',
  ],
  where: ['municipality', 'mrc', 'region', 'address', 'postalCode', 'lat', 'lng', 'precision'],
  what: ['sectorLabels', 'modeLabels', 'areasInWords', 'description', 'clientReferences'],
  answer: [
    'relevance',
    'matchReason',
    'matchPlace',
    'matchClass',
    'matchCovered',
    'matchTotal',
    'distanceKm',
    'distanceApproximate',
  ],
  trust: ['statusLabel', 'statusBy', 'statusOn', 'recognitionLabels', 'practiceLabels', 'lastConfirmedOn', 'source'],
  codes: [
    'id',
    'legalForm',
    'status',
    'municipalityCode',
    'mrcCode',
    'regionCode',
    'sectors',
    'modes',
    'areas',
    'activities',
    'recognitions',
    'practices',
  ],
} as const satisfies Readonly<Record<string, readonly ExportColumn[]>>;
