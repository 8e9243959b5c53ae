import type { Random } from './random';

/** What a token such as `{dV}` is replaced with; throws on a token nobody knows, so a slip in the content is seen by the specs. */
export type Resolve = (token: string) => string;

type Segment = string | { readonly token: string } | { readonly options: readonly (readonly Segment[])[] };

const compiled = new Map<string, readonly Segment[]>();

/**
 * Renders one line of content: `{token}` is resolved, `[a|b|c]` keeps one alternative at random (an alternative may hold
 * tokens and may be empty).
 * @example render('[Tonte|Fauchage] de {o2}', random, resolve)
 */
export function render(template: string, random: Random, resolve: Resolve): string {
  let segments = compiled.get(template);
  if (!segments) compiled.set(template, (segments = compile(template)));
  return write(segments, random, resolve);
}

function write(segments: readonly Segment[], random: Random, resolve: Resolve): string {
  let text = '';
  for (const segment of segments)
    if (typeof segment === 'string') text += segment;
    else if ('token' in segment) text += resolve(segment.token);
    else text += write(random.pick(segment.options), random, resolve);
  return text;
}

function compile(template: string): readonly Segment[] {
  const segments: Segment[] = [];
  for (const piece of template.split(/(\[[^\]]*\]|\{\w+\})/))
    if (piece.startsWith('[')) segments.push({ options: piece.slice(1, -1).split('|').map(compile) });
    else if (/^\{\w+\}$/.test(piece)) segments.push({ token: piece.slice(1, -1) });
    else if (piece !== '') segments.push(piece);
  return segments;
}
