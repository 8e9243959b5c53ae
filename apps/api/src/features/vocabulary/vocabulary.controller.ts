import { Controller, Inject, Req } from '@nestjs/common';
import type {
  SearchMisses,
  SearchMissQuery,
  VocabularyEntries,
  VocabularyEntryView,
  VocabularyProposal,
} from '@repere/contract';
import { label, type SignedIn } from '@repere/kernel';
import { builtInReference, foldName } from '@repere/reference';
import type { FastifyRequest } from 'fastify';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  ProblemError,
} from '../../platform/http';
import { requestLanguage } from '../../platform/http/request-language';
import type { EntryState, StaffEntry } from './domain/vocabulary-entry';
import type { AuditActor } from '../audit';
import { VocabularyDesk } from './vocabulary-desk';
import { VocabularySource } from './vocabulary-source';

interface ById {
  readonly id: string;
}

/** Words that searches lacked, and what staff says they mean (C7). */
@Controller()
export class VocabularyController {
  constructor(
    @Inject(VocabularyDesk) private readonly desk: VocabularyDesk,
    @Inject(VocabularySource) private readonly source: VocabularySource,
  ) {}

  @Access('vocabulary.manage', 'in use case')
  @ContractRoute('listSearchMisses')
  async misses(@ContractQuery('listSearchMisses') { month }: SearchMissQuery): Promise<SearchMisses> {
    const [months, misses] = await Promise.all([this.desk.missMonths(), this.desk.misses(month ?? null)]);
    const known = new Set(this.source.current().entries.flatMap(({ fr, en }) => [...fr, ...en].map(foldName)));
    return {
      months: months.map((one) => ({ ...one })),
      results: misses.map(({ text, language, searches, lastMonth }) => ({
        ...{ text, searches, lastMonth, language: language === 'en' ? ('en' as const) : ('fr' as const) },
        understood: known.has(foldName(text)),
      })),
    };
  }

  @Access('vocabulary.manage', 'in use case')
  @ContractRoute('listVocabularyEntries')
  async list(
    @ContractQuery('listVocabularyEntries') { state }: { state?: EntryState | undefined },
    @Req() request: FastifyRequest,
  ): Promise<VocabularyEntries> {
    const entries = await this.desk.list(state ?? null);
    return { results: entries.toReversed().map((entry) => entryView(entry, request)) };
  }

  @Access('vocabulary.manage', 'in use case')
  @ContractRoute('proposeVocabularyEntry')
  async propose(
    @ContractBody('proposeVocabularyEntry') { accept, note, ...draft }: VocabularyProposal,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<VocabularyEntryView> {
    const { personId } = caller;
    const audit = auditOf(caller, request);
    const proposed = await this.desk.proposeEntry({ ...draft, note: note || null }, personId, audit);
    if (!proposed.ok) throw refused(proposed.error);
    if (!accept) return entryView(proposed.value, request);
    const accepted = await this.desk.acceptEntry(proposed.value.id, personId, audit);
    if (!accepted.ok) throw refused(accepted.error);
    return entryView(accepted.value, request);
  }

  @Access('vocabulary.manage', 'in use case')
  @ContractRoute('acceptVocabularyEntry')
  async accept(
    @ContractParams('acceptVocabularyEntry') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<VocabularyEntryView> {
    const decided = await this.desk.acceptEntry(id, caller.personId, auditOf(caller, request));
    if (!decided.ok) throw refused(decided.error);
    return entryView(decided.value, request);
  }

  @Access('vocabulary.manage', 'in use case')
  @ContractRoute('retireVocabularyEntry')
  async retire(
    @ContractParams('retireVocabularyEntry') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<VocabularyEntryView> {
    const decided = await this.desk.retireEntry(id, caller.personId, auditOf(caller, request));
    if (!decided.ok) throw refused(decided.error);
    return entryView(decided.value, request);
  }
}

const auditOf = ({ personId }: SignedIn, { id }: FastifyRequest): AuditActor => ({
  ...{ kind: 'person', personId, organisationId: null },
  requestId: String(id),
});

function refused({ code, value }: { readonly code: string; readonly value: string }): ProblemError {
  if (code === 'EntryUnknown') return new ProblemError('not_found', 404);
  if (code === 'EntryRetired') return new ProblemError('entry_retired', 409);
  const snake = code.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return new ProblemError('words_refused', 422, { reason: snake, value }, [
    { parameter: 'phrases', value, code: snake },
  ]);
}

function entryView(entry: StaffEntry, request: FastifyRequest): VocabularyEntryView {
  const { sectors } = builtInReference();
  const decidedAt = entry.retiredAt ?? entry.acceptedAt;
  return {
    ...{ id: entry.id, phrases: [...entry.phrases], language: entry.language, role: entry.role, state: entry.state },
    note: entry.note,
    sectors: entry.sectors.map((id) => {
      const sector = sectors.get(id);
      return { id, label: sector === undefined ? id : label(sector.label, requestLanguage(request)) };
    }),
    proposedAt: entry.proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
