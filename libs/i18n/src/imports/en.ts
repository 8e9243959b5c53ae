import type { ImportsKey } from './fr';

export const importsEn: Readonly<Record<ImportsKey, string>> = {
  'import.name_missing': 'The enterprise has no name.',
  'import.municipality_missing': 'The municipality is missing; neither the postal code nor the address tells it.',
  'import.municipality_unknown':
    'Unknown municipality: “{value}”.{suggestions, select, none {} other { Did you mean {suggestions}?}}',
  'import.municipality_ambiguous': 'Several municipalities bear this name: {candidates}. Give the MRC or the code.',
  'import.municipality_contradicted': '“{value}” is not in “{hint}”: {candidates}. Correct one or the other.',
  'import.neq_malformed': 'The NEQ “{value}” is not ten digits beginning with 11, 22, 33 or 88.',
  'import.not_a_number': '“{value}” is not a number.',
  'import.too_long': 'Text of {length, number} characters; the limit is {limit, number}.',
  'import.wrong_shape': 'Unexpected value: “{value}”. See the schema at /api/v1/schemas/listing.json.',
  'import.json_invalid': 'This line is not a valid JSON object.',
  'import.row_broken': 'This row has a different number of columns from the header.',
  'import.encoding_damaged': 'Some characters of “{value}” cannot be read; save the file as UTF-8.',
  'import.website_scheme': 'The address “{value}” begins with neither http:// nor https://.',
  'import.sector_unknown': 'There is no sector “{value}”.',
  'import.mode_unknown': 'There is no mode “{value}”: goods, services, works or staffing.',
  'import.area_malformed':
    'The service area “{value}” is not understood: QC, km:30 (0 to 1000) or codes such as M35|35027.',
  'import.territory_unknown': 'There is no territory “{value}”.',
  'import.legal_form_unknown': 'There is no legal form “{value}”.',
  'import.recognition_unknown': 'There is no recognition “{value}”.',
  'import.practice_unknown': 'There is no practice “{value}”.',
  'import.outside_territory': '{value} is not in your territory; its own network looks after it.',

  'import.column_unknown': 'The column “{value}” is not recognised; it is not imported.',
  'import.column_repeated': 'The column “{value}” repeats one already read; it is not imported.',
  'import.key_unknown': 'The key “{value}” is not recognised; it is not imported.',
  'import.neq_check_digit': 'The last digit of NEQ {value} does not match the others; please check it.',
  'import.neq_public_body':
    'NEQ {value} begins with 88, as those of public bodies do: does the enterprise decide for itself, free from the control of any public body?',
  'import.neq_sole_proprietor':
    'NEQ {value} begins with 22, as those of sole proprietors do: is there a cooperative, a mutual or a non-profit with a legal personality of its own? The listing waits for the answer before it is published.',
  'import.neq_partnership':
    'NEQ {value} begins with 33, as those of partnerships and unincorporated associations do: does the association have legal personality? The listing waits for the answer before it is published.',
  'import.neq_other_site': 'Another site of NEQ {value}.',
  'import.mrc_disagrees': '{municipality} is in {mrc}, not in “{value}”; the municipality’s code was followed.',
  'import.coordinates_swapped': 'Latitude and longitude seem swapped ({value}); the point of {municipality} is kept.',
  'import.coordinates_outside': 'The point {value} is outside Québec; the point of {municipality} is kept.',
  'import.coordinates_far':
    'The point {value} is {km, number} km from {municipality}; the municipality’s point is kept.',
  'import.coordinates_incomplete': 'Latitude or longitude is missing ({value}); the point of {municipality} is kept.',
  'import.coordinates_unreadable': 'Unreadable coordinate: “{value}”.',
  'import.postal_code_impossible': 'The postal code “{value}” is impossible; it is not kept.',
  'import.postal_code_elsewhere': 'The postal code “{value}” is not in Québec.',
  'import.email_malformed': 'The e-mail address “{value}” is malformed; it is not kept.',
  'import.phone_malformed': 'The telephone number “{value}” is malformed; it is not kept.',
  'import.website_malformed': 'The address “{value}” is not a website’s; it is not kept.',
  'import.date_malformed': 'The date “{value}” is not written YYYY-MM-DD; it is not kept.',
  'import.date_future': 'The date “{value}” is in the future; it is not kept.',
  'import.employees_unreadable': 'The number of employees “{value}” is not a whole number; it is not kept.',
  'import.name_in_capitals': 'The name is all in capitals; it is kept as it is.',
  'import.sector_not_recognised': 'The sector “{value}” is not recognised; it is not kept.',
  'import.mode_not_recognised': 'The mode “{value}” is not recognised; it is not kept.',
  'import.area_not_recognised':
    'The area served “{value}” is not recognised, or several bear this name; it is not kept.',
  'import.legal_form_not_recognised': 'The legal form “{value}” is not recognised; it is not kept.',
  'import.legal_form_imprecise': '“{value}” may be several legal forms; none is kept.',
  'import.recognition_not_recognised': 'The recognition “{value}” is not recognised; it is not kept.',
  'import.practice_not_recognised': 'The practice “{value}” is not recognised; it is not kept.',
  'import.language_not_recognised': 'The language “{value}” is not recognised; it is not kept.',

  'import.repeated_in_file': 'This enterprise is already on line {line} of the file.',
  'import.identity_conflict': 'Several listings may be this one: {others}. A person must decide.',
  'import.probable_same_name':
    'Probably the same enterprise, with nearly the same name in the same municipality: {others}.',
  'import.probable_same_contact':
    'Probably the same enterprise, with the same e-mail or website and a similar name: {others}.',
  'import.probable_same_phone': 'Probably the same enterprise, with the same telephone and a similar name: {others}.',
  'import.withdrawn_kept': 'The listing was withdrawn from the directory; an import does not bring it back.',
  'import.merged_kept': 'The listing was merged with another; an import does not bring it back.',
  'import.declared_kept':
    'The listing is kept by the enterprise or confirmed by a network; an import does not replace it.',
  'import.owner_kept':
    'Somebody entered these fields in Repère themselves: {fields}. The list does not change them; the rest is updated.',
  'import.other_source_kept': 'The listing comes from another source and already says as much; its values are kept.',
  'import.other_source_completed': 'The listing comes from another source; only its empty fields were filled.',
  'import.demo_copy': 'Exact copy of a demonstration listing; nothing is added.',

  'import.file.file_missing': 'There is no file {file}.',
  'import.file.file_unreadable': 'The file {file} cannot be read ({message}).',
  'import.file.file_empty': 'The file {file} is empty.',
  'import.file.file_binary': 'The file {file} is neither a text nor a workbook. Formats read: CSV, XLSX, JSON Lines.',
  'import.file.file_old_excel': 'The file {file} is an old Excel workbook (.xls). Save it as .xlsx or CSV.',
  'import.file.file_not_spreadsheet': 'The file {file} is an archive, not an .xlsx workbook.',
  'import.file.file_damaged': 'The file {file} is damaged or cut off ({message}).',
  'import.file.file_too_large': 'The file {file} holds {bytes, number} bytes; the limit is {limit, number}.',
  'import.file.file_bomb': 'Once unzipped, the file {file} would exceed the limit of {limit, number}.',
  'import.file.file_too_many_rows': 'The file {file} has more than {limit, number} rows. Import it in several parts.',
  'import.file.file_json_array': 'The file {file} is JSON, not JSON Lines: write one object per line.',
  'import.file.file_no_header':
    'None of the first lines of {file} looks like a header with the enterprises’ name. First line: “{found}”.',
  'import.file.record_too_large': 'A row of {file} exceeds {limit, number} characters.',
  'import.file.quote_not_closed': 'A quotation mark opened in {file} is never closed.',
  'import.file.at_line': 'Line {line}: {message}',
  'import.strict_refused':
    '{refused, plural, one {# row refused} other {# rows refused}}: with --strict, nothing was imported. Report: {report}',
  'import.source_is_demo': '“{source}” is the name of the demonstration data. Give another name with --source.',
  'import.output_unwritable':
    'Standard output was not written to its end: {code, select, ENOSPC {its disk is full} EPIPE {the program that read it has stopped} other {{code}}}. What is written of it is not complete.',

  'import.told.file':
    '{file}: {format}{encoding, select, none {} other {, {encoding}}}{delimiter, select, none {} other {, delimiter “{delimiter}”}}',
  'import.told.sheet': 'Sheet “{sheet}”{others, select, none {} other { (sheets left aside: {others})}}',
  'import.told.column': '  {header} → {field}',
  'import.told.unused': '  {header} → column not imported',
  'import.told.rows': '{done, number} rows read',
  'import.told.result':
    '{rows, plural, one {# row} other {# rows}}: {new, number} new, {changed, number} changed, {unchanged, number} unchanged, {duplicates, plural, one {# probable duplicate} other {# probable duplicates}}, {refused, number} refused; {warnings, plural, one {# warning} other {# warnings}}.',
  'import.told.report': 'Report: {report}',
  'import.told.dry_run': 'Dry run: nothing was written.',
  'import.told.waiting': 'Waiting for the search to catch up',
  'import.told.not_searchable':
    'The import is done, but the search has not caught up yet; it will at the next start or in a few moments.',
  'import.told.demo_loaded':
    '{count, plural, one {# demonstration listing} other {# demonstration listings}} in place.',
  'import.told.demo_cleared':
    '{count, plural, =0 {No demonstration listing to remove} one {# demonstration listing removed} other {# demonstration listings removed}}; they will not come back by themselves.',

  'import.command.listings': 'import and export listings',
  'import.command.import': 'import a list (CSV, XLSX, JSON Lines)',
  'import.command.dry_run': 'check everything, write nothing',
  'import.command.strict': 'refuse everything if one row is refused',
  'import.command.wait': 'wait until the listings can be searched',
  'import.command.source': 'name of the list, shown on listings: “listed by …”',
  'import.command.export': 'write the published listings to standard output',
  'import.command.export_format': 'jsonl or csv',
  'import.command.demo': 'demonstration data',
  'import.command.demo_load': 'load the demonstration data',
  'import.command.demo_clear': 'remove the demonstration data for good',
};
