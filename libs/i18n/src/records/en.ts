import type { RecordsKey } from './fr';

export const recordsEn: Readonly<Record<RecordsKey, string>> = {
  'records.command.audit': 'log of what was done',
  'records.command.grants': 'prints what the owner of the tables grants to the database account that Repère uses',
  'records.grants.role': '“{role}” is not a plain account name: lower-case letters, digits and _.',
  'records.command.verify': 'checks that nothing was changed or removed in the log',
  'records.audit.whole':
    '{entries, plural, =0 {The log is empty.} one {The log is intact: # entry.} other {The log is intact: # entries.}} Hash of the last one: {hash}',
  'records.audit.one_role':
    'Repère’s database account also owns the log: only triggers refuse changes to it. The documentation says how to give it a second account.',
  'records.audit.altered': 'Entry {seq} of the log was altered afterwards. The {entries} entries before it are intact.',
  'records.audit.broken_link':
    'Entry {seq} of the log does not follow the one before: one of the two was rewritten. The first {entries} hold together.',
  'records.audit.missing': 'Entries are missing from the log before number {seq}. The first {entries} are intact.',
  'problem.stale_version':
    'The listing has changed in the meantime: you had version {expected}, it is now at {current}. Both are shown.',
  'problem.version_required': 'Say which version you are changing (If-Match header).',
  'problem.idempotency_key_reused': 'This idempotency key has already been used for another request.',
  'problem.edit_refused': '{message}',
  'problem.field_locked': 'These fields are not changed here: {fields}.',
  'problem.transition_refused': 'This listing cannot go from “{from}” to “{to}”, or the decision is not yours.',
  'problem.comment_missing': 'Say why in a sentence.',
  'problem.change_settled': 'Somebody has already decided on this change, or its author has replaced it.',
  'problem.listing_may_exist':
    '{count, plural, one {One listing looks} other {# listings look}} like the one you are entering. Look first.',
  'problem.claim_already_yours': 'Your organisation already looks after this listing.',
  'problem.claim_already_open': 'Your organisation already has a request under way for this listing.',
  'problem.claim_no_address': 'No e-mail address is on this listing: send documents instead.',
  'problem.claim_code_refused':
    '{why, select, spent {This link has already been used.} stale {This link is no longer valid: ask for another.} other {The listing’s address has changed since this link was sent: ask for another.}}',
  'problem.claim_settled': 'This request is already settled, or not at this step.',
  'problem.claim_too_early': 'The organisation that looks after the listing still has time to object.',
  'problem.claim_second_person': 'You have already approved this request: a second person must do so too.',
  'problem.review_moved':
    'Somebody has already decided on this case, or its author has changed it. This is how it stands.',
  'problem.review_taken': 'This case has just been taken{name, select, none {} other { by {name}}}.',
  'problem.review_not_colleague': 'This person cannot decide on this case.',
  'problem.review_not_undoable':
    'This decision can no longer be undone: something followed it, or it is more than a day old.',
  'records.command.backup': 'copies the whole installation to a directory, without stopping it',
  'records.command.restore': 'puts a backup back into an empty installation of the same version',
  'records.backup.done': 'Backup written to {directory}: {tables} tables, {rows, number} rows, {files, number} files.',
  'records.backup.directory_taken':
    'The directory {directory} already holds something. Give an empty one, or one that does not exist.',
  'records.restore.done':
    'Backup of {createdAt} restored: {tables} tables, {rows, number} rows, {files, number} files.',
  'records.restore.no_backup': 'The directory {directory} holds no backup of Repère.',
  'records.restore.database_not_empty':
    'The database already holds data (table {table}). A backup is restored into an empty installation: give another DATA_DIR or a new database.',
  'records.restore.files_not_empty':
    'The file {path} already exists with another content. A backup is restored into an empty installation: give another DATA_DIR.',
  'records.restore.other_schema':
    'This backup was made with another version of Repère (last migration {backup}; here {here}). Restore it with the version that made it, then upgrade.',
  'records.restore.damaged': 'The backup is damaged: {file} is missing or has changed. Nothing was restored.',
};
