import type { MailsKey } from './fr';

export const mailsEn: Readonly<Record<MailsKey, string>> = {
  'mail.greeting': 'Hello,',
  'mail.signature': 'Repère, the directory of Québec’s social economy enterprises',
  'mail.link.copy': 'If the button does nothing, copy this address into your browser:',
  'mail.sign_in_link.subject': 'Your link to sign in to Repère',
  'mail.sign_in_link.body':
    'Here is the link you asked for to sign in to Repère. It works once, within {minutes} minutes.\n\nIf you did not ask for it, ignore this message: nobody can sign in without the link.',
  'mail.sign_in_link.action': 'Sign in',
  'mail.invitation.subject': '{organisation} invites you to Repère',
  'mail.invitation.body':
    '{inviter} invites you to join “{organisation}” in Repère, the directory of social economy enterprises.\n\nThe invitation is good for {days} days. If you do not know this person, ignore this message.',
  'mail.invitation.action': 'See the invitation',
  'mail.email_change_old.subject': 'Confirm your change of address',
  'mail.email_change_old.body':
    'A new e-mail address has been requested for your Repère account: {email}.\n\nFor the change to happen, confirm it here, then from the new address. If you did not ask for it, do not open the link, and close all your sessions from your account.',
  'mail.email_change_old.action': 'Confirm the change',
  'mail.email_change_new.subject': 'Confirm your new address',
  'mail.email_change_new.body':
    'This address was given as the new address of a Repère account.\n\nConfirm it here. The link is good for {hours} hours. If you did not ask for it, ignore this message.',
  'mail.email_change_new.action': 'Confirm this address',
  'mail.account_changed.subject': 'Your Repère account has changed',
  'mail.account_changed.body':
    '{change, select, password {A password was added or changed.} password_removed {The password was removed.} totp {A code application was added as a second proof of identity.} totp_removed {The code application was removed.} passkey {A passkey was added.} passkey_removed {A passkey was removed.} recovery_codes {New recovery codes were made; the old ones no longer work.} recovery_used {A recovery code was used to open a session.} email {The e-mail address changed.} other {A security setting changed.}}\n\nIf it was not you, sign in, close all your sessions and write to the person who administers Repère.',
  'mail.account_changed.action': 'See my account',
  'mail.account_unused.subject': 'Your Repère account will be erased in {days} days',
  'mail.account_unused.body':
    'You have not come to Repère for almost three years. Since we keep no information that nobody uses, your account will be erased in {days} days.\n\nTo keep it, signing in once is enough. Otherwise there is nothing to do.',
  'mail.account_unused.action': 'Keep my account',
  'mail.organisation_decided.subject':
    '{decision, select, confirmed {“{organisation}” is confirmed} other {“{organisation}” could not be confirmed}}',
  'mail.organisation_decided.body':
    '{decision, select, confirmed {The Repère team has confirmed your organisation, “{organisation}”. All your access is now open.} other {The Repère team could not confirm your organisation, “{organisation}”. Write to the person who administers Repère if this is a mistake.}}',
  'mail.organisation_decided.action': 'Open my workspace',
  'mail.claim_code.subject': 'Confirm that {organisation} looks after the listing “{listing}”',
  'mail.claim_code.body':
    '{organisation} asks to keep the listing “{listing}” up to date in Repère, the directory of social economy enterprises. You receive this message because this address is on the listing.\n\nIf you agree, open the page and confirm. The link works once and is good for {hours} hours. Otherwise ignore this message: nothing will change.',
  'mail.claim_code.action': 'See the request',
  'mail.claim_rival.subject': 'Another organisation asks for the listing “{listing}”',
  'mail.claim_rival.body':
    '{organisation} has proven that it may look after the listing “{listing}”, which your organisation keeps in Repère.\n\nYou have {days} days to object or to agree. Without an answer, the team of Repère will decide.',
  'mail.claim_rival.action': 'Answer the request',
  'mail.claim_outcome.subject':
    '{outcome, select, granted {The listing “{listing}” is entrusted to {organisation}} refused {The request for the listing “{listing}” is refused} lost {The listing “{listing}” passes to {organisation}} other {The request for the listing “{listing}” is contested}}',
  'mail.claim_outcome.body':
    '{outcome, select, granted {{reason, select, offered {The listing “{listing}” is offered to {organisation}. Accept it in your workspace to look after it.} other {{organisation} may now keep the listing “{listing}” up to date.}}} refused {The team of Repère has refused the request of {organisation} for the listing “{listing}”.{reason, select, none {} other { Reason: {reason}}}} lost {The listing “{listing}”, which your organisation kept, is now entrusted to {organisation}. If this is a mistake, write to the team of Repère.} other {The organisation that keeps the listing “{listing}” objects to the request of {organisation}. The team of Repère will decide.}}',
  'mail.claim_outcome.action': 'Open my workspace',
  'mail.review_answer.subject':
    '{outcome, select, accepted {Your change to “{listing}” is online} partly {Part of your change to “{listing}” is online} refused {Your change to “{listing}” was not kept} published {The listing “{listing}” is published} withdrawn {The listing “{listing}” is not published} reopened {The decision on “{listing}” has been taken back} other {“{listing}” needs a change from you}}',
  'mail.review_answer.body':
    '{outcome, select, accepted {Your change to the listing “{listing}” was reviewed. It is now online.} partly {Your change to the listing “{listing}” was reviewed: {accepted, plural, one {# field is online} other {# fields are online}}, {refused, plural, one {# was not kept} other {# were not kept}}.} refused {Your change to the listing “{listing}” was reviewed and not kept. The listing stays as it was.} published {The listing “{listing}” was reviewed. It is now in the directory.} withdrawn {The listing “{listing}” was reviewed and will not be published.} reopened {The decision we wrote to you about, on the listing “{listing}”, has been taken back. It will be reviewed again; we will write to you.} other {Before the listing “{listing}” can be decided on, something is asked of you.}}{reply, select, none {} other { {by} writes: {reply}}}',
  'mail.review_answer.action': 'See the listing in my workspace',
  'mail.proposal_answer.subject':
    '{outcome, select, accepted {{by} accepts your proposal for “{listing}”} partly {{by} accepts a part of your proposal for “{listing}”} other {{by} declines your proposal for “{listing}”}}',
  'mail.proposal_answer.body':
    '{outcome, select, accepted {{by} accepted what you proposed for the listing “{listing}”. It is online.} partly {{by} answered your proposal for the listing “{listing}”: {accepted, plural, one {# field is online} other {# fields are online}}, {refused, plural, one {# was not kept} other {# were not kept}}.} other {{by} did not keep what you proposed for the listing “{listing}”. It stays as it was.}}{reply, select, none {} other { Their answer: {reply}}}',
  'mail.proposal_answer.action': 'See the listing in my workspace',
  'mail.claim_question.subject': 'A question about your request for “{listing}”',
  'mail.claim_question.body':
    'You asked to look after the listing “{listing}”. Before deciding, {by} asks: {reply}\n\nAnswer from the page of your requests.',
  'mail.claim_question.action': 'Answer',
  'mail.listing_merged.subject':
    '{outcome, select, undone {The listings “{kept}” and “{gone}” are separate again} other {The listing “{gone}” is now part of “{kept}”}}',
  'mail.listing_merged.body':
    '{outcome, select, undone {Two listings had been merged in Repère: “{kept}” and “{gone}”. That decision has been undone. Each is again what it was.} lost {Two listings in Repère described the same enterprise: “{kept}” and “{gone}”. They are now one, kept by an organisation other than yours. If this is a mistake, write to the Repère team: a merge can be undone.} other {Two listings in Repère described the same enterprise: “{kept}” and “{gone}”. They are now one, “{kept}”, which your organisation keeps. The former address of “{gone}” leads to it; what was attached to it (drafts, requests, recognitions, photos) has followed.\n\nPlease read the listing again. If this is a mistake, write to the Repère team: a merge can be undone.}}',
  'mail.listing_merged.action': 'See my listings',
  'mail.report_answer.subject': 'The error you reported on “{listing}”',
  'mail.report_answer.body':
    'You reported an error on the listing “{listing}”. Thank you for writing.\n\n{outcome, select, corrected {We checked and corrected the listing.} passed_on {We passed your remark on to the enterprise, which keeps its own listing.} other {We checked: what it says is right.}}{reply, select, none {} other { {reply}}}',
  'mail.report_answer.action': 'See the listing',
  'mail.report_passed_on.subject': 'Somebody reported an error on “{listing}”',
  'mail.report_passed_on.body':
    'Somebody who was reading the listing “{listing}” writes: “{message}”{reply, select, none {} other {\n\n{reply}}}\n\nIf they are right, correct the listing in your workspace.',
  'mail.report_passed_on.action': 'See the listing',
  'mail.recognition_outcome.subject':
    '{outcome, select, confirm {“{listing}” is confirmed as a social-economy enterprise} return {A question for the review of “{listing}”} refuse {“{listing}” could not be confirmed} revoke {The confirmation of “{listing}” has been taken back} remind {The confirmation of “{listing}” ends on {until}} other {The confirmation of “{listing}” is to be renewed}}',
  'mail.recognition_outcome.body':
    '{outcome, select, confirm {{by} confirms that “{listing}” meets the six principles of section 3 of the Social Economy Act. The confirmation holds until {until}; the listing shows it.} return {{by} has begun the review of “{listing}” and asks for more before concluding.} refuse {The review of “{listing}” is over: not all six principles of section 3 are met. You may correct your declaration, or ask for somebody else to review it.} revoke {The confirmation of “{listing}” has been taken back. You may ask for somebody else to look at that decision.} remind {The confirmation of “{listing}” ends on {until}. Declare your answers to the six criteria now: the confirmation stays on the listing during the review.} lapse {The confirmation of “{listing}” ended on {until}. The listing stays published, as declared by the enterprise, until a new review.} other {The name, the NEQ or the legal form of “{listing}” has changed since it was confirmed. The listing stays published, as declared by the enterprise, until a new review.}}{reason, select, none {} other {\n\nReason: {reason}}}',
  'mail.recognition_outcome.action': 'See the recognition',
  'mail.confirm_listings.subject':
    '{reminder, plural, =0 {{count, plural, one {Is the listing “{listing}” still correct?} other {Are your # listings still correct?}}} other {Reminder: {count, plural, one {is the listing “{listing}” still correct?} other {are your # listings still correct?}}}}',
  'mail.confirm_listings.body':
    '{count, plural, one {The listing “{listing}”, in Repère, has not been confirmed for almost a year.} other {# listings in Repère that concern you, “{listing}” among them, have not been confirmed for almost a year.}} Public buyers rely on them.\n\nOpen the page and say with one button that all is correct, change what has changed, or take the listing out of the directory. No password is asked for; opening the page changes nothing. The link holds for 60 days.\n\n{reminder, plural, =0 {We write once a year, with two reminders at most,} other {This is reminder {reminder} of 2. We write}} because this address is that of the listing or of somebody who looks after it.',
  'mail.confirm_listings.action': 'See what it says',
  'mail.confirm_listings.stop': 'Stop these reminders',
  'mail.stale_listings.subject':
    '{count, plural, one {A listing of your network is no longer confirmed} other {# listings of your network are no longer confirmed}}',
  'mail.stale_listings.body':
    '{count, plural, one {The enterprise “{listing}” has not answered our two reminders, or has no address to write to. Its listing shows an old confirmation date.} other {# enterprises, “{listing}” among them, have not answered our two reminders, or have no address to write to. Their listings show an old confirmation date.}}\n\nA phone call is often enough: you can confirm or correct a listing in the enterprise’s place.',
  'mail.stale_listings.action': 'See my network’s listings',
};
