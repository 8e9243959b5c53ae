import type { WebPagesKey } from './fr';

/** Sentences of the pages that are only read, in English; the same keys as in French. */
export const webPagesEn: Readonly<Record<WebPagesKey, string>> = {
  'about.title': 'About – Repère',
  'about.description': 'What Repère is, what a listing says, and how results are ordered.',
  'about.heading': 'About Repère',
  'about.lead':
    'Repère helps Québec’s public buyers find, for a need and a place, the social economy enterprises that can meet it.',
  'about.who.title': 'Who is listed',
  'about.who.words':
    'Cooperatives, mutuals and non-profit organizations that sell goods or services for a social purpose, within the meaning of the <law>Social Economy Act</law>. The State does not certify these enterprises: being listed here is not a recognition, and every listing says who vouches for it and since when.',
  'about.status.title': 'What the status of a listing means',
  'about.status.unverified':
    '<b>Listed, not verified</b>: the listing comes from a list (a regional hub’s, for example). Nobody has yet checked that the enterprise meets the criteria of the Act.',
  'about.status.declared': '<b>Declared</b>: the enterprise states that it meets the criteria.',
  'about.status.confirmed':
    '<b>Confirmed</b>: a regional hub (pôle) or the Chantier de l’économie sociale has checked the criteria of section 3, on the date shown.',
  'about.status.marks':
    'Certifications such as ISO, Écoresponsable or B Corp are shown where they exist; they do not count as a social economy recognition.',
  'about.place.title': '“Delivers to” and “Based in” are two different things',
  'about.place.serves':
    '<b>Delivers to</b> looks at the area an enterprise serves, activity by activity. A Montréal enterprise that delivers across Québec answers “Delivers to: Saint-Tite”.',
  'about.place.located': '<b>Based in</b> looks only at where the head office is.',
  'about.place.same':
    'An enterprise answers only if one and the same activity has the sector you want and serves the place you want. Delivering meals in Joliette and clearing snow in Mékinac is not delivering meals in Mékinac.',
  'about.order.title': 'The order of results',
  'about.order.words':
    'Best matches for the words come first. Then, for a place: those based there who serve all of it; those who deliver there from elsewhere; those who serve part of it; those who deliver across Québec. Then distance, date of confirmation and name. Neither the length of a listing nor any payment changes the order.',
  'about.limits.title': 'What Repère does not do',
  'about.limits.words':
    'Repère does not check licences, prices or capacity, and is no substitute for legal advice on contract award rules. Report any error from the listing: every message is read.',

  'data.title': 'Data and API – Repère',
  'data.description': 'Repère’s public API, its formats, its sources and their licences.',
  'data.heading': 'Data and API',
  'data.lead': 'Whatever the pages show, programs can read: without an account, in JSON, with the same filters.',
  'data.api.title': 'The public API',
  'data.api.words':
    'The base address is <code>{base}</code>. An unknown value is never ignored: the API answers 400 and names what is wrong. The full description follows OpenAPI 3.1.',
  'data.api.example': 'For example, caterers that deliver to Saint-Tite:',
  'data.api.reference': 'Browse the API reference',
  'data.api.document': 'Download the OpenAPI description',
  'data.api.schema': 'JSON Schema of the listing exchange format',
  'data.routes.caption': 'Main addresses',
  'data.routes.address': 'Address',
  'data.routes.answer': 'Answer',
  'data.routes.listings': 'the listings that answer a search, with counts for every filter',
  'data.routes.listing': 'a whole listing, by identifier, address or NEQ',
  'data.routes.map': 'the same search, as clusters and points',
  'data.routes.territories': 'regions, MRCs and municipalities, with their codes',
  'data.routes.sectors': 'sectors and subsectors',
  'data.sources.title': 'Sources',
  'data.sources.territories':
    '<b>Territories</b>: official codes and names of Québec’s 17 regions, 104 MRCs and equivalent territories and 1,116 municipalities, as a table of facts compiled by the project.',
  'data.sources.map':
    '<b>Base map</b>: Natural Earth, public domain. Region limits are approximate and dotted; they have no official standing. The Labrador border follows Natural Earth.',
  'data.sources.places': '<b>Localities</b>: GeoNames, Creative Commons Attribution 4.0 licence.',
  'data.sources.codes':
    '<b>Categories</b>: wording of Québec’s electronic tendering system (SEAO) and of the UNSPSC classification; how they map to our sectors is a proposal to be checked.',
  'data.sources.isq':
    '<b>11,360 social economy enterprises in Québec</b>: estimate by the Institut de la statistique du Québec, 2022 statistical portrait, published on July 11, 2025. This directory is not a census of them.',
  'data.sources.listings': '<b>Listings</b>: each one names the list it comes from and the date it was added.',

  'accessibility.title': 'Accessibility – Repère',
  'accessibility.description': 'The accessibility level Repère aims for, what is checked and what remains to be done.',
  'accessibility.heading': 'Accessibility',
  'accessibility.lead':
    'Repère aims to conform to WCAG 2.2, level AA, and to the Government of Québec’s SGQRI 008 3.0 standard.',
  'accessibility.works.title': 'What you can count on',
  'accessibility.works.noScript':
    'Search, filters, result pages, listings and error reports all work without JavaScript.',
  'accessibility.works.keyboard':
    'Everything can be done from the keyboard; the number of results is announced when it changes.',
  'accessibility.works.map':
    'The map is a second view of the list: same search, same suppliers. Nothing is only on the map, and it can be moved with buttons.',
  'accessibility.works.reading':
    'Text can grow to 200% without losing anything; colours follow your device’s light or dark mode.',
  'accessibility.works.motion': 'Animation disappears if your device asks for less motion.',
  'accessibility.checks.title': 'How it is checked',
  'accessibility.checks.words':
    'Automated checks (axe) go through the pages in both languages. They do not see everything: no full audit with users has taken place yet.',
  'accessibility.limits.title': 'Known limits',
  'accessibility.limits.words':
    'Areas drawn on the map have no tactile equivalent; their description in words always stands beside them.',
  'accessibility.contact.title': 'Something in your way?',
  'accessibility.contact.words':
    'Tell us from any listing with “Report an error”, naming the page and the tool you use.',

  'privacy.title': 'Privacy – Repère',
  'privacy.description': 'What Repère collects, why, and how long it keeps it.',
  'privacy.heading': 'Privacy',
  'privacy.lead': 'Looking for a supplier takes no account and leaves no trace in your name.',
  'privacy.visit.title': 'When you use the site',
  'privacy.visit.cookies':
    'Without an account, no cookie is set; signed in, a single one holds your session. No outside audience tool is loaded.',
  'privacy.visit.files': 'Fonts, map and programs come from this very site.',
  'privacy.visit.tiles':
    'The operator has chosen an outside base map: your browser asks {host} for map images, and that host sees your IP address.',
  'privacy.visit.logs':
    'The server notes the address of the page requested, the answer and how long it took, to repair faults. Your IP address is used to limit abuse; it is not attached to your searches.',
  'privacy.report.title': 'When you report an error',
  'privacy.report.words':
    'Your message and, if you give it, your email are kept so that the team can correct the listing and answer you. They are neither published nor passed on.',
  'privacy.listings.title': 'What listings contain',
  'privacy.listings.words':
    'Business information: name, address, work contact details, activities. If a detail concerns you personally, report it from the listing: it will be removed.',
  'privacy.purposes.title': 'What we keep, and why',
  'privacy.purposes.words':
    'This list comes from the very inventory that serves to erase information when its time is over. Nothing else is collected about you.',
  'privacy.fact.basis': 'Basis',
  'privacy.fact.kept': 'Kept',
  'privacy.fact.seenBy': 'Seen by',
  'privacy.basis.request': 'you asked for it',
  'privacy.basis.consent': 'your consent',
  'privacy.basis.mandate': 'the directory’s mandate (business information)',
  'privacy.basis.security': 'the security of the service',
  'privacy.basis.law': 'a legal obligation',
  'privacy.basis.public_register': 'an open public register',
  'privacy.kept.kept': 'as long as the directory exists',
  'privacy.kept.withdrawal': 'erased as soon as you withdraw your consent',
  'privacy.kept.last_seen': '{months} months after your last visit; you are told a month before',
  'privacy.kept.end': '{months, plural, one {# month} other {# months}} after it ends',
  'privacy.kept.replaced': '{months} months after it was replaced',
  'privacy.kept.last_saved': '{months} months after it was last saved',
  'privacy.kept.decision': '{months} months after the decision',
  'privacy.kept.receipt': '{months} months after it was received',
  'privacy.kept.sending': '{months} months after it was sent',
  'privacy.kept.awareness': 'at least {months} months after we became aware of it',
  'privacy.seenBy.self': 'you',
  'privacy.seenBy.organisation': 'your organization',
  'privacy.seenBy.networks': 'the territory’s networks',
  'privacy.seenBy.staff': 'the directory’s team',
  'privacy.seenBy.administrators': 'administrators',
  'privacy.seenBy.everyone': 'everyone',
  'privacy.purpose.account.title': 'Your account',
  'privacy.purpose.account.words': 'Your name, email and language, to recognize you and write to you.',
  'privacy.purpose.security.title': 'Protecting the account',
  'privacy.purpose.security.words':
    'Your sessions, passkeys, one-time links and attempt counters. Secrets are kept in unreadable form.',
  'privacy.purpose.organisation.title': 'Your organizations',
  'privacy.purpose.organisation.words': 'Which organizations you belong to, and invitations sent in their name.',
  'privacy.purpose.listing.title': 'Business contacts of listings',
  'privacy.purpose.listing.words':
    'The enterprise’s email, phone and address, so that buyers can reach it. A value that was replaced is erased after this delay.',
  'privacy.purpose.contact.title': 'The contact person',
  'privacy.purpose.contact.words':
    'Your name and position on a listing, only if you consent yourself. Withdrawing consent erases them at once.',
  'privacy.purpose.draft.title': 'Your drafts',
  'privacy.purpose.draft.words': 'What you write and have not submitted; nobody else reads it.',
  'privacy.purpose.review.title': 'Requests and their proofs',
  'privacy.purpose.review.words':
    'What you attach to have a listing or a status recognized, and the reasons for decisions.',
  'privacy.purpose.report.title': 'Reports of errors',
  'privacy.purpose.report.words':
    'Your message and, if you give it, your email, to correct the listing and answer you.',
  'privacy.purpose.mail.title': 'Emails sent',
  'privacy.purpose.mail.words': 'To whom and when; the text is erased as soon as the message has left.',
  'privacy.purpose.log.title': 'The log of acts',
  'privacy.purpose.log.words':
    'Who changed what, by number and never by name, so that nobody can rewrite a listing’s history.',
  'privacy.purpose.contracts.title': 'Public contracts',
  'privacy.purpose.contracts.words':
    'Suppliers as Québec’s electronic tendering system publishes them; a sole proprietorship sometimes bears a person’s name.',
  'privacy.purpose.incident.title': 'The register of incidents',
  'privacy.purpose.incident.words': 'What the law asks to be noted when an incident touches personal information.',
  'privacy.account.title': 'See it, take it, erase it',
  'privacy.account.words':
    'If you have an account, the page “My information” of your workspace gives you everything about you in one file, and erases your account if you wish. An erased account leaves the backups as they are replaced.',
  'privacy.officer.title': 'The person in charge',
  'privacy.officer.words': '{name}, {title}, answers for the protection of personal information: <mail>{email}</mail>.',
  'privacy.officer.none':
    'The operator has not named the person in charge yet; the law then designates whoever has the highest authority in the organization.',
  'privacy.rights.title': 'Your rights',
  'privacy.rights.words':
    'Québec’s private-sector privacy act lets you see, correct and have deleted the information that concerns you. A complaint may also be made to the Commission d’accès à l’information.',
};
