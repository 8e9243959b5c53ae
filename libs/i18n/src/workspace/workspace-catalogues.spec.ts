import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { webFr } from '../web/fr';

type Catalogue = Readonly<Record<string, string>>;

const rooms = readdirSync(__dirname)
  .filter((file) => file.endsWith('.fr.ts'))
  .map((file) => file.slice(0, -'.fr.ts'.length));

const read = async (room: string, language: 'fr' | 'en'): Promise<Catalogue> =>
  ((await import(join(__dirname, `${room}.${language}`))) as { messages: Catalogue }).messages;

/** The names a message needs: arguments and tags. */
function needs(message: string): readonly string[] {
  const names = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    names.add(element.value);
    if (element.type === TYPE.tag) element.children.forEach(visit);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      Object.values(element.options).forEach((option) => option.value.forEach(visit));
  };
  parse(message).forEach(visit);
  return [...names].sort();
}

describe.each(rooms)('the workspace catalogue « %s »', (room) => {
  it('holds the same keys in both languages, each needing the same values', async () => {
    const [french, english] = [await read(room, 'fr'), await read(room, 'en')];
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    for (const [key, message] of Object.entries(french))
      expect([key, needs(english[key] ?? '')]).toEqual([key, needs(message)]);
  });

  it('keeps Québec’s typography in French, and English marks in English', async () => {
    const french = Object.entries(await read(room, 'fr')).filter(
      ([, message]) =>
        / [;!?]|\u00a0[;!?]/.test(message) ||
        /[^\u00a0]:(\s|$)/.test(message.replace(/https?:/g, '')) ||
        /«[^\u00a0]|[^\u00a0]»/.test(message) ||
        /["']/.test(message),
    );
    expect(french).toEqual([]);
    expect(Object.entries(await read(room, 'en')).filter(([, message]) => /[«»"']| [:;!?]/.test(message))).toEqual([]);
  });
});

describe('the workspace catalogues', () => {
  it('take no name of another catalogue', async () => {
    const names = [...Object.keys(webFr)];
    for (const room of rooms) names.push(...Object.keys(await read(room, 'fr')));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
