import {
  routes,
  type KeptRecognition,
  type ListingDetail,
  type NeqQuestionView,
  type PracticeDetail,
  type ProofDocument,
} from '@repere/contract';
import { format } from '@repere/i18n';
import { label, type Language } from '@repere/kernel';
import type { CodedTerm, ReferenceSnapshot } from '@repere/reference';
import type { StoredFile } from '../../files';
import { quebecDate } from '../../listings';
import { neqQuestionOf } from '../domain/neq-question';
import type { StoredNeqAnswer, StoredPractice, StoredRecognition } from '../proof.repository';

/** What is listed without any proof. */
interface Listed {
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly source: string;
}

const worded = (terms: readonly CodedTerm[], code: string, language: Language): string => {
  const term = terms.find((one) => one.code === code);
  return term === undefined ? code : label(term.label, language);
};

/** Those with a proof, then those that are only listed, in the order of the table of recognitions. */
export function keptRecognitions(
  { recognitions, source }: Pick<Listed, 'recognitions' | 'source'>,
  stored: readonly StoredRecognition[],
  reference: ReferenceSnapshot,
  language: Language,
  today: string,
): KeptRecognition[] {
  const codes = [...new Set([...stored.map(({ code }) => code), ...recognitions])];
  const place = (code: string): number => reference.recognitions.findIndex((one) => one.code === code);
  return codes
    .sort((a, b) => place(a) - place(b))
    .map((code) => {
      const one = stored.find((proof) => proof.code === code);
      const term = reference.recognitions.find((known) => known.code === code);
      const verified = one?.state === 'verified';
      return {
        ...{ code, label: worded(reference.recognitions, code, language), state: one?.state ?? 'listed' },
        expired: one?.expiresOn != null && one.expiresOn < today,
        socialEconomy: term?.socialEconomy ?? false,
        issuer: one?.issuer ?? null,
        ...{ number: one?.number ?? null, link: one?.link ?? null, expiresOn: one?.expiresOn ?? null },
        by: one === undefined ? source : verified ? one.verifiedBy : one.declaredBy,
        on: one === undefined ? null : verified ? one.verifiedOn : one.declaredOn,
        ...{ note: one?.note ?? null, reason: one?.reason ?? null, version: one?.version ?? 0 },
      };
    });
}

/** What everybody may read: neither the note to the reviewer, nor what was not found true. */
export const publicRecognitions = (kept: readonly KeptRecognition[]): ListingDetail['recognitionDetails'] =>
  kept.flatMap(({ note: _note, reason: _reason, version: _version, state, ...one }) =>
    state === 'refused' ? [] : [{ ...one, state }],
  );

/** Practices of the listing, each with its evidence where there is some. */
export function practiceDetails(
  { practices, source }: Pick<Listed, 'practices' | 'source'>,
  stored: readonly StoredPractice[],
  reference: ReferenceSnapshot,
  language: Language,
): PracticeDetail[] {
  return reference.practices
    .filter(({ code }) => practices.includes(code))
    .map(({ code, family }) => {
      const one = stored.find((proof) => proof.code === code);
      return {
        ...{ code, family, label: worded(reference.practices, code, language) },
        ...{ evidence: one?.evidence ?? null, link: one?.link ?? null, datedOn: one?.datedOn ?? null },
        ...{ by: one?.declaredBy ?? source, on: one?.declaredOn ?? null },
      };
    });
}

/** The question that a number raises, in words. */
export function neqQuestionView(
  neq: string | null,
  answer: StoredNeqAnswer | null,
  language: Language,
): NeqQuestionView | null {
  const kind = neqQuestionOf(neq);
  if (kind === null || neq === null) return null;
  return {
    ...{ neq, kind, question: format(language, `listing.neq.${kind}`, { neq }) },
    answer:
      answer === null ? null : { code: answer.answer, note: answer.note, by: answer.by, on: quebecDate(answer.at) },
  };
}

/** A document as the pages of the workspace link to it. */
export const documentView = ({ id, name, mediaType, bytes, createdAt, subject }: StoredFile): ProofDocument => ({
  ...{ id, name, mediaType, bytes, on: quebecDate(createdAt) },
  url: routes.readProofDocument.path.replace(':id', subject.id).replace(':file', id),
});
