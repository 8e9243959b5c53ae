/** One supplier of a notice under test. */
export interface ExportSupplier {
  readonly name: string;
  readonly neq?: string;
  readonly winner?: boolean;
  readonly submitted?: string;
  readonly contract?: string;
  readonly total?: string;
  readonly unit?: string;
}

export interface ExportNotice {
  readonly number: string;
  readonly reference?: string;
  readonly buyer?: string;
  readonly suppliers: readonly ExportSupplier[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** A notice with its bidders as the XML era writes them. */
export function aNotice({ number, reference, buyer, suppliers, fields = {} }: ExportNotice): string {
  const own: Record<string, string> = {
    numeroseao: number,
    numero: reference ?? '2024-17',
    organisme: buyer ?? 'Ville de Shawinigan',
    ...{ municipal: '1', type: '9', nature: '2', datepublication: '2024-04-20 10:00', dateadjudication: '2024-04-15' },
    ...{
      regionlivraison: '14',
      unspscprincipale: '76111501',
      disposition: '6',
      titre: 'Entretien ménager',
      categorieseao: 'S5',
    },
    ...fields,
  };
  return `<avis>${elements(own)}<fournisseurs>${suppliers.map(aSupplier).join('')}</fournisseurs></avis>`;
}

const aSupplier = (one: ExportSupplier): string =>
  `<fournisseur>${elements({
    nomorganisation: one.name,
    ...(one.neq === undefined ? {} : { neq: one.neq }),
    adresse1: '1, rue Privée',
    codepostal: 'G9N 1A1',
    adjudicataire: one.winner === true ? '1' : '0',
    montantsoumis: one.submitted ?? '0.000000',
    montantssoumisunite: one.unit ?? '0',
    montantcontrat: one.contract ?? '0.000000',
    montanttotalcontrat: one.total ?? '0.000000',
  })}</fournisseur>`;

/** An export of records, from the first to the last of a month. */
export const anExport = (records: readonly string[], until = '2024-04-30'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<export datedebut="2024-04-01" datefin="${until}">${records.join('\n')}</export>\n`;

export const elements = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`)
    .join('');
