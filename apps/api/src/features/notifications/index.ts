export { keepMail } from './keep-mail';
export { forgetMailFiles, forgetOldMailFiles } from './mail-files';
export { MailReader } from './mail.reader';
export { MailRunner } from './mail-runner';
export { Mailbox } from './mailbox.reader';
export { NotificationsModule } from './notifications.module';
export { queueMail } from './queue-mail';
