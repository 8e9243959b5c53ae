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

const sets = new Map(Object.entries(KNOWN).map(([place, keys]) => [place, new Set(keys)]));

/** Counts keys of a release that the parser has no use for and does not know either. */
export function countUnknownKeys(release: JsonObject, context: ReadingContext): void {
  count(release, 'release', context);
  count(release['tender'], 'tender', context);
  each(release['parties'], (party) => {
    count(party, 'party', context);
    if (isObject(party)) count(party['details'], 'details', context);
  });
  each(release['awards'], (award) => count(award, 'award', context));
  each(release['contracts'], (contract) => count(contract, 'contract', context));
  each(release['bids'], (bid) => count(bid, 'bid', context));
}

function count(value: unknown, place: string, context: ReadingContext): void {
  if (!isObject(value)) return;
  const known = sets.get(place);
  for (const key in value) if (known?.has(key) === false) context.countUnknown(`${place}.${key}`);
}

function each(value: unknown, visit: (item: unknown) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item);
}
