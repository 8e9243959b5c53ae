/** Why a supplier is, or is not, an enterprise; the command that matches. The keys of the French catalogue are the keys of the area. */
export const matchingFr = {
  'match.evidence.neq_equal': 'Le contrat porte le NEQ de l’entreprise, {neq}.',
  'match.evidence.neq_name_differs': 'Mais le nom écrit ne ressemble pas à «\u00a0{known}\u00a0».',
  'match.evidence.neq_repair':
    'Le NEQ écrit, {written}, n’est pas valide; à un chiffre près, c’est celui de l’entreprise, {neq}.',
  'match.evidence.neq_other': 'Le contrat porte le NEQ d’une autre organisation.',
  'match.evidence.neq_unknown': 'Le NEQ du contrat, {neq}, n’est pas au répertoire; l’entreprise n’en a pas d’inscrit.',
  'match.evidence.alias_known': 'Ailleurs, ce nom écrit ainsi accompagne toujours le NEQ de l’entreprise.',
  'match.evidence.alias_shared':
    'Ce nom écrit ainsi accompagne le NEQ de l’entreprise, mais aussi {others, plural, one {celui d’une autre organisation} other {ceux de # autres organisations}}.',
  'match.evidence.alias_other': 'Ailleurs, ce nom écrit ainsi accompagne le NEQ d’une autre organisation.',
  'match.evidence.name_equal': 'Le nom est le même, à la casse, aux accents et à la forme juridique près.',
  'match.evidence.name_close':
    'Le nom se ressemble à {alike}\u00a0%\u00a0: «\u00a0{written}\u00a0» et «\u00a0{known}\u00a0».',
  'match.evidence.name_generic': 'Ce nom est porté par plusieurs organisations\u00a0: le lieu doit trancher.',
  'match.evidence.cooperative_agrees': 'Le nom écrit dit «\u00a0coopérative\u00a0», et l’entreprise en est une.',
  'match.evidence.cooperative_differs': 'Le nom écrit dit «\u00a0coopérative\u00a0», mais l’entreprise est un OBNL.',
  'match.evidence.postal_equal': 'Le code postal est le même, {postalCode}.',
  'match.evidence.fsa_equal': 'L’adresse est dans le même secteur postal, {fsa}.',
  'match.evidence.postal_elsewhere': 'Le code postal du contrat, {postalCode}, est d’une autre région.',
  'match.evidence.city_equal': 'L’adresse est dans la même municipalité, {city}.',
  'match.evidence.mrc_equal': 'L’adresse, à {city}, est dans la même MRC.',
  'match.evidence.city_elsewhere': 'L’adresse du contrat est à {city}, ailleurs que l’entreprise.',
  'match.evidence.place_in_name': 'Le nom écrit dit la municipalité de l’entreprise.',
  'match.evidence.buyer_same_mrc': 'L’acheteur est de la même MRC.',
  'match.evidence.buyer_same_region': 'L’acheteur est de la même région.',
  'match.evidence.buyer_elsewhere': 'L’acheteur est d’une autre région.',
  'match.evidence.offer_fits': 'L’entreprise vend ce qui a été acheté (UNSPSC {unspsc}).',
  'match.evidence.offer_near': 'L’entreprise vend dans le même domaine (UNSPSC {unspsc}).',
  'match.evidence.offer_differs': 'Ce qui a été acheté (UNSPSC {unspsc}) n’est pas ce que l’entreprise dit vendre.',
  'match.evidence.obnl_ground':
    'L’acheteur invoque un contrat avec un organisme à but non lucratif, et l’entreprise en est un.',
  'match.evidence.obnl_ground_differs':
    'L’acheteur invoque un contrat avec un organisme à but non lucratif, mais l’entreprise n’en est pas un.',
  'match.evidence.rival': 'Une autre entreprise convient presque autant\u00a0: {name}.',
  'match.evidence.public_body': 'Le fournisseur est un organisme public.',
  'match.evidence.decision':
    '{scope, select, line {Une personne l’a décidé pour cette ligne.} buyer_spelling {Une personne l’a décidé pour ce nom chez cet acheteur.} other {Une personne l’a décidé pour ce nom.}}',
  'match.evidence.relation':
    'Le NEQ {neq} est lié à celui de l’entreprise par une fusion, un changement de nom ou un contrôle.',
  'match.evidence.form_cooperative': 'Le nom dit «\u00a0coopérative\u00a0», et ce NEQ n’est pas au répertoire.',
  'match.evidence.form_obnl_ground':
    'L’acheteur invoque un contrat avec un organisme à but non lucratif, et ce NEQ n’est pas au répertoire.',
  'match.command': 'Jumelle les fournisseurs des contrats et les entreprises du répertoire.',
  'match.command.all': 'toutes les lignes, et non seulement ce qui a changé',
  'match.command.preview': 'montre ce qui bougerait, n’écrit rien',
  'match.command.accept': 'publie les réponses d’une nouvelle version de la méthode',
  'match.told.progress': '{lines, number} lignes examinées',
  'match.told.result':
    'Méthode {methodVersion}\u00a0: {lines, number} lignes et {suppliers, number} fournisseurs examinés, {changed, number} réponses changées.',
  'match.told.preview': 'Aperçu seulement\u00a0: rien n’a été écrit.',
  'match.told.waiting':
    'La méthode {methodVersion} n’est pas encore publiée\u00a0: les chiffres restent ceux de la méthode {publishedVersion}. Voyez ce qui bouge, puis publiez-la avec --accept-method.',
  'match.told.move': '  {from} → {to}\u00a0: {lines, number} lignes, {value}\u00a0$',
  'match.told.buyer': '  {buyer}\u00a0: {before}\u00a0$ → {after}\u00a0$',
  'match.status.confirmed': 'confirmé',
  'match.status.probable': 'probable',
  'match.status.candidate': 'candidat',
  'match.status.review': 'à vérifier',
  'match.status.rejected': 'écarté',
  'match.status.none': 'absent',
  'match.unattributed': 'acheteur non attribué',
  'match.somebody': 'Personnel du répertoire',
} as const;

export type MatchingKey = keyof typeof matchingFr;
