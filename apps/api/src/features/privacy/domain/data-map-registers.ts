import type { MappedTable } from './data-map';

/** Public registers, figures and vocabulary: people are there only as suppliers or buyers of public contracts. */
export const registerTables: Readonly<Record<string, MappedTable>> = {
  supplier_match: {
    personal: { contracts: 'name_key spelling' },
    other: 'neq owner_neq municipality region sign status method evidence rivals',
  },
  supplier_alias: { personal: { contracts: 'name_key spelling' }, other: 'neq' },
  match_decision: { personal: { contracts: 'name_key', review: 'why undone_why' }, other: 'scope verdict shown' },
  organisation_relation: { other: 'kind from_neq to_neq source' },
  candidate_organisation: {
    personal: { contracts: 'name', review: 'why' },
    other: 'neq family municipality region status',
  },
  match_run: { other: 'moves' },
  purchase_source: { other: 'code name publisher licence licence_url attribution cadence tax_basis' },
  purchase_file: { other: 'source_code name sha256 format unknown_keys report declared' },
  purchase_release: {
    personal: { contracts: 'facts' },
    other: 'process release_id tags content_hash source_code states',
  },
  buyer: { other: 'register number name name_key level territory_code region_code resolution' },
  award_line: {
    personal: { contracts: 'supplier_as_written neq_as_written' },
    other:
      'process award_key source_code notice_number notice_url buyer_reference title lots unit currency tax_basis date_flag method method_as_written legal_ground legal_ground_code unspsc unspsc_more seao_category nature delivery_region class class_basis status amount_flag quarantine exclusion',
  },
  award_supplier: {
    personal: { contracts: 'name name_key neq_as_written locality postal_code' },
    other: 'party neq province country share_basis',
  },
  bid: { personal: { contracts: 'name name_key' }, other: 'process party neq unit lots' },
  purchase_decision: { other: 'kind value why' },
  purchase_upload: { personal: { contracts: 'preview' }, other: 'file sha256 state declared fault outcome' },
  purchase_mapping: { other: 'buyer_key header_key declared' },
  buyer_decision: { other: 'before after why' },
  public_supplier_rule: { other: 'kind value why' },
  search_document: { other: 'name_key words' },
  search_word: { other: 'word' },
  search_generation: { other: 'engine state checksum analysis' },
  search_tombstone: {},
  purchase_fact: {
    personal: { contracts: 'supplier_key' },
    other:
      'source level buyer_region delivery_region supplier_region sector unspsc_segment seao_category method legal_form outside legal_ground size_class buyer_size buyer_mrc supplier_mrc',
  },
  listing_membership: { other: 'legal_form source' },
  tender_threshold: { other: 'level source' },
  purchase_offer: { other: 'sector region' },
  purchase_cube: {
    other:
      'source level buyer_region delivery_region supplier_region sector unspsc_segment seao_category method legal_form outside',
  },
  purchase_sector_key: { other: 'unspsc seao_category sector' },
  purchase_place_key: { personal: { contracts: 'locality postal' }, other: 'province region' },
  statistic_snapshot: {
    other: 'slug name method_version inputs figures figures_sha256 facts_sha256 differences previous_slug',
  },
  region: { other: 'code name' },
  mrc: { other: 'code name kind region_code' },
  municipality: { other: 'code name designation kind mrc_code precision aliases website successor' },
  reference_source: { other: 'table publisher licence sha256' },
  vocabulary_entry: { other: 'phrases language sectors role state note' },
  search_miss: { other: 'text language' },
};
