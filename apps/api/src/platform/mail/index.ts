export { createMailer, MAILER, type Mailer, type MailOutcome, type OutgoingMail } from './mailer';
