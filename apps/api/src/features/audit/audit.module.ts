import { Module } from '@nestjs/common';
import { AuditReader } from './audit.reader';

@Module({ providers: [AuditReader], exports: [AuditReader] })
export class AuditModule {}
