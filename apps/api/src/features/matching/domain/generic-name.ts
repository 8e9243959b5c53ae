import { wordsOf } from './supplier-name';

/**
 * Words that hundreds of bodies share: a name made of nothing else says what it is, not which one. « Maison des jeunes »,
 * « Fabrique », « Club de l'âge d'or » are never accepted without evidence of place (procurement data §10.3).
 */
const GENERIC = new Set(
  wordsOf(`maison jeune fabrique paroisse saint sainte centre loisir club age or aine retraite association cooperative solidarite travail habitation
  corporation developpement societe organisme regroupement federation fondation comite conseil service entreprise groupe atelier
  action benevole communautaire social familial famille femme enfant garderie cpe halte camp jour bibliotheque festival fete musee
  theatre ecole musique art culture culturel sport sportif patinage hockey soccer baseball quilles bowling curling golf
  transport adapte collectif banque alimentaire cuisine collective popote roulante comptoir friperie ressourcerie entraide
  aide domicile maintien soutien accueil hebergement refuge carrefour local point table concertation chambre commerce
  industrie tourisme touristique environnement eau riviere lac bassin versant foret forestier agricole marche public jardin
  communautaire radio television journal media caisse populaire desjardins credit mutuelle assurance scolaire sante proximite
  quebec montreal regional national municipal rural urbain local nord sud est ouest grand petit vieux nouveau haut bas village ville
  ami citoyen riverain proprietaire residant parent consommateur producteur travailleur environnemental plein air ski motoneige quad
  raquette velo salle spectacle complexe arena piscine parc sentier gestion entretien menager paysager
  emploi formation insertion inclusion travaux nettoyage`),
);

/**
 * True when no word of the name tells it from others of its kind.
 * @param places words of the names of municipalities: a place alone does not make a name specific
 * @param seenIn how many enterprises of the directory bear a word
 */
export function isGeneric(
  words: readonly string[],
  places: ReadonlySet<string>,
  seenIn: (word: string) => number,
): boolean {
  return words.every((word) => GENERIC.has(word) || places.has(word) || seenIn(word) > 40 || /^\d{1,3}$/.test(word));
}
