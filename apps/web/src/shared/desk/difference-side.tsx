import type { ReactElement } from 'react';
import { useWords } from '../workspace/text';
import desk from './desk.module.css';
import styles from './difference-side.module.css';
import { wordDiff } from './word-diff';

/** One side, with what the other does not have marked by line and by colour, and told to those who see neither. */
export function DifferenceSide({
  lines,
  against,
  kind,
}: {
  readonly lines: readonly string[];
  readonly against: readonly string[];
  readonly kind: 'removed' | 'added';
}): ReactElement {
  const words = useWords();
  if (lines.length === 0) return <span className={desk['soft']}>{words('reviews.fields.none')}</span>;
  const [before, after] = kind === 'removed' ? [lines, against] : [against, lines];
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <>
      {wordDiff(before.join('\n'), after.join('\n'))
        .filter((run) => run.kind === 'same' || run.kind === kind)
        .map(({ kind: what, text }, index) =>
          what === 'same' ? (
            <span key={index}>{text}</span>
          ) : (
            <Mark key={index} className={styles[Mark]}>
              <span className="visually-hidden">{words(`reviews.fields.${kind}`)} </span>
              {text}
            </Mark>
          ),
        )}
    </>
  );
}
