import { Controller, Inject } from '@nestjs/common';
import type { SuggestResponse } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { Access, ContractQuery, ContractRoute } from '../../platform/http';
import { Suggest } from './suggest';

@Access('public')
@Controller()
export class SuggestController {
  constructor(@Inject(Suggest) private readonly suggestions: Suggest) {}

  @ContractRoute('suggest')
  suggest(@ContractQuery('suggest') { q, lang }: { q: string; lang: Language }): Promise<SuggestResponse> {
    return this.suggestions.run(q, lang);
  }
}
