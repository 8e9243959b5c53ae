import { ARTICLE_3_CRITERIA, type CriterionAnswer } from '@repere/kernel';
import type { CriterionFinding, ReviewActor } from '../domain/review';
import type { ReviewCircumstances } from '../domain/review-lifecycle';

export const TODAY = '2026-11-23';

export const enterprise: ReviewActor = {
  ...{ party: 'enterprise', personId: 'person-e', organisationIds: ['ruche'], name: 'La Ruche' },
};
export const pole: ReviewActor = {
  ...{ party: 'network', personId: 'person-n', organisationIds: ['pole'], name: 'Pôle Mauricie' },
};
export const colleague: ReviewActor = { ...pole, personId: 'person-n2' };
export const chantier: ReviewActor = {
  ...{ party: 'staff', personId: 'person-s', organisationIds: ['chantier'], name: 'Chantier' },
};
export const product: ReviewActor = { party: 'system', personId: null, organisationIds: [], name: 'Repère' };

export const circumstances: ReviewCircumstances = {
  today: TODAY,
  listing: { name: 'La Ruche', neq: '1174002437', legalForm: 'coop_solidarite' },
  managedBy: 'ruche',
  neqQuestion: 'none',
};

/** The same answer to all six. */
export const allSix = (answer: CriterionAnswer, note: string | null = 'Statuts, article 4.'): CriterionFinding[] =>
  ARTICLE_3_CRITERIA.map((criterion) => ({ criterion, answer, note, link: null }));
