/** What an import says of a file and of its rows. The keys of the French catalogue are the keys of the area. */
export const importsFr = {
  'import.name_missing': 'Le nom de l’entreprise manque.',
  'import.municipality_missing': 'La municipalité manque; ni le code postal ni l’adresse ne permettent de la déduire.',
  'import.municipality_unknown':
    'Municipalité inconnue\u00a0: «\u00a0{value}\u00a0».{suggestions, select, none {} other { Vouliez-vous dire\u00a0: {suggestions}?}}',
  'import.municipality_ambiguous':
    'Plusieurs municipalités portent ce nom\u00a0: {candidates}. Précisez la MRC ou le code.',
  'import.municipality_contradicted':
    '«\u00a0{value}\u00a0» n’est pas dans «\u00a0{hint}\u00a0»\u00a0: {candidates}. Corrigez l’une ou l’autre.',
  'import.neq_malformed': 'Le NEQ «\u00a0{value}\u00a0» n’a pas dix chiffres commençant par 11, 22, 33 ou 88.',
  'import.not_a_number': '«\u00a0{value}\u00a0» n’est pas un nombre.',
  'import.too_long': 'Texte de {length, number} caractères; la limite est de {limit, number}.',
  'import.wrong_shape': 'Valeur inattendue\u00a0: «\u00a0{value}\u00a0». Voir le schéma /api/v1/schemas/listing.json.',
  'import.json_invalid': 'Cette ligne n’est pas un objet JSON valide.',
  'import.row_broken': 'Cette ligne n’a pas le même nombre de colonnes que l’en-tête.',
  'import.encoding_damaged':
    'Des caractères de «\u00a0{value}\u00a0» sont illisibles; enregistrez le fichier en UTF-8.',
  'import.website_scheme': 'L’adresse «\u00a0{value}\u00a0» ne commence ni par http:// ni par https://.',
  'import.sector_unknown': 'Le secteur «\u00a0{value}\u00a0» n’existe pas.',
  'import.mode_unknown': 'Le mode «\u00a0{value}\u00a0» n’existe pas\u00a0: goods, services, works ou staffing.',
  'import.area_malformed':
    'L’aire de service «\u00a0{value}\u00a0» n’est pas comprise\u00a0: QC, km:30 (de 0 à 1000) ou des codes comme M35|35027.',
  'import.territory_unknown': 'Le territoire «\u00a0{value}\u00a0» n’existe pas.',
  'import.legal_form_unknown': 'La forme juridique «\u00a0{value}\u00a0» n’existe pas.',
  'import.recognition_unknown': 'La reconnaissance «\u00a0{value}\u00a0» n’existe pas.',
  'import.practice_unknown': 'La pratique «\u00a0{value}\u00a0» n’existe pas.',
  'import.outside_territory': '{value} n’est pas dans votre territoire; son réseau s’en occupe.',

  'import.column_unknown': 'La colonne «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas importée.',
  'import.column_repeated': 'La colonne «\u00a0{value}\u00a0» répète une colonne déjà lue; elle n’est pas importée.',
  'import.key_unknown': 'La clé «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas importée.',
  'import.neq_check_digit': 'Le dernier chiffre du NEQ {value} ne correspond pas aux autres; vérifiez-le.',
  'import.neq_public_body':
    'Le NEQ {value} commence par 88, comme ceux des organismes publics\u00a0: l’entreprise prend-elle ses décisions sans le contrôle d’un organisme public?',
  'import.neq_sole_proprietor':
    'Le NEQ {value} commence par 22, comme ceux des entreprises individuelles\u00a0: y a-t-il une coopérative, une mutuelle ou un OBNL ayant sa propre personnalité juridique? La fiche attend la réponse avant d’être publiée.',
  'import.neq_partnership':
    'Le NEQ {value} commence par 33, comme ceux des sociétés de personnes et des associations non incorporées\u00a0: l’association a-t-elle la personnalité juridique? La fiche attend la réponse avant d’être publiée.',
  'import.neq_other_site': 'Autre établissement du NEQ {value}.',
  'import.mrc_disagrees':
    '{municipality} est dans {mrc}, pas dans «\u00a0{value}\u00a0»; le code de la municipalité a été suivi.',
  'import.coordinates_swapped':
    'Latitude et longitude semblent inversées ({value}); le point de {municipality} est gardé.',
  'import.coordinates_outside': 'Le point {value} est hors du Québec; le point de {municipality} est gardé.',
  'import.coordinates_far':
    'Le point {value} est à {km, number} km de {municipality}; le point de la municipalité est gardé.',
  'import.coordinates_incomplete':
    'Il manque la latitude ou la longitude ({value}); le point de {municipality} est gardé.',
  'import.coordinates_unreadable': 'Coordonnée illisible\u00a0: «\u00a0{value}\u00a0».',
  'import.postal_code_impossible': 'Le code postal «\u00a0{value}\u00a0» est impossible; il n’est pas gardé.',
  'import.postal_code_elsewhere': 'Le code postal «\u00a0{value}\u00a0» n’est pas du Québec.',
  'import.email_malformed': 'L’adresse de courriel «\u00a0{value}\u00a0» est mal formée; elle n’est pas gardée.',
  'import.phone_malformed': 'Le numéro de téléphone «\u00a0{value}\u00a0» est mal formé; il n’est pas gardé.',
  'import.website_malformed': 'L’adresse «\u00a0{value}\u00a0» n’est pas celle d’un site Web; elle n’est pas gardée.',
  'import.date_malformed': 'La date «\u00a0{value}\u00a0» n’est pas de la forme AAAA-MM-JJ; elle n’est pas gardée.',
  'import.date_future': 'La date «\u00a0{value}\u00a0» est à venir; elle n’est pas gardée.',
  'import.employees_unreadable':
    'Le nombre d’employés «\u00a0{value}\u00a0» n’est pas un nombre entier; il n’est pas gardé.',
  'import.name_in_capitals': 'Le nom est tout en capitales; il est gardé tel quel.',
  'import.sector_not_recognised': 'Le secteur «\u00a0{value}\u00a0» n’est pas reconnu; il n’est pas gardé.',
  'import.mode_not_recognised': 'Le mode «\u00a0{value}\u00a0» n’est pas reconnu; il n’est pas gardé.',
  'import.area_not_recognised':
    'Le territoire desservi «\u00a0{value}\u00a0» n’est pas reconnu, ou plusieurs portent ce nom; il n’est pas gardé.',
  'import.legal_form_not_recognised':
    'La forme juridique «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas gardée.',
  'import.legal_form_imprecise': '«\u00a0{value}\u00a0» peut être plusieurs formes juridiques; aucune n’est retenue.',
  'import.recognition_not_recognised':
    'La reconnaissance «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas gardée.',
  'import.practice_not_recognised': 'La pratique «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas gardée.',
  'import.language_not_recognised': 'La langue «\u00a0{value}\u00a0» n’est pas reconnue; elle n’est pas gardée.',

  'import.repeated_in_file': 'Cette entreprise est déjà à la ligne {line} du fichier.',
  'import.identity_conflict': 'Plusieurs fiches pourraient être celle-ci\u00a0: {others}. À départager.',
  'import.probable_same_name':
    'Probablement la même entreprise, au nom presque identique dans la même municipalité\u00a0: {others}.',
  'import.probable_same_contact':
    'Probablement la même entreprise, même courriel ou site Web et nom semblable\u00a0: {others}.',
  'import.probable_same_phone': 'Probablement la même entreprise, même téléphone et nom semblable\u00a0: {others}.',
  'import.withdrawn_kept': 'La fiche a été retirée du répertoire; l’importation ne la rétablit pas.',
  'import.merged_kept': 'La fiche a été réunie à une autre; l’importation ne la rétablit pas.',
  'import.declared_kept':
    'La fiche est tenue par l’entreprise ou confirmée par un réseau; l’importation ne la remplace pas.',
  'import.owner_kept':
    'Quelqu’un a lui-même inscrit ces champs dans Repère\u00a0: {fields}. La liste ne les change pas; le reste est mis à jour.',
  'import.other_source_kept': 'La fiche vient d’une autre source et en dit déjà autant; ses valeurs sont gardées.',
  'import.other_source_completed': 'La fiche vient d’une autre source; seuls ses champs vides ont été remplis.',
  'import.demo_copy': 'Copie exacte d’une fiche de démonstration; rien n’est ajouté.',

  'import.file.file_missing': 'Le fichier {file} n’existe pas.',
  'import.file.file_unreadable': 'Le fichier {file} ne peut pas être lu ({message}).',
  'import.file.file_empty': 'Le fichier {file} est vide.',
  'import.file.file_binary':
    'Le fichier {file} n’est ni un texte ni un classeur. Formats lus\u00a0: CSV, XLSX, JSON Lines.',
  'import.file.file_old_excel':
    'Le fichier {file} est un ancien classeur Excel (.xls). Enregistrez-le en .xlsx ou en CSV.',
  'import.file.file_not_spreadsheet': 'Le fichier {file} est une archive, pas un classeur .xlsx.',
  'import.file.file_damaged': 'Le fichier {file} est abîmé ou coupé ({message}).',
  'import.file.file_too_large': 'Le fichier {file} pèse {bytes, number} octets; la limite est de {limit, number}.',
  'import.file.file_bomb': 'Une fois décompressé, le fichier {file} dépasserait la limite de {limit, number}.',
  'import.file.file_too_many_rows':
    'Le fichier {file} a plus de {limit, number} lignes. Importez-le en plusieurs parties.',
  'import.file.file_json_array': 'Le fichier {file} est du JSON, pas du JSON Lines\u00a0: écrivez un objet par ligne.',
  'import.file.file_no_header':
    'Aucune ligne du début de {file} ne ressemble à un en-tête avec le nom des entreprises. Première ligne\u00a0: «\u00a0{found}\u00a0».',
  'import.file.record_too_large': 'Une ligne de {file} dépasse {limit, number} caractères.',
  'import.file.quote_not_closed': 'Un guillemet ouvert dans {file} n’est jamais fermé.',
  'import.file.at_line': 'Ligne {line}\u00a0: {message}',
  'import.strict_refused':
    '{refused, plural, one {# ligne refusée} other {# lignes refusées}}\u00a0: avec --strict, rien n’a été importé. Rapport\u00a0: {report}',
  'import.source_is_demo':
    '«\u00a0{source}\u00a0» est le nom des données de démonstration. Donnez un autre nom avec --source.',
  'import.output_unwritable':
    'La sortie standard n’a pas été écrite jusqu’au bout\u00a0: {code, select, ENOSPC {son disque est plein} EPIPE {le programme qui la lisait s’est arrêté} other {{code}}}. Ce qui en est écrit n’est pas complet.',

  'import.told.file':
    '{file}\u00a0: {format}{encoding, select, none {} other {, {encoding}}}{delimiter, select, none {} other {, séparateur «\u00a0{delimiter}\u00a0»}}',
  'import.told.sheet':
    'Feuille «\u00a0{sheet}\u00a0»{others, select, none {} other { (feuilles laissées de côté\u00a0: {others})}}',
  'import.told.column': '  {header} → {field}',
  'import.told.unused': '  {header} → colonne non importée',
  'import.told.rows': '{done, number} lignes lues',
  'import.told.result':
    '{rows, plural, one {# ligne} other {# lignes}}\u00a0: {new, plural, one {# nouvelle} other {# nouvelles}}, {changed, plural, one {# modifiée} other {# modifiées}}, {unchanged, plural, one {# inchangée} other {# inchangées}}, {duplicates, plural, one {# doublon probable} other {# doublons probables}}, {refused, plural, one {# refusée} other {# refusées}}; {warnings, plural, one {# avertissement} other {# avertissements}}.',
  'import.told.report': 'Rapport\u00a0: {report}',
  'import.told.dry_run': 'Essai à blanc\u00a0: rien n’a été écrit.',
  'import.told.waiting': 'En attente de la mise à jour de la recherche',
  'import.told.not_searchable':
    'L’importation est faite, mais la recherche n’est pas encore à jour; elle le sera au prochain démarrage ou dans quelques instants.',
  'import.told.demo_loaded': '{count, plural, one {# fiche} other {# fiches}} de démonstration en place.',
  'import.told.demo_cleared':
    '{count, plural, =0 {Aucune fiche de démonstration à retirer} one {# fiche de démonstration retirée} other {# fiches de démonstration retirées}}; elles ne reviendront pas d’elles-mêmes.',

  'import.command.listings': 'importer et exporter des fiches d’entreprises',
  'import.command.import': 'importer une liste (CSV, XLSX, JSON Lines)',
  'import.command.dry_run': 'tout vérifier sans rien écrire',
  'import.command.strict': 'tout refuser si une ligne est refusée',
  'import.command.wait': 'attendre que les fiches se trouvent par la recherche',
  'import.command.source': 'nom de la liste, affiché sur les fiches\u00a0: «\u00a0inscrite par…\u00a0»',
  'import.command.export': 'écrire les fiches publiées sur la sortie standard',
  'import.command.export_format': 'jsonl ou csv',
  'import.command.demo': 'données de démonstration',
  'import.command.demo_load': 'charger les données de démonstration',
  'import.command.demo_clear': 'retirer les données de démonstration pour de bon',
} as const;

export type ImportsKey = keyof typeof importsFr;
