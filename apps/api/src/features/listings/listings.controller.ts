import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { ListingDetail, ListingReportBody, ListingReportReceipt } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  Repeatable,
  type RepeatableRequest,
} from '../../platform/http';
import { requestLanguage } from '../../platform/http/request-language';
import { ContactBook } from '../privacy';
import { REFERENCE, type ReferenceProvider } from '../territories';
import { listingProblem, mergedInto } from './listing-problems';
import { quebecDate } from './quebec-date';
import { CertificationReader } from './editing/certification.reader';
import { ListingReader } from './listing.reader';
import { PictureGallery } from './pictures/picture-gallery';
import { editableOf, type StoredListing } from './stored-listing';
import { ReportListing } from './use-cases/report-listing';
import { detailView } from './views/detail-view';
import { ListingSupplements } from './views/listing-supplements';

@Access('public')
@Controller()
export class ListingsController {
  constructor(
    @Inject(ListingReader) private readonly reader: ListingReader,
    @Inject(ReportListing) private readonly reportListing: ReportListing,
    @Inject(CertificationReader) private readonly certifications: CertificationReader,
    @Inject(PictureGallery) private readonly gallery: PictureGallery,
    @Inject(ListingSupplements) private readonly supplements: ListingSupplements,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ContactBook) private readonly contacts: ContactBook,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @ContractRoute('getListing')
  async get(
    @ContractParams('getListing') { id }: { id: string },
    @ContractQuery('getListing') { lang }: { lang: Language },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListingDetail | undefined> {
    const found = await this.reader.find(id);
    if (found.ok) {
      const today = quebecDate(this.clock.now());
      const view = detailView(found.value, this.reference.current(), lang, this.config.publicUrl, today);
      const supplement = await this.supplements.of(found.value, lang);
      return { ...view, ...supplement, ...(await this.#besides(found.value)) };
    }
    if (found.error.code !== 'ListingMerged') throw listingProblem(found.error.code, id);
    void reply.status(308).header('location', mergedInto(found.error.into, lang));
    return undefined;
  }

  @ContractRoute('reportListing')
  async report(
    @ContractParams('reportListing') { id }: { id: string },
    @ContractBody('reportListing') body: ListingReportBody,
    @Repeatable() repeatable: RepeatableRequest | null,
    @Req() request: FastifyRequest,
  ): Promise<ListingReportReceipt> {
    const kept = await this.reportListing.execute(id, body, requestLanguage(request), repeatable);
    if (kept.ok) return kept.value;
    throw listingProblem(kept.error.code, id);
  }

  /** What is kept beside the listing: its pictures, who consented to be asked for, which networks vouch for the page. */
  async #besides(
    listing: StoredListing,
  ): Promise<Pick<ListingDetail, 'pictures' | 'contactPerson' | 'certifications'>> {
    const { id, version } = listing;
    const [pictures, contact, certifications] = await Promise.all([
      this.gallery.shown(id),
      this.contacts.of(id),
      this.certifications.of(id, version, editableOf(listing)),
    ]);
    return {
      pictures,
      contactPerson: contact === null ? null : { name: contact.name, title: contact.title },
      certifications: certifications.map(({ by, at, changed }) => ({
        ...{ by, on: quebecDate(at), changedSince: changed.length > 0 },
      })),
    };
  }
}
