import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, ConfigError, type Config } from '../../config';
import { readShapes } from './read-shapes';

const MOST_BYTES = 15 * 1024 * 1024;

/** The operator's shapes of regions and MRC (GEO_REGIONS_FILE), read once at the start and served under their hash. */
@Injectable()
export class TerritoryShapes implements OnModuleInit {
  current: { readonly name: string; readonly body: string } | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'territoryShapes'>) {}

  /** @throws ConfigError when the file cannot be read or holds no territory that can be drawn */
  async onModuleInit(): Promise<void> {
    const file = this.config.territoryShapes;
    if (file === null) return;
    const size = await stat(file).then(
      (found) => found.size,
      () => Infinity,
    );
    const shapes = size > MOST_BYTES ? null : readShapes(await readFile(file, 'utf8'));
    if (shapes === null)
      throw new ConfigError([{ variable: 'GEO_REGIONS_FILE', value: file, key: 'config.remedy.shapesFile' }]);
    const body = JSON.stringify(shapes);
    this.current = { name: `${createHash('sha256').update(body).digest('hex').slice(0, 10)}.json`, body };
  }
}
