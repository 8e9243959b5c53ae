import { format, type CliKey, type MessageParams } from '@repere/i18n';

/** Something in the way of starting that a person can remove; the message says how, in French and in English. */
export class Fault extends Error {
  constructor(
    readonly key: Extract<CliKey, `fault.${string}`>,
    readonly params: MessageParams = {},
    cause?: unknown,
  ) {
    super(`${format('fr', key, params)}\n${format('en', key, params)}`, { cause });
    this.name = 'Fault';
  }
}
