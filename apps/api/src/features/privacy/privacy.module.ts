import { Module } from '@nestjs/common';
import { FilesModule } from '../files';
import { ContactBook } from './contact-book';
import { PersonalDataReader } from './personal-data.reader';
import { PrivacyController } from './privacy.controller';
import { RetentionRunner } from './retention-runner';
import { ApplyRetention } from './use-cases/apply-retention';
import { ErasePerson } from './use-cases/erase-person';
import { KeepRegister } from './use-cases/keep-register';

@Module({
  imports: [FilesModule],
  controllers: [PrivacyController],
  providers: [ApplyRetention, ContactBook, ErasePerson, KeepRegister, PersonalDataReader, RetentionRunner],
  exports: [ContactBook],
})
export class PrivacyModule {}
