/** An enterprise’s own listings: the list, the editor, the claim; in French, ICU message syntax. English must hold the same keys. */
export const messages = {
  'listings.title': 'Mes fiches',
  'listings.intro': 'Les fiches de vos organisations, ce qu’on y lit et ce qui attend une relecture.',
  'listings.count': '{count, plural, =0 {Aucune fiche} one {# fiche} other {# fiches}}',
  'listings.line': '{municipality}, NEQ {neq}',
  'listings.line.noNeq': '{municipality}, sans NEQ connu',
  'listings.standing':
    '{publication, select, published {Publiée} held {En attente de relecture} withdrawn {Retirée} closed {Fermée} merged {Réunie à une autre fiche} other {}}',
  'listings.status':
    '{status, select, confirmed {statut d’économie sociale confirmé} declared {statut déclaré par l’entreprise} other {statut non vérifié}}',
  'listings.confirmed': 'Confirmée exacte le {date}.',
  'listings.neverConfirmed': 'Jamais confirmée exacte par l’entreprise.',
  'listings.waits':
    '{count, plural, =0 {Rien n’attend.} one {# changement attend une relecture.} other {# changements attendent une relecture.}}',
  'listings.draft': 'Un brouillon à terminer.',
  'listings.edit': 'Mettre à jour {name}',
  'listings.find': 'Chercher dans mes fiches',
  'listings.find.submit': 'Chercher',
  'listings.none.title': 'Aucune fiche à vous pour l’instant',
  'listings.none.search': 'Rien ne correspond à «\u00a0{q}\u00a0» parmi vos fiches.',
  'listings.none.claim':
    'Votre entreprise est peut-être déjà dans le répertoire. Cherchez-la par son nom ou son NEQ, puis, au bas de sa fiche, réclamez-la\u00a0: un code part à l’adresse de courriel déjà inscrite.',
  'listings.none.organisation':
    'Une fiche appartient à une organisation, pour que vos collègues puissent prendre la relève. Inscrivez d’abord la vôtre.',
  'listings.none.search.link': 'Chercher mon entreprise',
  'listings.none.organisation.link': 'Inscrire mon organisation',
  'listings.pages': 'Page {page} de {pages}',
  'listings.previous': 'Page précédente',
  'listings.next': 'Page suivante',
} as const;

export type ListingsWordKey = keyof typeof messages;
