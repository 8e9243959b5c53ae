import type { CliKey } from './fr';

export const cliEn: Readonly<Record<CliKey, string>> = {
  'start.node':
    'Repère needs Node 20.19 or newer; this machine has Node {version}. Install a recent version from nodejs.org.',
  'start.database.embedded': 'Starting the embedded database',
  'start.database.external': 'Connecting to the database',
  'start.database.waiting': 'The database does not answer yet; trying again.',
  'start.migrations':
    '{count, plural, =0 {Database up to date} one {# migration applied} other {# migrations applied}}',
  'start.migrations.running': 'Updating the database schema',
  'start.reference': 'Loading the official territories',
  'start.demo': 'Filling the demonstration directory',
  'start.progress': '{step}: {done, number} / {total, number}',
  'start.index': 'Preparing the search',
  'start.ready': 'Repère is ready: {url}',
  'start.worker': 'Background work is running.',
  'start.stop': 'To stop: Ctrl-C.',
  'start.stopping': 'Stopping…',
  'start.stopped': 'Repère has stopped.',
  'fault.portBusy':
    'Port {port} is already in use on {host}. Stop the other program or choose another port: PORT={suggestion} npm start',
  'fault.portForbidden':
    'This machine does not allow opening port {port}. Choose a port of 1024 or more: PORT=3000 npm start',
  'fault.hostUnknown': 'The address {host} does not belong to this machine. Try HOST=127.0.0.1.',
  'fault.dataDirLocked':
    'Another instance of Repère (process {pid}) is already using {directory}. Stop it, or give another directory: DATA_DIR=.data2 PORT=3001 npm start',
  'fault.dataDirUnwritable': 'Cannot write in {directory}. Give a directory you can write to with DATA_DIR.',
  'fault.diskFull': 'The disk holding {directory} is full. Free some space, then start again; nothing is lost.',
  'fault.clusterDamaged':
    'The data in {directory} is damaged or incomplete. Restore a backup, or put this directory aside (mv {directory} {directory}.damaged) to start afresh. PostgreSQL says: {message}',
  'fault.clusterVersion':
    'The data in {directory} comes from PostgreSQL {found}; this program brings PostgreSQL {expected}. Restore a backup made with the old version, or serve this directory with a PostgreSQL {found} and DATABASE_URL.',
  'fault.binariesMissing':
    'There is no embedded database for this system ({platform}). Install PostgreSQL 15 or newer and give its address with DATABASE_URL.',
  'fault.rootUnprivileged':
    'PostgreSQL refuses to run as root and no other account could be used. Run Repère with an ordinary account, or give DATABASE_URL.',
  'fault.clusterStart': 'The embedded database did not start. PostgreSQL says: {message} (full log: {log})',
  'fault.databaseUnreachable':
    'The database of DATABASE_URL does not answer ({address}). Check that it is running and that the address is right.',
  'fault.databaseRefused':
    'The database of DATABASE_URL refuses the connection ({address}): {message}. Check the user name, the password and the database name.',
  'fault.databaseTooOld': 'Repère needs PostgreSQL 15 or newer; {address} runs version {version}.',
  'fault.migrationFailed': 'Migration “{migration}” failed: {message}. It changed nothing.',
  'fault.migrationPending':
    'Migration “{migration}” was left unfinished. Fix its cause, then mark it: node tools/prisma.mjs migrate resolve --rolled-back {migration}',
  'fault.migrationUnknown':
    'The database holds migration “{migration}”, unknown to this version of Repère. Run a newer version.',
  'fault.startingElsewhere':
    'Another command is starting or stopping the database of {directory}. Try again in a few seconds.',
  'fault.unexpected': 'Unexpected error: {message}',
  'cli.description': 'Repère, the directory of Québec’s social economy enterprises',
  'cli.option.json': 'write a single JSON object on standard output',
  'cli.option.lang': 'language of the messages: fr or en',
  'start.administrator': 'Nobody administers Repère yet. To do so, open this link, which works once: {link}',
  'cli.users.description': 'people’s accounts',
  'cli.users.create.description': 'create an account and print a link that opens it once',
  'cli.users.create.email': 'e-mail address',
  'cli.users.create.role': 'admin, moderator, or person for an account without role',
  'cli.users.create.name': 'the person’s name',
  'cli.users.create.malformed': '“{email}” is not an e-mail address.',
  'cli.users.create.done': 'Link for {email}, good once, for 24 hours:\n{link}',
  'cli.doctor.description': 'check the installation and say what to fix',
  'cli.doctor.ok': 'All is well.',
  'cli.doctor.node': 'Node {version}',
  'cli.doctor.dataDir': 'Data directory {directory}: {writable, select, true {writable} other {not writable}}',
  'cli.doctor.disk': 'Free space: {gigabytes, number} GB',
  'cli.doctor.database': 'Database: PostgreSQL {version}, {mode, select, embedded {embedded} other {external}}',
  'cli.doctor.migrations':
    '{pending, plural, =0 {Schema up to date} one {# migration to apply} other {# migrations to apply}}',
  'cli.doctor.outbox':
    '{waiting, plural, =0 {No news waiting} one {# piece of news waiting} other {# pieces of news waiting}}, {failing, plural, =0 {none failing} one {# failing} other {# failing}}',
  'cli.doctor.listings':
    '{count, plural, =0 {No listing} one {# listing} other {# listings}}, {demo, plural, =0 {none for demonstration} one {# for demonstration} other {# for demonstration}}',
  'cli.doctor.web': 'Pages: {built, select, true {built} other {not built yet (npm start builds them)}}',
  'cli.doctor.chromium': 'Browser for the tests: {path}',
  'cli.doctor.noChromium': 'No Chromium: browser tests will be skipped.',
  'cli.refused': 'Refused: {message}',
  'cli.search.description': 'Search index',
  'cli.search.reindex.description': 'Builds a new index from the database, then puts it in service',
  'cli.search.reindex.done':
    '{engine}: {documents, plural, one {# listing indexed} other {# listings indexed}} in {seconds, number} s (generation {generation})',
  'cli.search.reindex.away': '{engine}: the engine does not answer ({reason}); nothing has changed.',
  'cli.vocabulary.description': 'Words that staff add to the search vocabulary',
  'cli.vocabulary.list.description': 'Lists the words added, with their state',
  'cli.vocabulary.add.description': 'Adds words or phrases that mean the same, understood at once',
  'cli.vocabulary.accept.description': 'Puts a proposal in service',
  'cli.vocabulary.retire.description': 'Takes added words out of service; their history stays',
  'cli.vocabulary.export.description': 'Writes the words in service, one JSON entry per line',
  'cli.vocabulary.misses.description': 'Searches without result over twelve months, counted without person or address',
  'cli.vocabulary.option.state': 'proposed, accepted or retired',
  'cli.vocabulary.option.sector': 'sectors or sub-sectors meant, such as S02.7',
  'cli.vocabulary.option.language': 'language of the words, fr or en',
  'cli.vocabulary.option.role': 'need, action (what is done) or venue (where, for whom)',
  'cli.vocabulary.option.note': 'why these words',
  'cli.vocabulary.option.propose': 'only propose; someone else will accept',
  'cli.vocabulary.none': 'No word added.',
  'cli.vocabulary.state.proposed': 'Proposed:',
  'cli.vocabulary.state.accepted': 'In service:',
  'cli.vocabulary.state.retired': 'Retired:',
  'cli.vocabulary.refused.PhraseMissing': 'At least one word is needed.',
  'cli.vocabulary.refused.PhraseTooLong': 'Too long, or too many phrases: {value}',
  'cli.vocabulary.refused.PhraseMalformed': 'Not a phrase one can search for: {value}',
  'cli.vocabulary.refused.SectorMissing': 'At least one sector is needed.',
  'cli.vocabulary.refused.SectorUnknown': 'Unknown sector: {value}',
  'cli.vocabulary.refused.PhraseKnown': 'Already understood so: {value}',
  'cli.vocabulary.refused.EntryUnknown': 'Unknown entry: {value}',
  'cli.vocabulary.refused.EntryRetired': 'Retired entry: {value}. Propose it again.',
  'cli.territories.description': 'Official territories',
  'cli.territories.import.description':
    'Brings the official municipality table up to date (Répertoire des municipalités, CSV)',
  'cli.territories.option.dryRun': 'compare and count, write nothing',
  'cli.territories.option.validOn': 'the day the file describes, YYYY-MM-DD (else the date of the file)',
  'cli.territories.option.successor': 'the municipality that replaces another, by their codes: OLD=NEW',
  'cli.territories.wrongDate': 'A date is written YYYY-MM-DD.',
  'cli.territories.wrongSuccessor': 'A replacement is written OLD=NEW, two codes of five digits.',
  'cli.territories.done':
    '{rows, number} rows: {new, number} new, {changed, number} changed, {unchanged, number} unchanged, {unnamed, number} without a name left out; {ended, number} municipalities gone.',
  'cli.territories.dryRun': 'Trial run: nothing was written.',
  'cli.territories.gone':
    '{name} ({code}) is no longer in the file: {successor, select, none {its replacement is unknown; name it with --successor {code}=CODE} other {replaced by {successor}}}.',
  'cli.territories.columnsMissing': 'The file {file} lacks columns: {columns}.',
  'cli.territories.rowsRefused':
    '{refused, plural, one {# row is faulty} other {# rows are faulty}} out of {rows, number}; nothing has changed.',
  'cli.territories.fault':
    'Line {line}, column “{column}”, value “{value}”: {code, select, code_malformed {this is no geographic code of five digits} code_repeated {this code stands higher in the file} name_missing {the name is missing} designation_unknown {this designation does not exist} region_unknown {this region does not exist} mrc_unknown {this MRC does not exist} mrc_of_other_region {this MRC is in another region} population_malformed {this is no population} point_malformed {these are no coordinates} point_outside {this point is outside Québec} other {the row cannot be read}}.',
  'cli.territories.fileIncomplete':
    'The file {file} lacks {missing, number} municipalities ({examples}…): it looks cut short. Nothing has changed.',
  'cli.territories.successorUnknown': 'The replacement {value} names a municipality that the file does not have.',
};
