import type { MappedTable } from './data-map';

/** People, how they sign in, whom they belong to, what is sent to them and what the log says of them. */
export const accountTables: Readonly<Record<string, MappedTable>> = {
  person: {
    personal: { account: 'email name language', security: 'password_hash totp_secret' },
    secret: 'password_hash totp_secret',
    about: 'id = $1',
    erase: 'row',
  },
  session: {
    personal: { security: 'token_hash factors device' },
    secret: 'token_hash',
    about: 'person_id = $1',
    erase: 'row',
  },
  one_time: {
    personal: { security: 'token_hash email data' },
    secret: 'token_hash data',
    other: 'purpose',
    about: 'person_id = $1 OR email = $2',
    erase: 'row',
  },
  passkey: {
    personal: { security: 'credential_id public_key transports name' },
    secret: 'credential_id public_key',
    about: 'person_id = $1',
    erase: 'row',
  },
  recovery_code: {
    personal: { security: 'code_hash' },
    secret: 'code_hash',
    about: 'person_id = $1',
    erase: 'row',
  },
  identity: { personal: { security: 'issuer subject' }, about: 'person_id = $1', erase: 'row' },
  email_change: { personal: { account: 'email' }, about: 'person_id = $1', erase: 'row' },
  attempt_limit: { personal: { security: 'key' }, secret: 'key' },
  organisation: { other: 'kind name status territories' },
  organisation_member: { personal: { organisation: 'role' }, about: 'person_id = $1', erase: 'row' },
  organisation_domain: { other: 'domain status', about: 'requested_by = $1' },
  invitation: { personal: { organisation: 'email role' }, about: 'email = $2', erase: 'row' },
  network_member: {},
  mail: {
    personal: { mail: 'recipient subject text html' },
    other: 'template language once_key status last_error',
    about: 'recipient = $2',
    erase: 'row',
  },
  audit_entry: {
    personal: { log: 'details' },
    other: 'actor_kind action subject_kind request_id previous_hash hash',
    about: 'actor_id = $1',
  },
  personal_value: {
    personal: { account: 'salt value' },
    secret: 'salt',
    other: 'subject_kind field',
    about: `(subject_kind = 'person' AND subject_id = $1) OR value = $2`,
    erase: 'row',
  },
  idempotency_key: {
    personal: { security: 'scope key request_hash response' },
    secret: 'key request_hash response',
    other: 'route',
    about: 'scope = $1::text',
    erase: 'row',
  },
  privacy_incident: {
    personal: { incident: 'information circumstances assessment measures' },
  },
  listing_contact: { personal: { contact: 'name title' }, about: 'person_id = $1', erase: 'row' },
  outbox_event: { other: 'topic last_error' },
  installation_fact: { personal: { account: 'value' }, other: 'key' },
};
