import type { ListingEntryKey } from './listing-entry.fr';

/** Entering a listing that does not exist yet; in English. */
export const messages: Readonly<Record<ListingEntryKey, string>> = {
  'entry.title': 'Add an enterprise',
  'entry.intro': 'First, let us see whether it is already in the directory: an enterprise has one listing only.',
  'entry.find.neq': 'NEQ',
  'entry.find.neq.hint': 'Ten digits; the surest way to find it.',
  'entry.find.name': 'Name of the enterprise',
  'entry.find.place': 'Municipality (optional)',
  'entry.find.submit': 'Check',
  'entry.find.again': 'Search differently',
  'entry.found':
    '{count, plural, =0 {No listing looks like it} one {One listing looks like it} other {# listings look like it}}',
  'entry.found.words': 'If it is the same enterprise, claim its listing rather than making a second one.',
  'entry.found.line': '{municipality}, {neq, select, none {no known NEQ} other {NEQ {neq}}}',
  'entry.why':
    '{why, select, same_neq {Same NEQ} same_name {Same name} probable_same_contact {Same e-mail or website, similar name} probable_same_phone {Same phone, similar name} other {Similar name}}',
  'entry.standing':
    '{publication, select, held {awaiting review} withdrawn {withdrawn from the directory} closed {closed} other {}}',
  'entry.managed': 'looked after by an organisation',
  'entry.claim': 'It is ours: claim the listing',
  'entry.claim.named': 'It is ours: claim the listing of {name}',
  'entry.look': 'See the listing',
  'entry.open': 'Open it to complete it',
  'entry.none': 'It is not there: add it.',
  'entry.form.title': 'It is not in this list: add it',
  'entry.form.words': 'The essentials to begin with; its activities, territory and proofs come in the next step.',
  'entry.form.enterprise':
    'Added by an enterprise, the listing waits to be reviewed by the network before it is shown.',
  'entry.form.network': 'Added by a network in its territory, the listing is shown at once.',
  'entry.form.organisation': 'On behalf of',
  'entry.form.kind': '{kind, select, network {network} other {enterprise}}',
  'entry.form.name': 'Legal name',
  'entry.form.municipality': 'Municipality of the head office',
  'entry.form.municipality.hint': 'Its name, or its five-digit code when two municipalities share it.',
  'entry.form.address': 'Address',
  'entry.form.postalCode': 'Postal code',
  'entry.form.description': 'What it does, in its own words',
  'entry.form.email': 'E-mail',
  'entry.form.phone': 'Phone',
  'entry.form.website': 'Website',
  'entry.form.submit': 'Add and continue',
  'entry.form.different': 'I have looked at the listings above: this is another enterprise.',
  'entry.organisation.none':
    'A listing belongs to an organisation, so that your colleagues can take over. Register yours first, then come back here.',
  'entry.organisation.link': 'Register my organisation',
  'entry.problem.title': 'Nothing was added',
  'entry.problem.edit_refused': '{message}',
  'entry.problem.listing_may_exist':
    'A listing looks very much like it. Look at the list, then say whether this is another enterprise.',
  'entry.problem.forbidden': 'This organisation does not add enterprises in that place.',
  'entry.problem.invalid_body': 'A value does not have the right form: check the form.',
  'entry.problem.neq_question':
    'This NEQ raises a question: answer it at the bottom of the form, then add the enterprise.',
  'entry.problem.other': 'Try again in a moment.',
  'entry.from.listings': 'Add an enterprise',
};
