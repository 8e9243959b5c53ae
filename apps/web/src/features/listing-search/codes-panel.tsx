import type { Understood } from '@repere/contract';
import { useState, type ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Icon } from '../../shared/ui/icon';
import styles from './codes-panel.module.css';

/** The UNSPSC and SEAO categories of the need, ready to copy into a notice (e6). */
export function CodesPanel({ codes }: { readonly codes: Understood['codes'] }): ReactElement | null {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const lines = [
    ...codes.unspsc.map(({ code, label, segment }) => ({ system: 'UNSPSC', code, label, segment })),
    ...codes.seao.map(({ code, label }) => ({ system: 'SEAO', code, label, segment: null })),
  ];
  if (lines.length === 0) return null;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      lines
        .map(({ system, code, label, segment }) =>
          [system, code, label, ...(segment === null ? [] : [`(${segment.code} ${segment.label})`])].join(' '),
        )
        .join('\n'),
    );
    setCopied(true);
  };
  return (
    <details className={styles['codes']}>
      <summary>{text('codes.title', { count: lines.length })}</summary>
      <p className={styles['hint']}>{text('codes.hint')}</p>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text('codes.system')}</th>
            <th scope="col">{text('codes.code')}</th>
            <th scope="col">{text('codes.label')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ system, code, label, segment }) => (
            <tr key={`${system} ${code}`}>
              <td>{system}</td>
              <th scope="row">{code}</th>
              <td>
                {label}
                {segment !== null && (
                  <span className={styles['segment']}>
                    {text('codes.segment', { code: segment.code, label: segment.label })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className={`${button['quiet']} needs-script no-print`} onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
        {text(copied ? 'codes.copied' : 'codes.copy')}
      </button>
      <span role="status" className="visually-hidden">
        {copied ? text('codes.copied') : ''}
      </span>
    </details>
  );
}
