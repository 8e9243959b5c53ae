import type { PurchasesKey } from './fr';

export const purchasesEn: Readonly<Record<PurchasesKey, string>> = {
  'purchases.command': 'Public purchases: published contracts and declared purchases',
  'purchases.command.import': 'Import files of public purchases as published',
  'purchases.command.source': 'Expected source; by default, the one the content shows',

  'purchases.command.buyer': 'Body whose purchases these are, where the rows of a ledger do not name it',
  'purchases.command.tax': 'Tax basis of a ledger: included or excluded',

  'purchases.told.opened': '{file}: {source}',
  'purchases.told.records': '{done, number} records read',
  'purchases.told.compiling': 'Updating the award lines…',
  'purchases.told.result':
    '{file}: {records, number} records, {lines, number} lines ({new, number} new, {changed, number} changed, {unchanged, number} unchanged), {quarantined, number} held back, {refused, number} refused, ${sum}',
  'purchases.told.report': 'Report: {report}',

  'purchases.file.file_missing': 'There is no file {file}.',
  'purchases.file.file_unreadable': 'The file {file} cannot be read: {message}.',
  'purchases.file.file_empty': 'The file {file} is empty.',
  'purchases.file.file_too_large': 'The file {file} is too large: {bytes, number} bytes; the limit is {limit, number}.',
  'purchases.file.not_recognised':
    'The content of {file} is of no known format: SEAO (JSON or XML), federal disclosure, CanadaBuys, Montréal, a list or ledger as CSV or XLSX.',
  'purchases.file.not_this_source': 'The content of {file} comes from the source “{found}”, not “{wanted}”.',
  'purchases.file.encoding':
    'Some characters of {file} cannot be read as {expected}. Download the file again, or save it as {expected}.',
  'purchases.file.truncated': 'The file {file} is cut off before its end. Download it again.',
  'purchases.file.damaged': 'The file {file} is damaged: {message}. Download it again.',
  'purchases.file.record_too_large': 'A record of {file} is larger than {limit, number} bytes.',
  'purchases.file.too_many_records': 'The file {file} has more than {limit, number} records.',
  'purchases.file.archive_bomb': 'The archive {file} unfolds beyond {limit, number} bytes; it is refused.',
  'purchases.file.archive_damaged': 'The archive {file} does not open: {message}.',
  'purchases.file.table_refused': 'The table {file} cannot be read: {message}.',
  'purchases.file.interrupted':
    'The reading of {file} was interrupted by a failure. Nothing of it was imported: set it aside and send it again.',
  'purchases.file.at_record': 'Record {record, number}: {message} Nothing of this file was imported.',

  'purchases.record.not_an_object': 'This record is not an object.',
  'purchases.record.field_missing': 'The field “{field}” is missing.',
  'purchases.record.field_malformed': 'The field “{field}” cannot be read: “{value}”.',
  'purchases.record.text_too_long': 'The text of the field “{field}” is far too long.',
  'purchases.record.too_many_values': 'The field “{field}” holds {value} values, which is far too many.',

  'purchases.quarantine.negative': 'Negative amount; the line (${amount}) counts nowhere until it has been checked.',
  'purchases.quarantine.billion':
    'Amount of a billion or more; the line (${amount}) counts nowhere until it has been checked.',
  'purchases.quarantine.beyond_buyer':
    'Amount out of proportion with the body’s population; the line (${amount}) counts nowhere until it has been checked.',
  'purchases.quarantine.beside_smaller':
    'Amount a hundred times larger than the others of the same notice; the line (${amount}) counts nowhere until it has been checked.',
  'purchases.quarantine.unreadable': 'Unreadable amount; the line counts nowhere until it has been checked.',
  'purchases.quarantine.final_beside_award':
    'Final amount a hundred times larger than the award (${amount}); the line counts nowhere until it has been checked.',
  'purchases.quarantine.extras_beside_award':
    'Supplementary expenses a hundred times larger than the award (${amount}); the line counts nowhere until it has been checked.',

  'purchases.note.layout_unseen':
    'This layout is read from its published description: it has not been checked on any real file yet.',
  'purchases.note.unknown_key': 'Unknown key “{field}”, seen {value} times; it is not imported.',
};
