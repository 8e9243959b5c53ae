import type { ReactElement } from 'react';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { useWords } from '../../shared/workspace/text';
import { Frame } from '../../shared/workspace/frame';
import styles from './account.module.css';

/** Shown once, right after they are made. */
export function RecoveryCodes({
  codes,
  next,
}: {
  readonly codes: readonly string[];
  readonly next: string;
}): ReactElement {
  const words = useWords();
  return (
    <Frame page="enrolment" title={words('account.enrol.codes.title')}>
      <Notice tone="done" urgent>
        <p>{words('account.enrol.codes.words')}</p>
      </Notice>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p>
        <a className={button['primary']} href={next}>
          {words('account.enrol.codes.done')}
        </a>
      </p>
    </Frame>
  );
}
