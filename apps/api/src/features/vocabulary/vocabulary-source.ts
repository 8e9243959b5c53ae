import { Injectable } from '@nestjs/common';
import { builtInVocabulary, type Vocabulary } from '@repere/reference';

/** The words of the buyers, as they stand now: those shipped with the product, later with the staff's additions. */
@Injectable()
export class VocabularySource {
  current(): Vocabulary {
    return builtInVocabulary();
  }
}
