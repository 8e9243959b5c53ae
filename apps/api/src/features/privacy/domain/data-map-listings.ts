import type { MappedTable } from './data-map';

/** Listings, what people do to them, and the files they send. */
export const listingTables: Readonly<Record<string, MappedTable>> = {
  stored_file: {
    personal: { review: 'name alt_fr alt_en' },
    other: 'sha256 media_type purpose subject_kind',
    about: 'person_id = $1',
    erase: 'person_id',
  },
  listing_source: { other: 'name' },
  listing: {
    personal: { listing: 'address postal_code email phone status_by declared_by' },
    other:
      'slug external_id neq name trade_name other_names acronym legal_form municipality_code precision website description_fr description_en languages recognitions practices client_references supplier_sheet publication hold_reason status content_hash',
  },
  activity: { other: 'sectors modes area_kind area_codes description_fr description_en' },
  listing_report: {
    personal: { report: 'message email' },
    other: 'language state reply',
    about: 'email = $2',
    erase: 'email',
  },
  listing_import: { other: 'file sha256 source report' },
  listing_field: { other: 'field owner by', about: 'person_id = $1', erase: 'person_id' },
  listing_version: {
    personal: { log: 'comment' },
    // Personal values stand in the record as ids and hashes of personal_value.
    other: 'kind fields record publication owner by',
    about: 'person_id = $1',
  },
  listing_draft: { personal: { draft: 'patch' }, about: 'person_id = $1', erase: 'row' },
  listing_change: {
    personal: { review: 'patch comment reply' },
    other: 'fields owner by state decisions',
    about: 'person_id = $1',
    erase: 'comment',
  },
  listing_claim: {
    personal: { review: 'note objection reason' },
    other: 'organisation_name method state token_hash address_hash',
    secret: 'token_hash address_hash',
    about: 'claimant_id = $1',
    erase: 'note',
  },
  confirmation_round: {},
  confirmation_link: {
    personal: { mail: 'address_hash' },
    secret: 'token_hash address_hash',
    other: 'token_hash basis',
    about: 'person_id = $1',
    erase: 'person_id',
  },
  confirmation_asked: { other: 'answer' },
  // Who asked not to be written to is remembered, by hash, so that nobody writes again.
  confirmation_stop: { personal: { mail: 'address_hash' } },
  listing_certification: { personal: { review: 'by' } },
  listing_merge: { personal: { review: 'comment', listing: 'before' }, other: 'fields' },
  listing_said_apart: { personal: { review: 'said_by' }, about: 'person_id = $1', erase: 'person_id' },
  listing_neq_word: {
    personal: { review: 'said_by' },
    other: 'neq answer',
    about: 'person_id = $1',
    erase: 'person_id',
  },
  listing_pair_apart: { personal: { review: 'comment' } },
  listing_upload: {
    personal: { listing: 'content preview report' },
    other: 'file sha256 source mapping state',
  },
  listing_import_row: { personal: { listing: 'before' }, other: 'action' },
  listing_import_undo: { personal: { listing: 'kept' } },
  review_case: { personal: { review: 'asked' }, other: 'kind' },
  review_presence: { other: 'kind', about: 'person_id = $1', erase: 'row' },
  review_decision: {
    personal: { review: 'reply before' },
    other: 'kind decision',
    about: 'person_id = $1',
  },
  recognition_review: {
    personal: { review: 'answers findings declared_by reviewer reason appeal confirmed_by' },
    other: 'state decided_as appeal_as stood_on',
    about: 'requested_by = $1',
    mentions: 'answers findings declared_by reviewer reason appeal confirmed_by',
  },
  recognition_event: {
    personal: { review: 'by reason answers findings' },
    other: 'act from_state to_state party',
    about: 'person_id = $1',
    mentions: 'by reason answers findings',
  },
  listing_recognition: {
    personal: { review: 'declared_by verified_by reason note' },
    other: 'code issuer number link state',
    mentions: 'declared_by verified_by reason note',
  },
  listing_practice: {
    personal: { review: 'declared_by evidence' },
    other: 'code link',
    mentions: 'declared_by evidence',
  },
  listing_neq_answer: {
    personal: { review: 'answered_by note' },
    other: 'neq answer',
    about: 'person_id = $1',
    mentions: 'answered_by note',
  },
};
