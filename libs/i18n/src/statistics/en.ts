import type { StatisticsKey } from './fr';

export const statisticsEn: Readonly<Record<StatisticsKey, string>> = {
  'directoryReach.source':
    'Institut de la statistique du Québec, Portrait de l’économie sociale au Québec et dans les régions (2022 data)',
  'directoryReach.licence': 'Published figure, quoted with its source; no file of the ISQ is reused',
  'directoryReach.definition':
    'Published listings, one an enterprise, verified or not, divided by the number of enterprises that the ISQ estimates by survey for all of Québec. The two counts do not follow quite the same definition: the share says where to recruit, it does not measure the social economy. Demonstration listings are never part of it. By region, the ISQ publishes numbers that Repère may not reuse.',
  'measure.spend.label': 'Purchases from the social economy',
  'measure.spend.definition':
    'Dollars of the contracts awarded to collective enterprises within the perimeter, on the chosen basis. Each supplier of one contract brings its own part only; support agreements, standing offers, duplicates, quarantined amounts and other units are left out.',
  'measure.share.label': 'Share of dollars',
  'measure.share.definition': 'Purchases from the social economy divided by all purchases of the same cut.',
  'measure.contracts.label': 'Contracts with the social economy',
  'measure.contracts.definition':
    'Contracts of which at least one supplier is a collective enterprise within the perimeter; a contract counts once, at the first of those suppliers.',
  'measure.contractShare.label': 'Share of contracts',
  'measure.contractShare.definition': 'Contracts with the social economy divided by all contracts of the same cut.',
  'measure.suppliers.label': 'Suppliers reached',
  'measure.suppliers.definition': 'Distinct collective enterprises with at least one contract. Rows do not add up.',
  'measure.allSpend.label': 'All purchases',
  'measure.allSpend.definition': 'Dollars of every contract of the same cut, whoever the supplier.',
  'measure.allContracts.label': 'All contracts',
  'measure.allContracts.definition':
    'Contracts of the same cut, those included whose amount is unknown, symbolic, quarantined or in another unit.',
  'measure.allSuppliers.label': 'All suppliers',
  'measure.allSuppliers.definition':
    'Distinct suppliers: by matched enterprise, else by valid NEQ, else by name. Rows do not add up.',
  'label.buyerLevel.municipal': 'Municipal',
  'label.buyerLevel.quebec': 'Government of Québec',
  'label.buyerLevel.federal': 'Federal government',
  'label.buyerLevel.education': 'Education',
  'label.buyerLevel.health': 'Health and social services',
  'label.buyerLevel.other': 'Other public bodies',
  'label.purchaseMethod.open': 'Public tender',
  'label.purchaseMethod.invited': 'By invitation',
  'label.purchaseMethod.direct': 'Direct award',
  'proof.neq': 'NEQ of a listing in the directory',
  'proof.alias': 'Name already seen with the NEQ of a listing',
  'proof.name_place': 'Name and place of a listing in the directory',
  'proof.name': 'Name like a listing’s, to be checked',
  'proof.several': 'Several listings carry a similar name',
  'proof.neq_invalid': 'Miswritten NEQ, unknown name',
  'proof.absent': 'Not in the directory',
  'problem.publication_not_found': 'No publication is named “{slug}”.',
  'problem.publication_file_missing': 'The file of the publication “{slug}” is not on this server.',
  'statistics.command': 'Figures of public purchases',
  'statistics.command.snapshot': 'Freeze a publication: figures, method, files and lines',
  'statistics.command.rederive': 'Compute a publication again from its own lines (name or folder)',
  'statistics.command.refresh': 'Bring the figures up to date',
  'statistics.command.whole': 'Compute everything again rather than what changed',
  'statistics.told.published':
    'Publication “{slug}” frozen: {lines, plural, one {# line} other {# lines}}.\nFolder: {directory}',
  'statistics.told.identical':
    'Publication “{slug}”: computed again from {lines, plural, one {# line} other {# lines}}, every figure is identical.',
  'statistics.told.different':
    'Publication “{slug}”: computed again from {lines, plural, one {# line} other {# lines}}, figures differ. The method has changed since; install the version of Repère that published it.',
  'statistics.told.refreshed':
    '{lines, plural, =0 {Nothing has changed} one {# line looked at again} other {# lines looked at again}}.',
  'statistics.refused.snapshot_unreadable':
    '“{directory}” is neither a known publication nor a folder that holds one (publication.json).',
  'statistics.refused.snapshot_lines_altered':
    'The lines of this publication have been altered: hash {found}, expected {expected}. Take the original folder again.',
  'problem.ledger_unreadable':
    'The list could not be read: give a column named “neq” or “name” (and “place” if you can), at most {most, number} lines.',
  'statistics.command.membership': 'Say when an enterprise was of the social economy (days included)',
  'statistics.command.membership.source': 'Where this comes from',
  'statistics.command.membership.from': 'First day (YYYY-MM-DD)',
  'statistics.command.membership.to': 'Last day (YYYY-MM-DD)',
  'statistics.command.membership.form': 'Legal form during those days',
  'statistics.told.membership': 'Recorded for “{listing}”. Figures will follow at their next reading.',
  'statistics.refused.membership_listing_unknown':
    'No listing answers to “{listing}”: give its id, its slug or its NEQ.',
  'statistics.refused.membership_dates': 'These days do not follow each other: {from}, {to}. Write YYYY-MM-DD.',
  'problem.ledger_empty': 'The list is empty: paste at least one supplier, or choose a file that holds some.',
  'problem.ledger_file':
    '{why, select, file_old_excel {This workbook is of an old format (.xls): save it as .xlsx or CSV.} file_too_large {This file is over 2 MB: keep the useful columns, or split it.} file_too_many_rows {This file has more than 20,000 lines: split it.} quote_not_closed {Line {line, number}: a quotation mark is never closed. Correct it, then send the file again.} record_too_large {Line {line, number}: this line is too long. Correct it, then send the file again.} other {This file is neither a CSV nor a readable XLSX workbook. Save it again, then send it again.}}',
  'ledger.column': 'Column {number}',
  'ledger.verdict': 'Answer',
  'ledger.verdict.collective': 'Collective enterprise',
  'ledger.verdict.not': 'Not found',
  'ledger.verdict.unsure': 'To be checked',
  'ledger.listing': 'Listing',
  'ledger.address': 'Address of the listing',
  'ledger.proof': 'Proof',
  'ledger.provedOn': 'As of',
  'ledger.confidence': 'Confidence',
  'ledger.seao': 'Already in SEAO',
  'ledger.seao.value': 'Notice {notice}, {buyer}, {date}, ${amount}: not to be added twice',
  'ledger.remark': 'Remark',
  'ledger.remark.nobody': 'Neither NEQ nor name: add one of them',
  'ledger.remark.total': 'A line of totals, left out',
  'ledger.remark.row_broken': 'More cells than columns: one separator too many',
  'ledger.remark.amount': 'Amount unreadable, not added up: write 1,234.56',
  'ledger.about': 'Check',
  'ledger.about.words':
    'Each line was compared with the Repère directory: by NEQ, by a name already seen with a NEQ, then by name and place. “Not found” means absent from the directory, nothing more. Nothing of the list was kept.',
  'ledger.about.totals': 'In all',
  'ledger.totals':
    '{lines, plural, one {# supplier} other {# suppliers}}: {collective, plural, one {# collective enterprise} other {# collective enterprises}}, {unsure, number} to be checked, {not, number} not found.',
  'ledger.about.seao.words':
    'A contract published in SEAO has the same supplier and the same amount, with or without taxes. If it is yours, the statistics count it already.',
};
