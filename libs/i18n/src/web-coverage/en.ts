import type { WebCoverageKey } from './fr';

/** The same sentences in English. */
export const webCoverageEn: Readonly<Record<WebCoverageKey, string>> = {
  'coverage.title': 'Who delivers where – Repère',
  'coverage.titleWords': 'Who delivers where: {words} – Repère',
  'coverage.description':
    'Region by region and MRC by MRC: the social economy enterprises based there, those that deliver there, and the territories nobody serves.',
  'coverage.heading': 'Who delivers where',
  'coverage.intro':
    'A map of suppliers shows where they have their seat. This one shows how far they deliver, and what nobody serves.',
  'coverage.back': 'Back to the list of suppliers',
  'coverage.need': 'Need or trade',
  'coverage.place': 'Place',
  'coverage.submit': 'Update the map',
  'coverage.loading': 'Counting…',

  'coverage.counted':
    '{count, plural, =0 {No enterprise answers this search} one {Counted: the only enterprise that answers this search} other {Counted: the # enterprises that answer this search}}.',
  'coverage.countedNeed':
    '{count, plural, =0 {No enterprise offers this service} one {Counted: the only enterprise that offers this service} other {Counted: the # enterprises that offer this service}} ({need}). Those that only mention it are left out.',
  'coverage.finding':
    '{nobody, plural, =0 {Each of the {all} MRCs is served.} one {Nobody serves one of the {all} MRCs.} other {Nobody serves # of the {all} MRCs.}}',
  'coverage.findingProvince':
    '{count, plural, one {One more is served only by an enterprise that delivers across Québec.} other {# more are served only by enterprises that deliver across Québec.}}',
  'coverage.allProvince':
    '{count, plural, one {One MRC is served only by enterprises that deliver across Québec.} other {# MRCs are served only by enterprises that deliver across Québec.}}',

  'coverage.here': 'In this place: {place}',
  'coverage.seeHere': '{count, plural, one {See this supplier} other {See these # suppliers}}',
  'coverage.nobodyHere': 'Nobody serves this place for this need.',
  'coverage.based': 'based here',
  'coverage.delivering': 'deliver here from elsewhere',
  'coverage.part': 'serve part of it',
  'coverage.province': 'deliver across Québec',

  'coverage.list.nobody': '{count, plural, one {The MRC that nobody serves} other {The # MRCs that nobody serves}}',
  'coverage.table.title': 'The same numbers as a table',
  'coverage.table.caption': 'Enterprises by region and MRC, each counted once a row, under the most it does there.',
  'coverage.table.place': 'Territory',
  'coverage.table.based': 'Based there',
  'coverage.table.delivering': 'Deliver there',
  'coverage.table.part': 'In part',
  'coverage.table.province': 'All Québec',
  'coverage.table.nobody': 'Nobody',
  'coverage.table.see': 'See the suppliers: {place}',
  'coverage.failed': 'The count could not be made',
  'coverage.failedStale': 'The numbers below are those of the request before. Try again in a moment.',
  'coverage.failedRemedy': 'Try again in a moment. Your search is kept in the address of the page.',

  'coverage.map.label': 'Map of the territories served; the table holds the same numbers',
  'coverage.map.loading': 'The map is being prepared…',
  'coverage.map.failed': 'The map could not be loaded. The table holds the same numbers.',
  'coverage.map.withoutScript': 'The map needs JavaScript. The table holds the same numbers.',
  'coverage.map.legend': 'Based there or delivering there, to all or part',
  'coverage.map.regions': 'Regions',
  'coverage.map.mrcs': 'MRCs',
  'coverage.map.range': '{to, select, none {{from} or more} other {{from} to {to}}}',
  'coverage.map.provinceOnly': 'Québec-wide delivery only',
  'coverage.map.nobody': 'nobody',
  'coverage.map.symbols': 'Regions tinted (approximate limits); one sign per MRC, on its reference point.',
  'coverage.map.shapes': 'Regions and MRCs tinted from the operator’s file of limits.',
  'coverage.map.place':
    '{place}: {nobody, select, yes {nobody} other {{based, number} based there, {delivering, number} deliver there, {part, number} in part, {province, number} across Québec}}',
  'coverage.map.serves': 'place to serve',
};
