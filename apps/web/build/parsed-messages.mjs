import { parse } from '@formatjs/icu-messageformat-parser';
import { transformWithOxc } from 'vite';

const catalogue =
  /[\\/]libs[\\/]i18n[\\/]src[\\/](?:(?:web[^\\/]*|exports)[\\/]|workspace[\\/][a-z-]+\.)(?:fr|en)\.ts$/;

/**
 * Turns each catalogue of `libs/i18n/src/web*` and `libs/i18n/src/workspace` into its parsed form while building: the browser then needs no ICU
 * parser, and a message that does not parse stops the build with its id.
 */
export function parsedMessages() {
  return {
    name: 'repere-parsed-messages',
    enforce: 'pre',
    async transform(source, id) {
      if (!catalogue.test(id)) return null;
      const { code } = await transformWithOxc(source, id, { sourcemap: false });
      const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
      const exports = Object.entries(module).map(([name, messages]) => {
        const parsed = Object.entries(messages).map(([key, message]) => [key, parsedMessage(key, message)]);
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(parsed))};`;
      });
      return { code: exports.join('\n'), map: null };
    },
  };
}

/** A plain sentence stays a string: react-intl prints it without formatting. */
function parsedMessage(key, message) {
  try {
    const parts = parse(message, { captureLocation: false });
    return parts.length === 1 && parts[0].type === 0 ? parts[0].value : parts;
  } catch (cause) {
    throw new Error(`Message ${key} does not parse: ${message}`, { cause });
  }
}
