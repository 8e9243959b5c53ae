export { keepMail } from './keep-mail';
export { MailReader, type MailFate } from './mail.reader';
export { MailRunner } from './mail-runner';
export { Mailbox } from './mailbox.reader';
export { NotificationsModule } from './notifications.module';
export { queueMail, type MailRequest, type MailTemplate } from './queue-mail';
