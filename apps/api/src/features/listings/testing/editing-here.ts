import type { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { SYSTEM } from '../../audit';
import type { Editor } from '../domain/editor';
import type { EditorKind } from '../domain/publication-table';
import { EditGround } from '../editing/edit-ground';
import { VersionReader } from '../editing/version.reader';
import { ChangePublication } from '../use-cases/change-publication';
import { ConfirmListing } from '../use-cases/confirm-listing';
import { CreateListing } from '../use-cases/create-listing';
import { DecideChange } from '../use-cases/decide-change';
import { RestoreVersion } from '../use-cases/restore-version';
import { SubmitDraft } from '../use-cases/submit-draft';
import { UpdateListing, type EditingActor } from '../use-cases/update-listing';
import { builtInProvider, StoppedClock } from './import-listings-here';

/** The use cases of editing on a test database. */
export function editingOn(database: Database) {
  const clock = new StoppedClock();
  const versions = new VersionReader(database);
  const ground = new EditGround(database, clock, builtInProvider);
  const update = new UpdateListing(ground, versions);
  return {
    versions,
    update,
    create: new CreateListing(ground, database, builtInProvider),
    decide: new DecideChange(ground),
    publication: new ChangePublication(database),
    confirm: new ConfirmListing(database, clock),
    restore: new RestoreVersion(database, versions, update),
    submit: new SubmitDraft(database, update),
  };
}

/** Somebody who edits. */
export function anEditor(kind: EditorKind, over: Partial<Editor> = {}): EditingActor {
  const editor = { kind, personId: uuidv7(), organisationId: uuidv7(), name: NAMES[kind], ...over };
  return {
    editor,
    audit: { ...SYSTEM, kind: 'person', personId: editor.personId, organisationId: editor.organisationId },
  };
}

const NAMES = { enterprise: 'La Ruche', network: 'Pôle Mauricie', staff: 'Chantier' } as const;
