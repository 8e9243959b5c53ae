import type { MatchingKey } from './fr';

export const matchingEn: Readonly<Record<MatchingKey, string>> = {
  'match.evidence.neq_equal': 'The contract carries the enterprise’s NEQ, {neq}.',
  'match.evidence.neq_name_differs': 'Yet the name as written does not resemble “{known}”.',
  'match.evidence.neq_repair':
    'The NEQ as written, {written}, is not valid; one digit away, it is the enterprise’s, {neq}.',
  'match.evidence.neq_other': 'The contract carries another organization’s NEQ.',
  'match.evidence.neq_unknown':
    'The contract’s NEQ, {neq}, is not in the directory; the enterprise has none on record.',
  'match.evidence.alias_known': 'Elsewhere, this spelling always comes with the enterprise’s NEQ.',
  'match.evidence.alias_shared':
    'This spelling comes with the enterprise’s NEQ, but also with {others, plural, one {another organization’s} other {those of # others}}.',
  'match.evidence.alias_other': 'Elsewhere, this spelling comes with another organization’s NEQ.',
  'match.evidence.name_equal': 'Same name, apart from case, accents and legal form.',
  'match.evidence.name_close': 'The names are {alike}% alike: “{written}” and “{known}”.',
  'match.evidence.name_generic': 'Several organizations bear this name: the place has to tell them apart.',
  'match.evidence.cooperative_agrees': 'The name says “co-operative”, and the enterprise is one.',
  'match.evidence.cooperative_differs': 'The name says “co-operative”, but the enterprise is a non-profit.',
  'match.evidence.postal_equal': 'Same postal code, {postalCode}.',
  'match.evidence.fsa_equal': 'The address is in the same postal area, {fsa}.',
  'match.evidence.postal_elsewhere': 'The contract’s postal code, {postalCode}, lies in another region.',
  'match.evidence.city_equal': 'The address is in the same municipality, {city}.',
  'match.evidence.mrc_equal': 'The address, in {city}, is in the same MRC.',
  'match.evidence.city_elsewhere': 'The contract’s address is in {city}, not where the enterprise is.',
  'match.evidence.place_in_name': 'The name as written says the enterprise’s municipality.',
  'match.evidence.buyer_same_mrc': 'The buyer is in the same MRC.',
  'match.evidence.buyer_same_region': 'The buyer is in the same region.',
  'match.evidence.buyer_elsewhere': 'The buyer is in another region.',
  'match.evidence.offer_fits': 'The enterprise sells what was bought (UNSPSC {unspsc}).',
  'match.evidence.offer_near': 'The enterprise sells in the same field (UNSPSC {unspsc}).',
  'match.evidence.offer_differs': 'What was bought (UNSPSC {unspsc}) is not what the enterprise says it sells.',
  'match.evidence.obnl_ground':
    'The buyer gives a contract with a non-profit as its ground, and the enterprise is one.',
  'match.evidence.obnl_ground_differs':
    'The buyer gives a contract with a non-profit as its ground, but the enterprise is not one.',
  'match.evidence.rival': 'Another enterprise fits almost as well: {name}.',
  'match.evidence.public_body': 'The supplier is a public body.',
  'match.evidence.decision':
    '{scope, select, line {Somebody decided it for this line.} buyer_spelling {Somebody decided it for this buyer’s spelling.} other {Somebody decided it for this spelling.}}',
  'match.evidence.relation': 'NEQ {neq} is tied to the enterprise’s by a merger, a new name or control.',
  'match.evidence.form_cooperative': 'The name says “co-operative”, and this NEQ is not in the directory.',
  'match.evidence.form_obnl_ground':
    'The buyer gives a contract with a non-profit as its ground, and this NEQ is not in the directory.',
  'match.command': 'Match the suppliers of contracts with the enterprises of the directory.',
  'match.command.all': 'every line, not only what changed',
  'match.command.preview': 'show what would move, write nothing',
  'match.command.accept': 'publish the answers of a new version of the method',
  'match.told.progress': '{lines, number} lines examined',
  'match.told.result':
    'Method {methodVersion}: {lines, number} lines and {suppliers, number} suppliers examined, {changed, number} answers changed.',
  'match.told.preview': 'A preview only: nothing was written.',
  'match.told.waiting':
    'Method {methodVersion} is not published yet: figures are still those of method {publishedVersion}. See what moves, then publish it with --accept-method.',
  'match.told.move': '  {from} → {to}: {lines, number} lines, ${value}',
  'match.told.buyer': '  {buyer}: ${before} → ${after}',
  'match.status.confirmed': 'confirmed',
  'match.status.probable': 'probable',
  'match.status.candidate': 'candidate',
  'match.status.review': 'to review',
  'match.status.rejected': 'rejected',
  'match.status.none': 'absent',
  'match.unattributed': 'buyer not attributed',
  'match.somebody': 'Directory staff',
};
