import { isObject, type JsonObject } from './json-access';
import type { ReadingContext } from './reading-context';

/** What the parser knows of a release, by place; anything else is counted and reported, never a reason to fail. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  release:
    'ocid id date tag initiationType parties buyer tender bids awards contracts language relatedProcesses planning'.split(
      ' ',
    ),
  party: 'id name address roles details contactPoint identifier additionalIdentifiers'.split(' '),
  details: 'neq NEQ municipal Municipal'.split(' '),
  tender:
    'id title description status procuringEntity items lots procurementMethod procurementMethodDetails procurementMethodRationale mainProcurementCategory additionalProcurementCategories deliveryarea deliveryArea numberOfTenderers tenderers tenderPeriod value minValue documents contractPeriod amendments awardPeriod enquiryPeriod hasEnquiries eligibilityCriteria awardCriteria submissionMethod'.split(
      ' ',
    ),
  award:
    'id status date value suppliers title description relatedLots items contractPeriod documents relatedBids'.split(
      ' ',
    ),
  contract:
    'id awardID status dateSigned period value amendments implementation title description items documents'.split(' '),
  bid: 'id value valueUnit relatedLots status date tenderers'.split(' '),
};

const knownOf = (place: string): ReadonlySet<string> => new Set(KNOWN[place]);
const RELEASE = knownOf('release');
const PARTY = knownOf('party');
const DETAILS = knownOf('details');
const TENDER = knownOf('tender');
const AWARD = knownOf('award');
const CONTRACT = knownOf('contract');
const BID = knownOf('bid');

/** Counts keys of a release that the parser has no use for and does not know either. */
export function countUnknownKeys(release: JsonObject, context: ReadingContext): void {
  count(release, 'release', RELEASE, context);
  count(release['tender'], 'tender', TENDER, context);
  const parties = release['parties'];
  if (Array.isArray(parties))
    for (const party of parties as unknown[]) {
      count(party, 'party', PARTY, context);
      if (isObject(party)) count(party['details'], 'details', DETAILS, context);
    }
  each(release['awards'], 'award', AWARD, context);
  each(release['contracts'], 'contract', CONTRACT, context);
  each(release['bids'], 'bid', BID, context);
}

function count(value: unknown, place: string, known: ReadonlySet<string>, context: ReadingContext): void {
  if (!isObject(value)) return;
  for (const key in value) if (!known.has(key)) context.countUnknown(`${place}.${key}`);
}

function each(list: unknown, place: string, known: ReadonlySet<string>, context: ReadingContext): void {
  if (Array.isArray(list)) for (const item of list as unknown[]) count(item, place, known, context);
}
