import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { tokenise, type Token } from './tokenise';

/** A content word of a text: a stop word never is one. */
export interface ContentWord {
  readonly token: Token;
  readonly stem: string;
  /** A mark that ends a phrase stands between this word and the content word before it. */
  readonly breakBefore: boolean;
  /** The stop words and elisions between the content word before and this one, folded. */
  readonly before: readonly string[];
  /** The same between this one and the next. */
  readonly after: readonly string[];
}

const NONE: readonly string[] = [];
/** « thé » is a drink, where « the » is an article: the accent tells. */
const ACCENTED: ReadonlySet<string> = new Set(['thé', 'thés']);

/** The content words of a text, in order. */
export function contentWords(text: string): ContentWord[] {
  const found: ContentWord[] = [];
  let breakBefore = false;
  let before: readonly string[] = NONE;
  const close = (): void => {
    const last = found.at(-1);
    if (last !== undefined && before !== NONE) found[found.length - 1] = { ...last, after: before };
  };
  for (const token of tokenise(text)) {
    breakBefore ||= token.breakBefore;
    if (STOP_WORDS.has(token.word) && !ACCENTED.has(text.slice(token.start, token.end).toLowerCase())) {
      before = [...before, token.word];
      continue;
    }
    if (token.elision !== null) before = [...before, token.elision];
    close();
    found.push({ token, stem: stem(token.word), breakBefore: breakBefore && found.length > 0, before, after: NONE });
    breakBefore = false;
    before = NONE;
  }
  close();
  return found;
}

/** Hyphenated pairs written in one word: « éco-centre » is also « écocentre ». */
export function joinedForms(content: readonly ContentWord[]): string[] {
  return content.flatMap((word, index) => {
    const previous = content[index - 1];
    return word.token.hyphenBefore && word.before.length === 0 && previous !== undefined
      ? [previous.token.word + word.token.word]
      : [];
  });
}
