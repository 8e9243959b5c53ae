import { Controller, Inject } from '@nestjs/common';
import type {
  MatchCandidateBody,
  MatchCandidateQuery,
  MatchCandidates,
  MatchCaseDetail,
  MatchCaseQuery,
  MatchCases,
  MatchDecisionBody,
  MatchDecisionQuery,
  MatchDecisionReceipt,
  MatchDecisions,
  OrganisationRelationBody,
  OrganisationRelations,
} from '@repere/contract';
import type { Language, Result, SignedIn } from '@repere/kernel';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  ProblemError,
} from '../../platform/http';
import { DecisionReader } from './decision.reader';
import { matchingProblem } from './matching-problems';
import { DecideMatch, type DecisionDone } from './use-cases/decide-match';
import { RecordRelation } from './use-cases/record-relation';
import { SettleCandidate } from './use-cases/settle-candidate';
import { ShowDesk } from './use-cases/show-desk';

@Access('purchases.match', () => ({}))
@Controller()
export class MatchingController {
  constructor(
    @Inject(ShowDesk) private readonly desk: ShowDesk,
    @Inject(DecisionReader) private readonly decisions: DecisionReader,
    @Inject(DecideMatch) private readonly decideMatch: DecideMatch,
    @Inject(SettleCandidate) private readonly settleCandidate: SettleCandidate,
    @Inject(RecordRelation) private readonly recordRelation: RecordRelation,
  ) {}

  @ContractRoute('listMatchCases')
  async cases(@ContractQuery('listMatchCases') query: MatchCaseQuery): Promise<MatchCases> {
    return this.desk.list(query);
  }

  @ContractRoute('getMatchCase')
  async case(
    @ContractParams('getMatchCase') { line }: { line: string },
    @ContractQuery('getMatchCase') { position, lang }: { position: number; lang: Language },
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchCaseDetail> {
    const detail = await this.desk.detail(line, position, lang, person);
    if (detail === null) throw new ProblemError('not_found', 404);
    return detail;
  }

  @ContractRoute('listMatchDecisions')
  async listDecisions(@ContractQuery('listMatchDecisions') query: MatchDecisionQuery): Promise<MatchDecisions> {
    return this.desk.listDecisions(query);
  }

  @ContractRoute('decideMatch')
  async decide(
    @ContractBody('decideMatch') body: MatchDecisionBody,
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchDecisionReceipt> {
    return done(await this.decideMatch.execute(person, body));
  }

  @ContractRoute('undoMatchDecision')
  async undo(
    @ContractParams('undoMatchDecision') { id }: { id: string },
    @ContractBody('undoMatchDecision') { why }: { why: string | null },
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchDecisionReceipt> {
    return done(await this.decideMatch.undo(person, id, why));
  }

  @ContractRoute('listMatchCandidates')
  async candidates(@ContractQuery('listMatchCandidates') query: MatchCandidateQuery): Promise<MatchCandidates> {
    return this.desk.listCandidates(query);
  }

  @ContractRoute('settleMatchCandidate')
  async settle(
    @ContractParams('settleMatchCandidate') { id }: { id: string },
    @ContractBody('settleMatchCandidate') body: MatchCandidateBody,
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchDecisionReceipt> {
    return done(await this.settleCandidate.execute(person, id, body));
  }

  @ContractRoute('listOrganisationRelations')
  async relations(): Promise<OrganisationRelations> {
    return { results: [...(await this.decisions.relations())] };
  }

  @ContractRoute('recordOrganisationRelation')
  async relate(
    @ContractBody('recordOrganisationRelation') body: OrganisationRelationBody,
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchDecisionReceipt> {
    return done(await this.recordRelation.execute(person, body));
  }

  @ContractRoute('removeOrganisationRelation')
  async unrelate(
    @ContractParams('removeOrganisationRelation') { id }: { id: string },
    @CurrentPerson() person: SignedIn,
  ): Promise<MatchDecisionReceipt> {
    return done(await this.recordRelation.remove(person, id));
  }
}

function done(result: Result<DecisionDone, Parameters<typeof matchingProblem>[0]>): MatchDecisionReceipt {
  if (result.ok) return result.value;
  throw matchingProblem(result.error);
}
