import type { PurchaseSourceCode } from './purchase-line';

/** Who publishes a source, under which licence, and what its amounts mean. */
export interface SourceDescription {
  readonly code: PurchaseSourceCode;
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly attribution: string;
  readonly cadence: string;
  readonly taxBasis: 'included' | 'excluded' | 'unknown';
  readonly demo: boolean;
  /** Of several sources that describe one purchase, the highest is believed: JSON before XML (T6). */
  readonly precedence: number;
  /** Whether its layout has been read on a real file, or only from its published description. */
  readonly seenOnRealFile: boolean;
}

const SCT = 'Secrétariat du Conseil du trésor';
const CC_BY = { licence: 'CC BY 4.0', licenceUrl: 'https://www.donneesquebec.ca/licence/' };
const OGL = {
  licence: 'Licence du gouvernement ouvert – Canada',
  licenceUrl: 'https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada',
};

export const SOURCES: readonly SourceDescription[] = [
  {
    ...{ code: 'seao-json', name: 'SEAO (JSON, depuis 2021)', publisher: SCT, ...CC_BY },
    attribution: 'Système électronique d’appel d’offres du Québec, Données Québec',
    ...{ cadence: 'weekly', taxBasis: 'unknown', demo: false, precedence: 20, seenOnRealFile: true },
  },
  {
    ...{ code: 'seao-xml', name: 'SEAO (XML, 2009 à 2024)', publisher: SCT, ...CC_BY },
    attribution: 'Système électronique d’appel d’offres du Québec, Données Québec',
    ...{ cadence: 'monthly', taxBasis: 'unknown', demo: false, precedence: 10, seenOnRealFile: false },
  },
  {
    ...{ code: 'federal', name: 'Divulgation proactive des contrats fédéraux', publisher: `${SCT} du Canada`, ...OGL },
    attribution: 'Contient de l’information visée par la Licence du gouvernement ouvert – Canada',
    ...{ cadence: 'quarterly', taxBasis: 'included', demo: false, precedence: 20, seenOnRealFile: false },
  },
  {
    ...{ code: 'canadabuys', name: 'AchatsCanada', publisher: 'Services publics et Approvisionnement Canada', ...OGL },
    attribution: 'Contient de l’information visée par la Licence du gouvernement ouvert – Canada',
    ...{ cadence: 'daily', taxBasis: 'unknown', demo: false, precedence: 10, seenOnRealFile: false },
  },
  {
    ...{ code: 'montreal', name: 'Contrats de la Ville de Montréal', publisher: 'Ville de Montréal' },
    ...{ licence: 'CC BY 4.0', licenceUrl: 'https://donnees.montreal.ca/pages/licence-d-utilisation' },
    attribution: 'Ville de Montréal, Données ouvertes',
    ...{ cadence: 'quarterly', taxBasis: 'unknown', demo: false, precedence: 10, seenOnRealFile: false },
  },
  {
    ...{
      code: 'ledger',
      name: 'Achats déclarés',
      publisher: 'Organismes déclarants',
      licence: 'Déclaration',
      licenceUrl: null,
    },
    attribution: 'Achats déclarés par les organismes publics',
    ...{ cadence: 'irregular', taxBasis: 'unknown', demo: false, precedence: 5, seenOnRealFile: false },
  },
  {
    ...{ code: 'demo', name: 'Démonstration', publisher: 'Repère', licence: 'Données inventées', licenceUrl: null },
    attribution: 'Contrats inventés pour la démonstration',
    ...{ cadence: 'none', taxBasis: 'unknown', demo: true, precedence: 20, seenOnRealFile: true },
  },
];

/** @example sourceOf('seao-json').precedence // 20 */
export function sourceOf(code: PurchaseSourceCode): SourceDescription {
  const source = SOURCES.find((one) => one.code === code);
  if (source === undefined) throw new Error(`no such source: ${code}`);
  return source;
}
