import { Inject, Injectable } from '@nestjs/common';
import { routes, type Picture, type PictureFields, type Pictures } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import { recordAudit, type AuditActor } from '../../audit';
import { FileStore, MAX_FILE_BYTES, purposeRules, type AcceptedFile, type StoredFile } from '../../files';
import { lockListing } from '../editing/listing-state.repository';
import { LISTING_TOPIC } from '../listing.repository';

export type PictureFailure = 'ListingNotFound' | 'PictureNotFound' | 'too_many';

/** What somebody says of a picture they add. */
export interface PictureWish extends PictureFields {
  readonly listingId: string;
  readonly picture: AcceptedFile;
  readonly organisationId: string | null;
}

const subjectOf = (id: string) => ({ kind: 'listing', id });

/** Logo and photos of a listing. What its editors add is shown at once where the listing is, and logged. */
@Injectable()
export class PictureGallery {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** Those of a published listing, at their public addresses. */
  async shown(listingId: string): Promise<Pick<Pictures, 'logo' | 'photos'>> {
    return gallery(await this.files.list(subjectOf(listingId)), 'readPicture');
  }

  /** For those who edit. */
  async edited(listingId: string): Promise<Pictures> {
    const pictures = gallery(await this.files.list(subjectOf(listingId)), 'readOwnPicture');
    return { ...pictures, mostPhotos: purposeRules.photo.most, maxBytes: MAX_FILE_BYTES };
  }

  /** A picture, never a proof that lies under the same listing. */
  async find(listingId: string, fileId: string): Promise<StoredFile | null> {
    const file = await this.files.find(subjectOf(listingId), fileId);
    return file !== null && isPicture(file) ? file : null;
  }

  add(wish: PictureWish, audit: AuditActor): Promise<Result<Picture, PictureFailure>> {
    const { listingId, picture, organisationId } = wish;
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null || listing.publication === 'merged') return err('ListingNotFound');
      const stored = await this.files.store(tx, picture, {
        subject: subjectOf(listingId),
        personId: audit.personId,
        organisationId,
        altFr: wish.altFr || null,
        altEn: wish.altEn || null,
      });
      if (!stored.ok) return stored;
      await announce(tx, 'listing.picture_add', { listing, file: stored.value }, audit);
      return ok(pictureView(stored.value, 'readOwnPicture'));
    });
  }

  remove(listingId: string, fileId: string, audit: AuditActor): Promise<Result<void, PictureFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing === null) return err('ListingNotFound');
      const file = await this.files.find(subjectOf(listingId), fileId, tx);
      if (file === null || !isPicture(file)) return err('PictureNotFound');
      await this.files.remove(tx, file);
      await announce(tx, 'listing.picture_remove', { listing, file }, audit);
      return ok(undefined);
    });
  }
}

const isPicture = ({ purpose }: StoredFile): boolean => purpose === 'logo' || purpose === 'photo';

/** Pictures have no version of their own: the news says the listing's, and readers look again. */
async function announce(
  tx: Transaction,
  action: 'listing.picture_add' | 'listing.picture_remove',
  { listing: { id, version }, file }: { listing: { id: string; version: number }; file: StoredFile },
  actor: AuditActor,
): Promise<void> {
  await publish(tx, [{ topic: LISTING_TOPIC, aggregateId: id, version }]);
  const details = { purpose: file.purpose, file: file.id, sha256: file.sha256 };
  await recordAudit(tx, { actor, action, subject: { kind: 'listing', id, version }, details });
}

function gallery(files: readonly StoredFile[], route: 'readPicture' | 'readOwnPicture') {
  const views = files.filter(isPicture).map((file) => pictureView(file, route));
  return {
    logo: views.find(({ purpose }) => purpose === 'logo') ?? null,
    photos: views.filter(({ purpose }) => purpose === 'photo'),
  };
}

const pictureView = (file: StoredFile, route: 'readPicture' | 'readOwnPicture'): Picture => ({
  id: file.id,
  purpose: file.purpose === 'logo' ? 'logo' : 'photo',
  url: routes[route].path.replace(':id', file.subject.id).replace(':file', file.id),
  width: file.width ?? 0,
  height: file.height ?? 0,
  alt: { fr: file.altFr, en: file.altEn },
});
