import { foldFast } from './fold-fast';

/** What a column of a table of purchases may hold. */
export const TABLE_FIELDS = [
  'supplier',
  'neq',
  'postal',
  'place',
  'province',
  'amount',
  'total',
  'original',
  'amendment',
  'currency',
  'date',
  'starts',
  'ends',
  'published',
  'period',
  'title',
  'contract',
  'reference',
  'decision',
  'share',
  'buyer',
  'buyerCode',
  'service',
  'method',
  'category',
  'code',
  'instrument',
  'status',
  'url',
  'tax',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

export type TableSource = 'federal' | 'canadabuys' | 'montreal' | 'ledger';

/** A layout: the headers of its columns, folded, and what it cannot do without. */
export interface TableLayout {
  readonly source: TableSource;
  readonly columns: Readonly<Partial<Record<TableField, readonly string[]>>>;
  /** One column of each group must be there. */
  readonly required: readonly (readonly TableField[])[];
}

/** Most particular first: a ledger is whatever names a supplier and an amount. */
export const LAYOUTS: readonly TableLayout[] = [
  {
    source: 'federal',
    required: [['reference'], ['supplier'], ['date'], ['amount'], ['original', 'instrument', 'period']],
    columns: {
      reference: ['reference number'],
      contract: ['procurement id'],
      supplier: ['vendor name'],
      postal: ['vendor postal code'],
      buyer: ['buyer name'],
      buyerCode: ['owner org'],
      service: ['owner org title'],
      date: ['contract date'],
      starts: ['contract period start'],
      ends: ['delivery date'],
      amount: ['contract value'],
      original: ['original value'],
      amendment: ['amendment value'],
      title: ['description fr', 'description en'],
      method: ['solicitation procedure'],
      category: ['commodity type'],
      code: ['commodity code'],
      instrument: ['instrument type'],
      period: ['reporting period'],
    },
  },
  {
    source: 'canadabuys',
    required: [['reference', 'contract'], ['supplier'], ['amount', 'total'], ['published', 'date']],
    columns: {
      title: ['title titre fra', 'title titre eng'],
      reference: ['referencenumber numeroreference'],
      amendment: ['amendmentnumber numeromodification'],
      contract: ['contractnumber numerocontrat'],
      published: ['publicationdate datepublication'],
      date: ['contractawarddate dateattributioncontrat'],
      starts: ['contractstartdate contratdatedebut'],
      ends: ['contractenddate datefincontrat'],
      amount: ['contractamount montantcontrat'],
      total: ['totalcontractvalue valeurtotalecontrat'],
      currency: ['contractcurrency contratmonnaie'],
      status: ['awardstatus attributionstatut fra', 'awardstatus attributionstatut eng'],
      category: ['procurementcategory categorieapprovisionnement'],
      method: ['procurementmethod methodeapprovisionnement fra', 'procurementmethod methodeapprovisionnement eng'],
      code: ['unspsc'],
      supplier: [
        'supplierlegalname nomlegalfournisseur fra',
        'supplierlegalname nomlegalfournisseur eng',
        'supplierstandardizedname nomnormalisefournisseur fra',
        'supplierstandardizedname nomnormalisefournisseur eng',
      ],
      postal: ['supplieraddresspostalcode fournisseuradressecodepostal'],
      province: [
        'supplieraddressprovince fournisseuradresseprovince fra',
        'supplieraddressprovince fournisseuradresseprovince eng',
      ],
      buyer: [
        'contractingentityname nomentitcontractante fra',
        'contractingentityname nomentitcontractante eng',
        'contractingentityname nomentitecontractante fra',
      ],
      url: ['noticeurl urlavis fra', 'noticeurl urlavis eng', 'noticeurl'],
    },
  },
  {
    source: 'montreal',
    required: [['supplier'], ['amount'], ['contract', 'decision'], ['service']],
    columns: {
      supplier: ['fournisseur', 'nom du fournisseur'],
      share: ['repartition'],
      service: ['service'],
      title: ['objet'],
      contract: ['no de dossier', 'numero de dossier', 'no dossier'],
      decision: ['no decision', 'no de decision', 'numero de decision'],
      date: ['date signature', 'date de signature', 'date approbation'],
      amount: ['montant'],
    },
  },
  {
    source: 'ledger',
    required: [['supplier'], ['amount']],
    columns: {
      supplier: [
        ...[
          'fournisseur',
          'nom du fournisseur',
          'nom fournisseur',
          'nom de l entrepreneur',
          'adjudicataire',
          'cocontractant',
          'contractant',
        ],
        ...[
          'nom du cocontractant',
          'nom de l adjudicataire',
          'entreprise',
          'beneficiaire',
          'supplier',
          'supplier name',
          'vendor',
          'vendor name',
        ],
      ],
      neq: ['neq', 'numero d entreprise du quebec', 'no neq', 'numero neq', 'neq du fournisseur'],
      postal: ['code postal', 'postal code'],
      place: ['ville', 'municipalite du fournisseur', 'localite', 'city'],
      amount: [
        ...[
          'montant',
          'montant total',
          'montant du contrat',
          'montant avec taxes',
          'montant taxes incluses',
          'montant avant taxes',
        ],
        ...[
          'montant du contrat avec taxes',
          'montant du contrat taxes incluses',
          'montant sans taxes',
          'montant hors taxes',
          'montant paye',
        ],
        ...[
          'total',
          'depense',
          'depense totale',
          'valeur',
          'valeur du contrat',
          'somme',
          'prix',
          'amount',
          'total amount',
          'contract value',
        ],
      ],
      date: [
        ...[
          'date',
          'date du contrat',
          'date d octroi',
          'date octroi',
          'date de conclusion',
          'date d adjudication',
          'date de facture',
        ],
        ...[
          'date facture',
          'date de paiement',
          'date paiement',
          'date de signature',
          'date de la resolution',
          'contract date',
          'invoice date',
        ],
      ],
      title: ['objet', 'objet du contrat', 'description', 'nature', 'nature du contrat', 'titre', 'object', 'purpose'],
      contract: [
        'no contrat',
        'numero de contrat',
        'no de contrat',
        'numero du contrat',
        'contrat',
        'no facture',
        'resolution',
        'no resolution',
        'contract number',
      ],
      buyer: ['organisme', 'acheteur', 'organisme public', 'nom de l organisme', 'donneur d ouvrage', 'buyer'],
      service: ['service', 'direction', 'unite administrative'],
      method: ['mode d adjudication', 'mode de sollicitation', 'mode d octroi', 'mode'],
      tax: ['taxes', 'taxes incluses', 'base de taxe', 'tax basis'],
      code: ['unspsc', 'code unspsc'],
    },
  },
];

/** A layout found in a header: where each field stands. */
export interface RecognisedLayout {
  readonly source: TableSource;
  readonly at: ReadonlyMap<TableField, readonly number[]>;
  /** Headers that are not read. */
  readonly unused: readonly string[];
  /** What the amount's own header says of taxes. */
  readonly tax: 'included' | 'excluded' | null;
}

/** The layout of a header; null when no layout has all it needs. */
export function recogniseLayout(header: readonly string[], wanted?: TableSource): RecognisedLayout | null {
  const folded = header.map((cell) => foldFast(cell.slice(0, 200).replaceAll('_', ' ')));
  for (const layout of LAYOUTS) {
    if (wanted !== undefined && layout.source !== wanted) continue;
    const found = placesOf(layout, folded);
    if (!layout.required.every((group) => group.some((field) => found.has(field)))) continue;
    const used = new Set([...found.values()].flat());
    const amount = folded[found.get('amount')?.[0] ?? -1] ?? '';
    return {
      source: layout.source,
      at: found,
      unused: header.filter((cell, at) => cell !== '' && !used.has(at)),
      tax: /avant taxes|hors taxes|sans taxes/.test(amount)
        ? 'excluded'
        : /taxes incluses|avec taxes/.test(amount)
          ? 'included'
          : null,
    };
  }
  return null;
}

/** How much a line looks like the header of a table of purchases. */
export const layoutScore = (cells: readonly string[]): number => {
  const layout = recogniseLayout(cells);
  return layout === null ? 0 : layout.at.size;
};

/** In the order in which a layout prefers its headers. */
function placesOf({ columns }: TableLayout, folded: readonly string[]): Map<TableField, number[]> {
  const found = new Map<TableField, number[]>();
  for (const [field, names] of Object.entries(columns) as [TableField, readonly string[]][]) {
    const at = names.flatMap((name) => folded.flatMap((cell, index) => (cell === name ? [index] : [])));
    if (at.length > 0) found.set(field, at);
  }
  return found;
}
