/** An enterprise’s own listings: the list, the editor, the claim; in English. */
export const messages = {
  'listings.title': 'My listings',
  'listings.intro': 'Your organisations’ listings, what readers see there and what is waiting for review.',
  'listings.count': '{count, plural, =0 {No listing} one {# listing} other {# listings}}',
  'listings.line': '{municipality}, NEQ {neq}',
  'listings.line.noNeq': '{municipality}, no known NEQ',
  'listings.standing':
    '{publication, select, published {Published} held {Waiting for review} withdrawn {Withdrawn} closed {Closed} merged {Merged into another listing} other {}}',
  'listings.status':
    '{status, select, confirmed {social economy status confirmed} declared {status declared by the enterprise} other {status not checked}}',
  'listings.confirmed': 'Confirmed correct on {date}.',
  'listings.neverConfirmed': 'Never confirmed correct by the enterprise.',
  'listings.waits':
    '{count, plural, =0 {Nothing is waiting.} one {# change is waiting for review.} other {# changes are waiting for review.}}',
  'listings.draft': 'A draft to finish.',
  'listings.edit': 'Update {name}',
  'listings.find': 'Search my listings',
  'listings.find.submit': 'Search',
  'listings.none.title': 'You have no listing yet',
  'listings.none.search': 'None of your listings matches “{q}”.',
  'listings.none.claim':
    'Your enterprise may already be in the directory. Search by name or NEQ, then claim it at the foot of its listing: a code goes to the e-mail address already on record.',
  'listings.none.organisation':
    'A listing belongs to an organisation, so that colleagues can take over. Register yours first.',
  'listings.none.search.link': 'Find my enterprise',
  'listings.none.organisation.link': 'Register my organisation',
  'listings.pages': 'Page {page} of {pages}',
  'listings.previous': 'Previous page',
  'listings.next': 'Next page',
} as const;
