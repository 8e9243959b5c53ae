import { Inject, Injectable } from '@nestjs/common';
import { LISTING_FIELDS, err, ok, parseNeq, type ListingField, type NeqAnswer, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { once, type RepeatableRequest } from '../../../platform/http';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, type AuditActor } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { acceptEdit, type AcceptedEdit } from '../domain/accept-edit';
import type { Editor } from '../domain/editor';
import type { Finding, Warning } from '../domain/finding';
import { findByNameOrNeq, findCandidates, type Candidate } from '../domain/find-candidates';
import { fieldText, type EditableListing } from '../domain/listing-field';
import type { ListingPatch } from '../domain/listing-patch';
import { undeclaredActivity } from '../domain/listing-record';
import { AWAITING_REVIEW } from '../domain/publication-lifecycle';
import { EditGround } from '../editing/edit-ground';
import { readCandidates, readEverywhere, type CandidateRow } from '../editing/candidate.reader';
import { insertEntered } from '../editing/listing-entry.repository';
import { keepNeqWord } from '../neq-word.repository';
import { lockListings } from '../listing.repository';
import { authorshipOf } from './update-listing';

export interface CreateRequest {
  readonly patch: ListingPatch & { readonly name: string; readonly seat: NonNullable<ListingPatch['seat']> };
  /** In whose name, once it is known where the listing lies: null when this person may not enter it there. */
  readonly editorAt: (municipality: string) => Editor | null;
  /** The enterprise that will look after it. */
  readonly managedBy: string | null;
  readonly notDuplicateOf: readonly string[];
  readonly comment: string | null;
  /** To the question that its NEQ raises. */
  readonly neqAnswer?: NeqAnswer | null;
}

export interface Created {
  readonly id: string;
  readonly slug: string;
  readonly published: boolean;
  readonly fields: readonly ListingField[];
  readonly warnings: readonly Warning[];
}

export type CreateFailure =
  | { readonly code: 'NotYours' }
  | { readonly code: 'EditRefused'; readonly finding: Finding }
  | { readonly code: 'MayExist'; readonly candidates: readonly Candidate<CandidateRow>[] };

const NOTHING: EditableListing = {
  ...{ externalId: null, neq: null, name: '', tradeName: null, otherNames: [], acronym: null, legalForm: null },
  ...{ municipalityCode: '', address: null, postalCode: null, lat: 0, lng: 0, precision: 'municipality' },
  ...{ email: null, phone: null, website: null, descriptionFr: null, descriptionEn: null, languages: [] },
  ...{ employees: null, activities: [undeclaredActivity], recognitions: [], practices: [], clientReferences: [] },
  ...{ lastConfirmedOn: null, supplierSheet: null },
};

/**
 * Enters a listing that does not exist yet. What a network or staff enters is published; what an enterprise enters waits for them.
 * Listings that may be the same enterprise must have been looked at first.
 */
@Injectable()
export class CreateListing {
  constructor(
    @Inject(EditGround) private readonly ground: EditGround,
    @Inject(Database) private readonly database: Database,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  execute(
    request: CreateRequest,
    audit: AuditActor,
    repeatable: RepeatableRequest | null,
  ): Promise<Result<Created, CreateFailure>> {
    return this.ground.transaction((tx) => once(tx, repeatable, () => this.#create(tx, request, audit)));
  }

  /**
   * Listings that may be the one somebody is about to enter, likeliest first: by what it would say where it can be read, and by
   * its number and name alone wherever they lie.
   */
  async candidates(patch: ListingPatch): Promise<Candidate<CandidateRow>[]> {
    const accepted = acceptEdit(NOTHING, { ...patch, name: patch.name || '—' }, this.ground.context());
    const here = accepted.ok ? await this.#candidates(this.database, accepted.value.listing) : [];
    const read = parseNeq(patch.neq ?? '');
    const asked = { neq: read.ok ? read.value.neq : null, name: patch.name ?? '' };
    const anywhere = findByNameOrNeq(asked, await readEverywhere(this.database));
    const seen = new Set(here.map(({ listing }) => listing.id));
    return [...here, ...anywhere.filter(({ listing }) => !seen.has(listing.id))].sort((a, b) => b.score - a.score);
  }

  async #create(tx: Transaction, request: CreateRequest, audit: AuditActor): Promise<Result<Created, CreateFailure>> {
    const accepted = acceptEdit(NOTHING, request.patch, this.ground.context());
    if (!accepted.ok) return err({ code: 'EditRefused', finding: accepted.error });
    const { listing } = accepted.value;
    const editor = request.editorAt(listing.municipalityCode);
    if (editor === null) return err({ code: 'NotYours' });
    // One at a time, imports included: nobody else enters the same enterprise meanwhile.
    await lockListings(tx);
    const looked = new Set(request.notDuplicateOf);
    const candidates = (await this.#candidates(tx, listing)).filter(
      ({ listing: other, why }) => !looked.has(other.id) && !otherSite(listing, other, why, request.managedBy),
    );
    if (candidates.length > 0) return err({ code: 'MayExist', candidates });
    return ok(await this.#insert(tx, accepted.value, editor, request, audit));
  }

  async #insert(
    tx: Transaction,
    { listing, hold, warnings }: AcceptedEdit,
    editor: Editor,
    { managedBy, comment, neqAnswer = null }: CreateRequest,
    audit: AuditActor,
  ): Promise<Created> {
    const today = this.ground.today();
    const holdReason = hold ?? (editor.kind === 'enterprise' ? AWAITING_REVIEW : null);
    const fields = LISTING_FIELDS.filter((field) => fieldText(NOTHING, field) !== fieldText(listing, field));
    const id = uuidv7();
    const { slug } = await insertEntered(tx, this.reference.current(), {
      ...{ id, holdReason, managedBy, fields, comment },
      listing: editor.kind === 'enterprise' ? { ...listing, lastConfirmedOn: today } : listing,
      declaredBy: editor.kind === 'enterprise' ? editor.name : null,
      author: authorshipOf(editor),
      on: today,
    });
    const { name: by, personId } = editor;
    await keepNeqWord(tx, { id, neq: listing.neq }, { answer: neqAnswer, by, personId });
    await recordAudit(tx, {
      actor: audit,
      action: 'listing.create',
      subject: { kind: 'listing', id, version: 1 },
      details: { fields, as: editor.kind, held: holdReason },
    });
    return { id, slug, published: holdReason === null, fields, warnings };
  }

  async #candidates(
    sql: Parameters<typeof readCandidates>[0],
    listing: EditableListing,
  ): Promise<Candidate<CandidateRow>[]> {
    const { territories } = this.reference.current();
    const placeName = (code: string): string =>
      `${territories.get(code)?.name ?? ''} ${territories.ancestors(code)[0]?.name ?? ''}`;
    return findCandidates(listing, await readCandidates(sql, listing), placeName);
  }
}

/** Another site of an enterprise that already has its own page here: same NEQ, same organisation, another municipality. */
const otherSite = (listing: EditableListing, other: CandidateRow, why: string, managedBy: string | null): boolean =>
  why === 'same_neq' &&
  managedBy !== null &&
  other.managedBy === managedBy &&
  other.municipalityCode !== listing.municipalityCode;
