import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { createMailer, MAILER } from '../../platform/mail';
import { MailRunner } from './mail-runner';
import { MailReader } from './mail.reader';
import { Mailbox } from './mailbox.reader';
import { NotificationsController } from './notifications.controller';

@Module({
  controllers: [NotificationsController],
  providers: [
    MailReader,
    MailRunner,
    Mailbox,
    { provide: MAILER, inject: [CONFIG], useFactory: (config: Config) => createMailer(config) },
  ],
  exports: [MailReader, MailRunner, Mailbox],
})
export class NotificationsModule {}
