/** One record of an XML export of SEAO: its simple fields, and those of its list of suppliers, names in lower case. */
export interface XmlRecord {
  readonly element: string;
  /** Rank in its document, from 1. */
  readonly position: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly items: readonly Readonly<Record<string, string>>[];
}

/** What a document of the archive is, by what its records hold. */
export type XmlRecordKind = 'avis' | 'contrat' | 'depense';

export function kindOf({ fields, items }: XmlRecord): XmlRecordKind {
  if ('montantdepense' in fields) return 'depense';
  if ('montantfinal' in fields || 'nomcontractant' in fields) return 'contrat';
  return items.length > 0 || 'organisme' in fields ? 'avis' : 'contrat';
}
