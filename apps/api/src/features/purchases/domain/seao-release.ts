import type { ReadingContext } from './reading-context';
import { readAwards } from './seao-awards';
import { type JsonObject, objectAt, objectsAt, refuse, textAt, textsAt } from './json-access';
import { dayOf } from './line-rules';
import type { BuyerFacts, PublishedRecord, ReleaseState } from './facts';

const OCID = /^ocds-[a-z0-9]{3,12}-[\w.-]{1,60}$/i;

/** The register of the numbers that SEAO gives its public bodies. */
export const SEAO_REGISTER = 'seao';

/**
 * Reads one release as SEAO really publishes it (procurement data §3.2): supplier numbers in `parties[].details`, bids flat at the
 * root, the notice number at the tail of the ocid, everything optional.
 * @param namespace set before the ocid of a demonstration, so that it can never meet a real one
 * @throws RecordRefused naming the field that cannot be read
 */
export function readSeaoRelease(release: JsonObject, context: ReadingContext, namespace = ''): PublishedRecord {
  const ocid = textAt(release, 'ocid') ?? refuse('field_missing', 'ocid', '');
  if (!OCID.test(ocid)) refuse('field_malformed', 'ocid', ocid);
  const releaseId = textAt(release, 'id') ?? refuse('field_missing', 'id', '');
  if (releaseId.length > 100) refuse('text_too_long', 'id', releaseId);
  const published = textAt(release, 'date') ?? refuse('field_missing', 'date', '');
  const publishedOn = dayOf(published) ?? refuse('field_malformed', 'date', published);
  const instant = new Date(published);
  if (Number.isNaN(instant.getTime())) refuse('field_malformed', 'date', published);
  const tags = textsAt(release, 'tag');
  const buyer = readBuyer(release, context, namespace);
  const facts = readAwards(release, {
    context,
    buyer,
    tags,
    publishedOn,
    notice: ocid.split('-').slice(2).join('-'),
  });
  const states: ReleaseState[] = [];
  // A tender that is cancelled states that it has no award: earlier ones must not survive it.
  if (facts.lines.length > 0 || tags.includes('tenderCancellation')) states.push('lines');
  if (facts.finals.length > 0) states.push('finals');
  if (facts.bids.length > 0) states.push('bids');
  return { process: namespace + ocid, releaseId, publishedAt: instant.toISOString(), tags, states, facts, buyer };
}

function readBuyer(release: JsonObject, context: ReadingContext, namespace: string): BuyerFacts | null {
  const named = objectAt(release, 'buyer');
  const procuring = objectAt(objectAt(release, 'tender'), 'procuringEntity');
  const parties = objectsAt(release, 'parties');
  const number = textAt(named, 'id') ?? textAt(procuring, 'id');
  const party =
    parties.find((one) => number !== null && textAt(one, 'id') === number) ??
    parties.find((one) => textsAt(one, 'roles').includes('buyer'));
  const name =
    textAt(named, 'name') ?? textAt(procuring, 'name') ?? (party === undefined ? null : textAt(party, 'name'));
  if (name === null) return null;
  const id = number ?? (party === undefined ? null : textAt(party, 'id'));
  const details = party === undefined ? {} : objectAt(party, 'details');
  const flag = textAt(details, 'municipal') ?? textAt(details, 'Municipal');
  return context.buyers.know({
    register: namespace === '' ? (id === null ? `${SEAO_REGISTER}-name` : SEAO_REGISTER) : 'demo',
    number: id ?? context.fold(name),
    name,
    municipal: flag === '1' || flag === 'true' ? true : flag === '0' || flag === 'false' ? false : null,
    locality: party === undefined ? null : textAt(objectAt(party, 'address'), 'locality'),
  });
}
