/** Names and definitions of figures about public purchases; each definition is printed beside its figure. */
export const statisticsFr = {
  'directoryReach.source':
    'Institut de la statistique du Québec, Portrait de l’économie sociale au Québec et dans les régions (données de 2022)',
  'directoryReach.licence': 'Chiffre publié, cité avec sa source; aucun fichier de l’ISQ n’est repris',
  'directoryReach.definition':
    'Fiches publiées, une par entreprise, vérifiées ou non, divisées par le nombre d’entreprises que l’ISQ estime par enquête pour tout le Québec. Les deux comptes ne suivent pas tout à fait la même définition\u00a0: la proportion dit où recruter, elle ne mesure pas l’économie sociale. Les fiches de démonstration n’y entrent jamais. Par région, l’ISQ publie des nombres que Repère ne peut pas reprendre.',
  'measure.spend.label': 'Achats auprès de l’économie sociale',
  'measure.spend.definition':
    'Somme, en dollars, des contrats attribués à des entreprises collectives du périmètre, selon la base choisie. Les fournisseurs d’un même contrat n’apportent que leur part\u00a0; ententes de contribution, offres à commandes, doublons, montants en quarantaine et autres unités n’y entrent pas.',
  'measure.share.label': 'Part des dollars',
  'measure.share.definition': 'Achats auprès de l’économie sociale, divisés par tous les achats du même découpage.',
  'measure.contracts.label': 'Contrats avec l’économie sociale',
  'measure.contracts.definition':
    'Nombre de contrats dont au moins un fournisseur est une entreprise collective du périmètre\u00a0; un contrat compte une fois, au premier de ces fournisseurs.',
  'measure.contractShare.label': 'Part des contrats',
  'measure.contractShare.definition':
    'Contrats avec l’économie sociale, divisés par tous les contrats du même découpage.',
  'measure.suppliers.label': 'Fournisseurs joints',
  'measure.suppliers.definition':
    'Nombre d’entreprises collectives distinctes qui ont au moins un contrat. Ne s’additionne pas d’une ligne à l’autre.',
  'measure.allSpend.label': 'Tous les achats',
  'measure.allSpend.definition':
    'Somme, en dollars, de tous les contrats du même découpage, quel que soit le fournisseur.',
  'measure.allContracts.label': 'Tous les contrats',
  'measure.allContracts.definition':
    'Nombre de contrats du même découpage, y compris ceux dont le montant est inconnu, symbolique, en quarantaine ou dans une autre unité.',
  'measure.allSuppliers.label': 'Tous les fournisseurs',
  'measure.allSuppliers.definition':
    'Nombre de fournisseurs distincts\u00a0: par entreprise jumelée, sinon par NEQ valide, sinon par nom. Ne s’additionne pas d’une ligne à l’autre.',
  'label.buyerLevel.municipal': 'Municipal',
  'label.buyerLevel.quebec': 'Gouvernement du Québec',
  'label.buyerLevel.federal': 'Gouvernement fédéral',
  'label.buyerLevel.education': 'Éducation',
  'label.buyerLevel.health': 'Santé et services sociaux',
  'label.buyerLevel.other': 'Autres organismes publics',
  'label.purchaseMethod.open': 'Appel d’offres public',
  'label.purchaseMethod.invited': 'Sur invitation',
  'label.purchaseMethod.direct': 'De gré à gré',
  'proof.neq': 'NEQ d’une fiche du répertoire',
  'proof.alias': 'Nom déjà vu avec le NEQ d’une fiche',
  'proof.name_place': 'Nom et lieu d’une fiche du répertoire',
  'proof.name': 'Nom semblable à celui d’une fiche, à vérifier',
  'proof.several': 'Plusieurs fiches portent un nom semblable',
  'proof.neq_invalid': 'NEQ mal écrit, et nom inconnu',
  'proof.absent': 'Absent du répertoire',
  'problem.publication_not_found': 'Aucune publication ne porte le nom «\u00a0{slug}\u00a0».',
  'problem.publication_file_missing': 'Le fichier de la publication «\u00a0{slug}\u00a0» n’est pas sur ce serveur.',
  'statistics.command': 'Chiffres des achats publics',
  'statistics.command.snapshot': 'Figer une publication\u00a0: chiffres, méthode, fichiers et lignes',
  'statistics.command.rederive': 'Recalculer une publication à partir de ses propres lignes (nom ou dossier)',
  'statistics.command.refresh': 'Mettre les chiffres à jour',
  'statistics.command.whole': 'Tout recalculer plutôt que ce qui a changé',
  'statistics.told.published':
    'Publication «\u00a0{slug}\u00a0» figée\u00a0: {lines, plural, one {# ligne} other {# lignes}}.\nDossier\u00a0: {directory}',
  'statistics.told.identical':
    'Publication «\u00a0{slug}\u00a0»\u00a0: recalculée à partir de {lines, plural, one {# ligne} other {# lignes}}, tous les chiffres sont identiques.',
  'statistics.told.different':
    'Publication «\u00a0{slug}\u00a0»\u00a0: recalculée à partir de {lines, plural, one {# ligne} other {# lignes}}, des chiffres diffèrent. La méthode a changé depuis\u00a0; installez la version de Repère qui l’a publiée.',
  'statistics.told.refreshed': '{lines, plural, =0 {Rien n’a changé} one {# ligne reprise} other {# lignes reprises}}.',
  'statistics.refused.snapshot_unreadable':
    '«\u00a0{directory}\u00a0» n’est ni une publication connue, ni un dossier qui en contient une (publication.json).',
  'statistics.refused.snapshot_lines_altered':
    'Les lignes de cette publication ont été modifiées\u00a0: empreinte {found}, attendue {expected}. Reprenez le dossier d’origine.',
  'problem.ledger_unreadable':
    'La liste n’a pu être lue\u00a0: donnez une colonne «\u00a0neq\u00a0» ou «\u00a0nom\u00a0» (et, si possible, «\u00a0lieu\u00a0»), au plus {most, number} lignes.',
  'statistics.command.membership': 'Dire quand une entreprise était de l’économie sociale (dates comprises)',
  'statistics.command.membership.source': 'D’où vient cette information',
  'statistics.command.membership.from': 'Premier jour (AAAA-MM-JJ)',
  'statistics.command.membership.to': 'Dernier jour (AAAA-MM-JJ)',
  'statistics.command.membership.form': 'Forme juridique durant ces jours',
  'statistics.told.membership': 'Noté pour «\u00a0{listing}\u00a0». Les chiffres suivront à leur prochaine lecture.',
  'statistics.refused.membership_listing_unknown':
    'Aucune fiche ne répond à «\u00a0{listing}\u00a0»\u00a0: donnez son identifiant, son adresse ou son NEQ.',
  'statistics.refused.membership_dates': 'Ces jours ne se suivent pas\u00a0: {from}, {to}. Écrivez AAAA-MM-JJ.',
  'problem.ledger_empty':
    'La liste est vide\u00a0: collez au moins un fournisseur, ou choisissez un fichier qui en contient.',
  'problem.ledger_file':
    '{why, select, file_old_excel {Ce classeur est d’un ancien format (.xls)\u00a0: enregistrez-le en .xlsx ou en CSV.} file_too_large {Ce fichier dépasse 2\u00a0Mo\u00a0: gardez les colonnes utiles, ou coupez-le.} file_too_many_rows {Ce fichier dépasse 20\u00a0000 lignes\u00a0: coupez-le.} quote_not_closed {Ligne {line, number}\u00a0: un guillemet n’est jamais fermé. Corrigez-le, puis renvoyez le fichier.} record_too_large {Ligne {line, number}\u00a0: cette ligne est trop longue. Corrigez-la, puis renvoyez le fichier.} other {Ce fichier n’est ni un CSV ni un classeur XLSX lisible. Enregistrez-le de nouveau, puis renvoyez-le.}}',
  'ledger.column': 'Colonne {number}',
  'ledger.verdict': 'Réponse',
  'ledger.verdict.collective': 'Entreprise collective',
  'ledger.verdict.not': 'Non trouvée',
  'ledger.verdict.unsure': 'À vérifier',
  'ledger.listing': 'Fiche',
  'ledger.address': 'Adresse de la fiche',
  'ledger.proof': 'Preuve',
  'ledger.provedOn': 'En date du',
  'ledger.confidence': 'Confiance',
  'ledger.seao': 'Déjà au SEAO',
  'ledger.seao.value': 'Avis {notice}, {buyer}, {date}, {amount}\u00a0$\u00a0: à ne pas additionner deux fois',
  'ledger.remark': 'Remarque',
  'ledger.remark.nobody': 'Ni NEQ ni nom\u00a0: ajoutez l’un des deux',
  'ledger.remark.total': 'Ligne de total, laissée de côté',
  'ledger.remark.row_broken': 'Plus de cellules que de colonnes\u00a0: un séparateur de trop',
  'ledger.remark.amount': 'Montant illisible, non additionné\u00a0: écrivez 1\u00a0234,56',
  'ledger.about': 'Vérification',
  'ledger.about.words':
    'Chaque ligne a été comparée au répertoire Repère, par NEQ, par nom déjà vu avec un NEQ, puis par nom et lieu. «\u00a0Non trouvée\u00a0» veut dire absente du répertoire, rien de plus. Rien de la liste n’a été conservé.',
  'ledger.about.totals': 'En tout',
  'ledger.totals':
    '{lines, plural, one {# fournisseur} other {# fournisseurs}}\u00a0: {collective, plural, one {# entreprise collective} other {# entreprises collectives}}, {unsure, number} à vérifier, {not, plural, one {# non trouvée} other {# non trouvées}}.',
  'ledger.about.seao.words':
    'Un contrat publié au SEAO a le même fournisseur et le même montant, avec ou sans taxes. Si c’est le vôtre, il est déjà compté dans les statistiques.',
} as const;

export type StatisticsKey = keyof typeof statisticsFr;
