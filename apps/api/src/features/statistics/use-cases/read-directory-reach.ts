import { Inject, Injectable } from '@nestjs/common';
import type { DirectoryReachResponse } from '@repere/contract';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { DirectoryReachReader } from '../directory-reach.reader';
import { ENTERPRISE_UNIVERSE } from '../domain/enterprise-universe';
import { ratio } from '../domain/indicators/arithmetic';

/** How much of the social economy the directory holds (e13): what it lacks is who must still be invited. */
@Injectable()
export class ReadDirectoryReach {
  constructor(
    @Inject(DirectoryReachReader) private readonly reader: DirectoryReachReader,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(language: Language): Promise<DirectoryReachResponse> {
    const { listings, demoListings } = await this.reader.count();
    return {
      listings,
      demoListings,
      share: listings === 0 ? null : ratio(String(listings), String(ENTERPRISE_UNIVERSE.enterprises)),
      universe: {
        ...ENTERPRISE_UNIVERSE,
        source: format(language, 'directoryReach.source'),
        licence: format(language, 'directoryReach.licence'),
      },
      definition: format(language, 'directoryReach.definition'),
      generatedAt: this.clock.now().toISOString(),
    };
  }
}
