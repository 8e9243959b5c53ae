import type { RecognitionKey } from './recognition.fr';

/** Who vouches for an enterprise, in English. */
export const messages: Readonly<Record<RecognitionKey, string>> = {
  'vouch.title': 'Recognition – {name}',
  'vouch.editor': 'Edit the listing',
  'vouch.public': 'See the public listing',
  'vouch.asReviewer': 'Review this case',
  'vouch.done':
    '{what, select, declare {Your declaration is recorded. The network of your territory will review it.} withdraw {Your request is withdrawn.} appeal {Your appeal is recorded. Somebody else will review the case.} recognition {The recognition is recorded.} recognitionremove {The recognition is removed.} practice {The practice is declared; it is shown and can be searched for.} practiceremove {The practice is no longer declared.} start {The case is yours.} note {Your findings are kept.} return {Your question is on its way.} confirm {The confirmation is published.} refuse {The refusal is recorded and sent.} revoke {The confirmation is taken back.} verify {The recognition is verified and published.} unverify {The recognition is marked as not verified.} neq {The answer is recorded.} other {Done.}}',
  'vouch.problem.title': 'Nothing was changed',
  'vouch.problem.other': 'The form could not be handled. Check its fields and send it again.',
  'vouch.problem.invalid_body': 'A field is not filled in properly. A link begins with https://, a date is YYYY-MM-DD.',
  'vouch.problem.stale_version':
    'Somebody else has moved this case on. Its present state is shown below; what you had written is still in the form.',
  'vouch.problem.comment_missing': 'Write the reason: it is sent to the enterprise.',
  'vouch.problem.recognition_not_now': 'This cannot be done at this stage of the review.',
  'vouch.problem.recognition_own': 'You belong to this enterprise: somebody else has to review it.',
  'vouch.problem.recognition_other_reviewer':
    'An appeal is reviewed by somebody else and, where a network decided, by the Chantier de l’économie sociale.',
  'vouch.problem.recognition_taken': 'Somebody else has taken this case. Take it over before you decide.',
  'vouch.problem.recognition_criteria_open':
    'To confirm, all six criteria must be met: {count, plural, one {one is left} other {# are left}}.',
  'vouch.problem.recognition_proof_missing':
    'Each criterion that is met needs a note or a link, from the enterprise or from you: {count, plural, one {one has none} other {# have none}}.',
  'vouch.problem.recognition_nothing_against': 'All six criteria are marked as met. To refuse, say which one is not.',
  'vouch.problem.recognition_neq_unanswered':
    'The enterprise’s number raises a question. Record the answer before you confirm.',
  'vouch.problem.recognition_until_refused': 'The confirmation must end after today and no later than {latest}.',
  'vouch.problem.forbidden': 'This is for others to do.',

  'vouch.article3': 'Section 3 of the Social Economy Act',
  'vouch.article3.intro':
    'Answer the six criteria and say where each can be checked. Your network, or the Chantier de l’économie sociale, reviews your answers; once it confirms them, the listing says so with its name and the date. Until then, the listing says “declared by the enterprise”.',
  'vouch.state':
    '{state, select, declared {Declared, waiting for review} under_review {Under review} confirmed {Confirmed} to_renew {To be renewed} refused {Refused} other {Withdrawn}}',
  'vouch.state.meaning':
    '{state, select, declared {{appeal, select, yes {Under appeal: somebody else will review the case.} other {Declared on {on}. The network of the territory has not taken the case yet.}}} under_review {{by} is reviewing the answers.} confirmed {All six criteria have been checked.} to_renew {The confirmation no longer holds: its term is over, or the name, the NEQ or the legal form has changed. A new declaration starts a new review.} refused {At least one criterion is not met. The enterprise may correct its declaration or appeal.} other {No review is under way.}}',
  'vouch.confirmation': 'Confirmed by {by} on {on}, until {until}.',
  'vouch.confirmation.over': 'Had been confirmed by {by} on {on}; ended on {until}.',
  'vouch.reason': 'Reason: {reason}',
  'vouch.appeal.said': 'The enterprise appeals: {reason}',
  'vouch.declare':
    '{state, select, none {Answer the six criteria} declared {Complete my declaration} other {Make a new declaration}}',
  'vouch.declare.submit': 'Declare and ask for a review',
  'vouch.answers': 'See answers and findings',
  'vouch.withdraw': 'Withdraw my request',
  'vouch.appeal': 'Appeal',
  'vouch.appeal.hint':
    'Say what was misunderstood or what was missing. Somebody else will decide: at the Chantier de l’économie sociale where a network had decided.',
  'vouch.appeal.submit': 'Send the appeal',
  'vouch.history': 'What happened ({count, number})',
  'vouch.act':
    '{act, select, declare {Declaration by {by}} withdraw {Request withdrawn by {by}} appeal {Appeal by {by}} open {Review opened by {by}} start {Case taken by {by}} return {More asked by {by}} confirm {Confirmed by {by}} refuse {Refused by {by}} revoke {Confirmation taken back by {by}} lapse {End of the confirmation} other {The listing has changed since it was confirmed}}',

  'vouch.criterion.purpose': '1. Meets the needs of its members or of the community',
  'vouch.criterion.purpose.hint': 'Objects in the letters patent or statutes, mission statement.',
  'vouch.criterion.independence': '2. Is not controlled by a public body',
  'vouch.criterion.independence.hint': 'Composition of the board, share of seats named by public bodies.',
  'vouch.criterion.democracy': '3. Is governed democratically by its members',
  'vouch.criterion.democracy.hint': 'By-laws: one member, one vote; date of the last meeting.',
  'vouch.criterion.viability': '4. Aspires to economic viability',
  'vouch.criterion.viability.hint': 'Share of own revenue in the last financial statements.',
  'vouch.criterion.surplus': '5. Surpluses are not distributed, or by transactions only',
  'vouch.criterion.surplus.hint': 'By-laws; rebate clause of a cooperative.',
  'vouch.criterion.dissolution': '6. On dissolution, what is left goes to a similar organisation',
  'vouch.criterion.dissolution.hint': 'Dissolution clause; statutory for cooperatives.',
  'vouch.answer.met': 'Met',
  'vouch.answer.not_met': 'Not met',
  'vouch.answer.unknown': 'I don’t know',
  'vouch.note.enterprise': 'What shows it (article, date, page)',
  'vouch.note.reviewer': 'Your finding',
  'vouch.link': 'Link to the proof (optional)',
  'vouch.proof': 'See the proof',
  'vouch.side.enterprise': 'The enterprise answers',
  'vouch.side.reviewer': 'Finding',

  'vouch.recognitions': 'Recognitions',
  'vouch.recognitions.intro':
    'Accreditations and marks granted by others. The listing shows them as declared until your network verifies them; only verified ones can be searched for.',
  'vouch.recognitions.none': 'No recognition yet.',
  'vouch.recognition.add': 'Add or correct a recognition',
  'vouch.recognition.give': 'Record a recognition that you have verified',
  'vouch.recognition.which': 'Recognition',
  'vouch.recognition.issuer': 'Granted by',
  'vouch.recognition.number': 'Number',
  'vouch.recognition.expires': 'Valid until (optional)',
  'vouch.recognition.note': 'Note for whoever verifies',
  'vouch.recognition.note.hint': 'It is not published.',
  'vouch.recognition.save': 'Record the recognition',
  'vouch.recognition.remove': 'Remove',
  'vouch.until': 'until {date}',
  'vouch.over': 'expired on {date}',
  'vouch.proof.state':
    '{state, select, listed {listed by {by}, without proof} declared {declared, to be verified} verified {verified by {by}} refused {not verified; it is not published} other {expired; it no longer counts}}',

  'vouch.practices': 'Responsible practices',
  'vouch.practices.intro':
    'What a responsible buyer wants to know. Each practice is your own word: say what shows it, and its date.',
  'vouch.practices.none': 'No practice is declared.',
  'vouch.family.environment': 'Environmental footprint',
  'vouch.family.equity': 'Equity and inclusion',
  'vouch.family.governance': 'Democratic governance',
  'vouch.practice.evidence': 'What shows it',
  'vouch.practice.hint': 'For example (in French): {hint}',
  'vouch.practice.dated': 'As of (optional)',
  'vouch.practice.declare': 'Declare this practice',
  'vouch.practice.save': 'Save',
  'vouch.practice.change': 'Change the proof',
  'vouch.practice.remove': 'Declare no longer',
  'vouch.practice.bare': 'No proof attached',

  'vouch.neq.title': 'A question about the number',
  'vouch.neq.open': 'Nobody has answered it yet.',
  'vouch.neq.answered':
    '{answer, select, meets {Answer: the condition is met.} does_not_meet {Answer: the condition is not met.} other {Answer: the enterprise has another number.}} {note} ({by}, {on})',
  'vouch.neq.answer': 'Answer',
  'vouch.neq.option':
    '{answer, select, meets {The condition is met} does_not_meet {The condition is not met} other {The enterprise has another number, to be corrected in the listing}}',
  'vouch.neq.note': 'What was seen, and when',
  'vouch.neq.save': 'Record the answer',

  'vouch.queue.title': 'Recognitions to review',
  'vouch.queue.intro':
    'Enterprises of your territories that declare themselves part of the social economy. Appeals first, then what has waited longest.',
  'vouch.queue.states': 'States',
  'vouch.queue.state':
    '{state, select, open {To do} declared {Declared} under_review {Under review} confirmed {Confirmed} to_renew {To renew} refused {Refused} other {Withdrawn}} ({count, number})',
  'vouch.queue.empty': 'Nothing here for now. New declarations come under “To do”.',
  'vouch.queue.enterprise': 'Enterprise',
  'vouch.queue.where': 'State',
  'vouch.queue.declared': 'Declared on',
  'vouch.queue.reviewer': 'Reviewed by',
  'vouch.queue.until': 'Confirmed until',
  'vouch.queue.own': 'your organisation: for others to review',
  'vouch.queue.appeal': 'appeal',
  'vouch.queue.met': '{count, plural, one {# criterion of 6} other {# criteria of 6}}',
  'vouch.queue.me': 'you',
  'vouch.queue.previous': 'Previous page',
  'vouch.queue.next': 'Next page',
  'vouch.queue.page': 'Page {page, number} of {last, number}',
  'vouch.proofs.title': 'Recognitions to verify',
  'vouch.proofs.empty': 'No recognition waits to be verified.',
  'vouch.verify': 'Verified',
  'vouch.unverified': 'Not verified',
  'vouch.unverified.submit': 'Mark as not verified',
  'vouch.why': 'Why, in one sentence for the enterprise',

  'vouch.case.title': 'Review of {name}',
  'vouch.case.none': 'This enterprise has declared nothing. You may review it of your own accord.',
  'vouch.start':
    '{state, select, none {Open a review} under_review {Take this case over} confirmed {Review again} to_renew {Review again} withdrawn {Open a review} other {Take this case}}',
  'vouch.revoke': 'Take the confirmation back',
  'vouch.decide.until': 'Confirmed until',
  'vouch.decide.until.hint': 'Usually two years, three at most.',
  'vouch.decide.reason': 'Reason',
  'vouch.decide.reason.hint': 'Sent to the enterprise; needed to refuse, take back or ask for more.',
  'vouch.decide.confirm': 'Confirm all six criteria',
  'vouch.decide.note': 'Keep my findings',
  'vouch.decide.return': 'Ask for more',
  'vouch.decide.refuse': 'Refuse',
};
