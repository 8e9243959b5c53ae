import { Module } from '@nestjs/common';
import { VocabularySource } from './vocabulary-source';

@Module({ providers: [VocabularySource], exports: [VocabularySource] })
export class VocabularyModule {}
