export { createMailer, MAILER, type Mailer, type OutgoingMail } from './mailer';
