interface Line {
  readonly text: string;
  readonly pattern: RegExp | null;
  readonly wanted: boolean;
}

const parsed = new WeakMap<readonly string[], readonly Line[]>();

/** What lines of content are held against: the enterprise's name, then `#rural` or `#urban` for where it is. */
export function subjectOf(name: string, population: number | null): string {
  if (population === null || population < 5_000) return `${name} #rural`;
  return population < 90_000 ? name : `${name} #urban`;
}

/**
 * The lines of content that may be said of an enterprise: `@radio|fm@ text` is kept when its subject says so,
 * `@!marina@ text` when it does not, other lines always. A marina must not rent ice.
 * @example fitting(['@radio@ Nos ondes', 'Nos membres'], 'Radio La Bourrasque') // ['Nos ondes', 'Nos membres']
 */
export function fitting(lines: readonly string[], subject: string): readonly string[] {
  let list = parsed.get(lines);
  if (!list) parsed.set(lines, (list = lines.map(parse)));
  if (list.every((line) => line.pattern === null)) return lines;
  return list
    .filter((line) => line.pattern === null || line.pattern.test(subject) === line.wanted)
    .map((line) => line.text);
}

function parse(line: string): Line {
  const [, not, pattern, text] = /^@(!?)([^@]+)@\s*(.*)$/.exec(line) ?? [];
  if (pattern === undefined || text === undefined) return { text: line, pattern: null, wanted: true };
  return { text, pattern: new RegExp(pattern, 'iu'), wanted: not === '' };
}
