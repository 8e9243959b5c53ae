/** Sentences of the check of a list of suppliers, in French; ICU message syntax. English must hold the same keys. */
export const messages = {
  'check.title': 'Vérifier une liste de fournisseurs',
  'check.lead':
    'Collez vos fournisseurs, ou envoyez un fichier\u00a0: chaque ligne revient avec sa réponse, sa preuve et sa date.',
  'check.kept':
    'Rien de votre liste n’est conservé\u00a0: elle est lue, comparée au répertoire, puis oubliée. Personne d’autre ne la voit.',
  'check.text': 'Vos fournisseurs, un par ligne',
  'check.text.hint':
    'Un NEQ, un nom, ou les deux; au besoin le lieu et le montant, séparés par une tabulation ou un point-virgule. Des colonnes copiées d’un tableur conviennent.',
  'check.text.example': '1174002437\nLa Ruche;Saint-Tite\nCoop du Lac;Roberval;12 345,67 $',
  'check.file': 'Ou un fichier CSV ou XLSX',
  'check.file.hint': 'Au plus 2\u00a0Mo et 20\u00a0000 lignes. Un fichier choisi passe avant le texte collé.',
  'check.submit': 'Vérifier la liste',
  'check.working': 'Vérification en cours…',
  'check.again': 'Vérifier une autre liste',
  'check.failed': 'La liste n’a pas pu être vérifiée',
  'check.failed.ledger_empty':
    'La liste est vide. Collez au moins un fournisseur, ou choisissez un fichier qui en contient.',
  'check.failed.ledger_unreadable':
    'Cette liste dépasse {most, number} lignes. Coupez-la, puis vérifiez chaque partie.',
  'check.failed.ledger_file':
    '{why, select, file_old_excel {Ce classeur est d’un ancien format (.xls). Enregistrez-le en .xlsx ou en CSV.} file_too_large {Ce fichier dépasse 2\u00a0Mo. Gardez les colonnes utiles, ou coupez-le.} file_too_many_rows {Ce fichier dépasse 20\u00a0000 lignes. Coupez-le.} quote_not_closed {Ligne {line, number}\u00a0: un guillemet n’est jamais fermé. Corrigez-le, puis renvoyez le fichier.} record_too_large {Ligne {line, number}\u00a0: cette ligne est trop longue. Corrigez-la, puis renvoyez le fichier.} other {Ce fichier n’est ni un CSV ni un classeur XLSX lisible. Enregistrez-le de nouveau, puis renvoyez-le.}}',
  'check.failed.other': 'Le serveur n’a pas pu lire la liste. Réessayez dans un moment.',
  'check.found': 'Ce que nous avons trouvé',
  'check.totals':
    'Sur {lines, plural, one {# fournisseur} other {# fournisseurs}}, {collective, plural, =0 {aucune entreprise collective n’a été reconnue} one {# est une entreprise collective} other {# sont des entreprises collectives}}, {unsure, plural, =0 {aucun n’est à vérifier} one {# est à vérifier} other {# sont à vérifier}} et {not, plural, =0 {tous ont été trouvés} one {# n’est pas dans le répertoire} other {# ne sont pas dans le répertoire}}.',
  'check.amounts':
    'Les entreprises collectives reçoivent <strong>{collective}</strong> sur {all}, soit <strong>{share}</strong>.',
  'check.seao':
    '{count, plural, one {Une ligne a} other {# lignes ont}} déjà un contrat semblable au SEAO (même fournisseur, même montant). Si c’est le vôtre, ne l’additionnez pas aux statistiques, qui le comptent déjà{amount, select, none {} other {\u00a0: {amount} pour les entreprises collectives}}.',
  'check.nobody':
    'Aucune colonne ne dit qui sont les fournisseurs. Indiquez ci-dessous celle des NEQ ou celle des noms.',
  'check.table': 'Réponse ligne par ligne',
  'check.shown': 'Les {shown, number} premières lignes sur {all, number}; le fichier les contient toutes.',
  'check.line': 'Ligne',
  'check.supplier': 'Fournisseur',
  'check.amount': 'Montant',
  'check.verdict': 'Réponse',
  'check.proof': 'Preuve',
  'check.confidence': 'Confiance',
  'check.verdict.collective': 'Collective',
  'check.verdict.not': 'Non trouvée',
  'check.verdict.unsure': 'À vérifier',
  'check.proof.neq': 'NEQ d’une fiche du répertoire',
  'check.proof.alias': 'Nom déjà vu avec le NEQ d’une fiche',
  'check.proof.name_place': 'Nom et lieu d’une fiche',
  'check.proof.name': 'Nom semblable à celui d’une fiche\u00a0: ajoutez le NEQ ou le lieu',
  'check.proof.several': 'Plusieurs fiches ont un nom semblable\u00a0: ajoutez le NEQ ou le lieu',
  'check.proof.neq_invalid': 'NEQ mal écrit et nom inconnu\u00a0: vérifiez ses dix chiffres',
  'check.proof.absent': 'Absente du répertoire',
  'check.on': 'en date du {date}',
  'check.twin':
    'Déjà au SEAO\u00a0: {notice}, {buyer}, {date, select, none {sans date} other {{date}}}, {amount}. À ne pas additionner deux fois.',
  'check.notice': 'avis {notice}',
  'check.key':
    '«\u00a0Non trouvée\u00a0» veut dire absente du répertoire, rien de plus. La confiance va de 0 à 100\u00a0%; une réponse «\u00a0À vérifier\u00a0» demande un regard.',
  'check.remarks': 'Lignes à corriger',
  'check.remark':
    'Ligne {line, number}\u00a0: {code, select, nobody {ni NEQ ni nom. Ajoutez l’un des deux.} total {ligne de total, laissée de côté.} row_broken {plus de cellules que de colonnes. Retirez le séparateur de trop.} other {montant illisible, non additionné. Écrivez 1\u00a0234,56.}} <soft>{excerpt}</soft>',
  'check.more': 'Et {count, number} autres, notées dans le fichier.',
  'check.columns': 'Les colonnes, comme nous les avons lues',
  'check.columns.words': 'Si une colonne est mal comprise, dites ce qu’elle contient et faites relire la liste.',
  'check.header': 'Ligne des titres',
  'check.header.none': 'Aucune\u00a0: la première ligne est un fournisseur',
  'check.header.line': 'Ligne {line, number}\u00a0: {cells}',
  'check.column.neq': 'NEQ',
  'check.column.name': 'Nom',
  'check.column.place': 'Lieu',
  'check.column.amount': 'Montant',
  'check.column.none': 'Aucune colonne',
  'check.column.option':
    '{title, select, none {Colonne {number, number}} other {{title}}}{samples, select, none {} other { ({samples})}}',
  'check.reread': 'Relire la liste',
  'check.download': 'Votre liste annotée',
  'check.download.words': 'Vos colonnes, suivies de la réponse, de la fiche, de la preuve et de la date.',
  'check.download.xlsx': 'Télécharger en XLSX',
  'check.download.csv': 'Télécharger en CSV',
} as const;

export type LedgerCheckKey = keyof typeof messages;
