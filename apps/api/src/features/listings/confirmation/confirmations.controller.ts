import { Controller, Inject, Req } from '@nestjs/common';
import type { ConfirmationAnswerBody, ConfirmationPreview, ConfirmationAnswerReceipt } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../platform/config';
import { Access, ContractBody, ContractQuery, ContractRoute, ProblemError } from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { SYSTEM } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { editProblem } from '../editing/edit-problems';
import { AnswerConfirmation, type AskedListing } from '../use-cases/answer-confirmation';
import { listingPath } from '../views/detail-view';

/** The yearly link: read by whoever holds it, answered by a button (M8). */
@Controller()
export class ConfirmationsController {
  constructor(
    @Inject(AnswerConfirmation) private readonly answers: AnswerConfirmation,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Access('public')
  @ContractRoute('previewConfirmation')
  async preview(
    @ContractQuery('previewConfirmation') { token, lang }: { token: string; lang: Language },
  ): Promise<ConfirmationPreview> {
    const opened = await this.answers.open(token);
    if (opened === null) throw new ProblemError('not_found', 404);
    return { stopped: opened.link.stopped, listings: opened.listings.map((one) => this.#view(one, lang)) };
  }

  @Access('from our pages')
  @ContractRoute('answerConfirmation')
  async answer(
    @ContractBody('answerConfirmation') body: ConfirmationAnswerBody,
    @Req() request: FastifyRequest,
  ): Promise<ConfirmationAnswerReceipt> {
    const language = requestLanguage(request);
    const comment = body.comment ?? (language === 'fr' ? 'Par le lien annuel' : 'By the yearly link');
    const wish = { ...body, comment, patch: body.patch ?? {} };
    const done = await this.answers.execute(wish, { ...SYSTEM, kind: 'link', requestId: String(request.id) });
    if (done.ok) return done.value;
    const { error } = done;
    if (error.code === 'LinkRefused') throw new ProblemError('confirmation_link_refused', 403);
    if (error.code === 'AlreadyAnswered')
      throw new ProblemError('confirmation_answered', 409, { answer: error.answer });
    throw editProblem(error, language);
  }

  @Access('from our pages')
  @ContractRoute('stopConfirmations')
  async stop(
    @ContractBody('stopConfirmations') { token, stopped }: { token: string; stopped: boolean },
  ): Promise<{ stopped: boolean }> {
    if (!(await this.answers.stop(token, stopped))) throw new ProblemError('not_found', 404);
    return { stopped };
  }

  #view({ listing, version, answer }: AskedListing, language: Language): ConfirmationPreview['listings'][number] {
    const { id, name, slug, publication, lastConfirmedOn, phone, email, website, employees } = listing;
    const { territories } = this.reference.current();
    return {
      ...{ id, name, slug, publication, lastConfirmedOn, phone, email, website, employees, answer },
      url: `${this.config.publicUrl}${listingPath(slug, language)}`,
      version: listing.version,
      changed: listing.version !== version && answer === null,
      municipality: territories.get(listing.municipalityCode)?.name ?? listing.municipalityCode,
      description: { fr: listing.descriptionFr, en: listing.descriptionEn },
      managed: listing.managedBy !== null,
    };
  }
}
