import type { WebPagesKey } from '@repere/i18n/web-pages/fr';
import type { ReactElement, ReactNode } from 'react';
import { richText, useFormatter } from '../../shared/i18n/text';

/** The sentence of a page that is only read, with the tags such sentences use: `<b>`, `<code>` and links by name. */
export function Sentence({
  id,
  values = {},
  links = {},
}: {
  readonly id: WebPagesKey;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly links?: Readonly<Record<string, string>>;
}): ReactElement {
  const anchors = Object.fromEntries(
    Object.entries(links).map(([tag, href]) => [
      tag,
      (words: ReactNode[]) => (
        <a key={tag} href={href}>
          {words}
        </a>
      ),
    ]),
  );
  return richText(useFormatter(), id, {
    ...values,
    ...anchors,
    b: (words) => <strong key="b">{words}</strong>,
    code: (words) => <code key="code">{words}</code>,
  });
}

/** A list of such sentences. */
export function Sentences({
  ids,
  className,
}: {
  readonly ids: readonly WebPagesKey[];
  readonly className: string | undefined;
}): ReactElement {
  return (
    <ul className={className}>
      {ids.map((id) => (
        <li key={id}>
          <Sentence id={id} />
        </li>
      ))}
    </ul>
  );
}
