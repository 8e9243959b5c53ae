import type { Random } from '../random';

/** What an ordinary company sells, as a notice says it. */
export interface Trade {
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly unspsc: readonly (readonly [code: string, label: string])[];
  readonly category: string;
  readonly kind: 'goods' | 'services' | 'works';
  readonly weight: number;
}

const trade = (
  kind: Trade['kind'],
  category: string,
  weight: number,
  unspsc: Trade['unspsc'],
  words: string,
  titles: string,
): Trade => ({ kind, category, weight, unspsc, words: words.split('|'), titles: titles.split('|') });

/** Trades that public bodies buy most from: construction and works weigh as they do in the published lists. */
export const trades: readonly Trade[] = [
  trade(
    'works',
    'C02',
    14,
    [['72141000', "Services de construction d'autoroutes et de routes"]],
    'Excavation|Pavage|Terrassement|Génie civil',
    'Réfection de chaussée|Prolongement du réseau d’aqueduc|Remplacement de ponceaux|Travaux de drainage',
  ),
  trade(
    'works',
    'C01',
    12,
    [['72120000', 'Construction de bâtiments non résidentiels']],
    'Construction|Toitures|Bâtisseurs|Charpentes',
    'Réfection de la toiture|Agrandissement d’une école|Mise aux normes de l’aréna|Rénovation de l’hôtel de ville',
  ),
  trade(
    'services',
    'S3',
    9,
    [['81101500', 'Génie civil et architecture']],
    'Experts-conseils|Ingénierie|Arpentage|Laboratoires',
    'Services professionnels pour plans et devis|Surveillance de travaux|Étude géotechnique|Relevés topographiques',
  ),
  trade(
    'services',
    'S4',
    8,
    [['81111800', 'Services de systèmes et administration de composants de systèmes']],
    'Technologies|Solutions|Informatique|Logiciels',
    'Soutien informatique|Migration d’un système de gestion|Hébergement d’applications|Développement d’un portail',
  ),
  trade(
    'goods',
    'G8',
    6,
    [['43211500', 'Ordinateurs']],
    'Micro|Équipements|Numérique|Réseaux',
    'Acquisition d’ordinateurs portables|Écrans interactifs|Renouvellement de licences|Commutateurs réseau',
  ),
  trade(
    'goods',
    'G21',
    8,
    [['42142500', 'Aiguilles d’injection et d’aspiration et accessoires']],
    'Médical|Produits de santé|Instruments|Distribution',
    'Fournitures de soins|Gants d’examen|Lits d’hôpital|Réactifs de laboratoire',
  ),
  trade(
    'goods',
    'G31',
    6,
    [['25101500', 'Véhicules de passagers']],
    'Camions|Automobiles|Pièces|Pneus',
    'Acquisition d’une camionnette|Pneus et chambres à air|Camion dix roues|Pièces de rechange',
  ),
  trade(
    'services',
    'S10',
    6,
    [['76111500', 'Services de nettoyage et d’entretien général de bureaux']],
    'Entretien|Nettoyage|Maintenance|Conciergerie',
    'Entretien ménager des édifices|Nettoyage des vitres|Conciergerie de l’école|Entretien de la bibliothèque',
  ),
  trade(
    'services',
    'S5',
    7,
    [
      ['76121500', 'Collecte et élimination des déchets'],
      ['76120000', 'Élimination et traitement des déchets'],
    ],
    'Environnement|Sanitaire|Recyclage|Conteneurs',
    'Collecte des matières résiduelles|Transport et traitement des boues|Exploitation de l’écocentre|Location de conteneurs',
  ),
  trade(
    'services',
    'S6',
    5,
    [
      ['72102900', 'Services d’entretien des terrains'],
      ['72102901', 'Services de déneigement'],
    ],
    'Paysages|Déneigement|Arboriculture|Terrains',
    'Déneigement des chemins|Tonte de pelouse|Abattage d’arbres|Entretien des parcs',
  ),
  trade(
    'services',
    'S17',
    5,
    [['78111800', 'Transport routier de passagers']],
    'Transport|Autobus|Logistique|Déménagement',
    'Transport scolaire|Transport adapté|Location d’autobus avec chauffeur|Déménagement de bureaux',
  ),
  trade(
    'services',
    'S15',
    4,
    [['82101500', 'Publicité imprimée']],
    'Communications|Imprimerie|Graphisme|Médias',
    'Impression du bulletin|Campagne de communication|Placement publicitaire|Conception graphique',
  ),
  trade(
    'goods',
    'G15',
    3,
    [['50190000', 'Aliments préparés et conservés']],
    'Alimentation|Traiteur|Boucherie|Distribution alimentaire',
    'Denrées alimentaires|Service de traiteur|Repas pour la cafétéria|Fruits et légumes',
  ),
  trade(
    'goods',
    'G17',
    3,
    [['56101700', 'Mobilier de bureau']],
    'Mobilier|Ameublement|Ébénisterie|Aménagements',
    'Mobilier de bureau|Mobilier scolaire|Casiers|Aménagement de postes de travail',
  ),
  trade(
    'services',
    'S16',
    3,
    [['86101700', 'Services de formation professionnelle non scientifique']],
    'Formation|Développement|Institut|Coaching',
    'Formation du personnel|Cours de langue|Programme de perfectionnement|Animation d’ateliers',
  ),
  trade(
    'services',
    'S13',
    5,
    [['80101500', 'Services de consultation en gestion et administration d’entreprise']],
    'Conseil|Gestion|Stratégies|Ressources',
    'Accompagnement stratégique|Agence de placement|Services juridiques|Étude organisationnelle',
  ),
];

const HEADS = 'Bro|Cal|Dor|Fen|Gal|Jor|Kor|Lam|Mav|Nor|Ost|Pel|Quin|Ral|Sor|Tal|Val|Ver|Zel|Bar|Cor|Del|Lor|Tré'.split(
  '|',
);
const MIDDLES = 'a|e|i|o|avi|eli|ino|oma|uti|ari|eno|ilo|ona|ura|ade|ibo'.split('|');
const TAILS = 'bec|dal|fix|gam|lex|mont|nor|pac|rel|sol|tek|ven|xia|zon|bert|corp|lune|mar|pro|ric'.split('|');

/** A name nobody bears: syllables put together, since a family name would be somebody's company. */
const mark = (random: Random): string => `${random.pick(HEADS)}${random.pick(MIDDLES)}${random.pick(TAILS)}`;

/** An invented company of the trade: « Excavation Doravex inc. », « 9987-1204 Québec inc. », « Pavage Norelix et Fils ltée ». */
export function drawCompanyName({ words }: Trade, random: Random): string {
  const word = random.pick(words);
  const form = random.weighted({ 'inc.': 78, ltée: 11, 'enr.': 4, 's.e.n.c.': 4, Inc: 3 });
  const draw = random.next();
  if (draw < 0.08) return `99${String(random.below(90) + 10)}-${String(random.below(9_000) + 1_000)} Québec inc.`;
  if (draw < 0.16) return `Groupe ${mark(random)} ${form}`;
  if (draw < 0.26) return `Les Entreprises ${mark(random)} ${form}`;
  if (draw < 0.36) return `${word} ${mark(random)} et Fils ${form}`;
  if (draw < 0.46) return `${mark(random)} ${word} ${form}`;
  return `${word} ${mark(random)} ${form}`;
}
