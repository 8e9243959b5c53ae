import { LEDGER_COLUMNS, type LedgerColumn } from '@repere/kernel';
import type { LedgerTable } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { useEffect, useState, type ReactElement } from 'react';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import form from '../../shared/ui/form.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import { useWords } from '../../shared/workspace/text';
import figure from './figure.module.css';
import type { LedgerAnswer, SentAgain } from './ledger-data';
import styles from './ledger.module.css';

/** A box to paste into and a file to choose, either of which is enough. */
export function LedgerForm({ text }: { readonly text: string }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const [working, setWorking] = useState(false);
  // Coming back to a page that was left while it worked: it works no more.
  useEffect(() => {
    const rest = (): void => setWorking(false);
    window.addEventListener('pageshow', rest);
    return () => window.removeEventListener('pageshow', rest);
  }, []);
  return (
    <form
      method="post"
      action={workspaceAddress('ledgerCheck', language)}
      encType="multipart/form-data"
      className={`${form['form']} no-print`}
      onSubmit={() => setWorking(true)}
    >
      <input type="hidden" name="do" value="check" />
      <div className={form['field']}>
        <label htmlFor="ledger-text">{words('check.text')}</label>
        <p id="ledger-text-hint" className={form['hint']}>
          {words('check.text.hint')}
        </p>
        <textarea
          id="ledger-text"
          name="text"
          rows={8}
          spellCheck={false}
          autoComplete="off"
          defaultValue={text}
          placeholder={words('check.text.example')}
          aria-describedby="ledger-text-hint"
        />
      </div>
      <div className={form['field']}>
        <label htmlFor="ledger-file">{words('check.file')}</label>
        <p id="ledger-file-hint" className={form['hint']}>
          {words('check.file.hint')}
        </p>
        <input
          id="ledger-file"
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          aria-describedby="ledger-file-hint"
        />
      </div>
      <p className={form['hint']}>{words('check.kept')}</p>
      <button type="submit" className={button['primary']}>
        {words('check.submit')}
      </button>
      <p role="status">{working && words('check.working')}</p>
    </form>
  );
}

/** The list as it was sent: the page keeps it, so that the server need not. */
function Again({ sent }: { readonly sent: SentAgain }): ReactElement {
  return (
    <>
      {Object.entries(sent).map(([name, value]) =>
        name === 'text' ? (
          <textarea key={name} name={name} defaultValue={value} hidden readOnly aria-hidden="true" tabIndex={-1} />
        ) : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  );
}

/** Reads the columns again as somebody says, and gives the list back as it was last read. */
export function LedgerColumns({ answer: { table, sent } }: { readonly answer: LedgerAnswer }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  return (
    <details className={`${styles['columns']} no-print`} open={table.at.neq === null && table.at.name === null}>
      <summary>
        <h2>{words('check.columns')}</h2>
      </summary>
      <form
        method="post"
        action={workspaceAddress('ledgerCheck', language)}
        encType="multipart/form-data"
        className={form['form']}
      >
        <input type="hidden" name="do" value="read" />
        <Again sent={sent} />
        <p>{words('check.columns.words')}</p>
        <div className={form['field']}>
          <label htmlFor="ledger-header">{words('check.header')}</label>
          <select id="ledger-header" name="header" defaultValue={table.headerLine ?? 0}>
            <option value="0">{words('check.header.none')}</option>
            {table.firstLines.map(({ line, cells }) => (
              <option key={line} value={line}>
                {words('check.header.line', { line, cells: cells.join(' | ').slice(0, 80) })}
              </option>
            ))}
          </select>
        </div>
        <div className={form['pair']}>
          {LEDGER_COLUMNS.map((name) => (
            <Column key={name} name={name} table={table} />
          ))}
        </div>
        <button type="submit" className={button['quiet']}>
          {words('check.reread')}
        </button>
      </form>
    </details>
  );
}

function Column({
  name,
  table: { columns, at },
}: {
  readonly name: LedgerColumn;
  readonly table: LedgerTable;
}): ReactElement {
  const words = useWords();
  return (
    <div className={form['field']}>
      <label htmlFor={`ledger-${name}`}>{words(`check.column.${name}`)}</label>
      <select id={`ledger-${name}`} name={name} defaultValue={at[name] ?? ''}>
        <option value="">{words('check.column.none')}</option>
        {columns.map(({ index, header, samples }) => (
          <option key={index} value={index}>
            {words('check.column.option', {
              ...{ title: header === '' ? 'none' : header, number: index + 1 },
              samples: samples.length === 0 ? 'none' : samples.join(', ').slice(0, 60),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The list with its answers, as files: sent once more, answered, forgotten. */
export function LedgerFiles({ answer: { table, sent } }: { readonly answer: LedgerAnswer }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { at, headerLine } = table;
  return (
    <form
      method="post"
      action={routeUrl('exportLedgerCheck', { params: { format: 'xlsx' } })}
      encType="multipart/form-data"
      className="no-print"
    >
      <h2>{words('check.download')}</h2>
      <p className={figure['note']}>{words('check.download.words')}</p>
      <Again sent={sent} />
      <input type="hidden" name="lang" value={language} />
      <input type="hidden" name="header" value={headerLine ?? 0} />
      {LEDGER_COLUMNS.map((name) => (
        <input key={name} type="hidden" name={name} value={at[name] ?? ''} />
      ))}
      <p className={styles['files']}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="submit"
            className={button['quiet']}
            formAction={routeUrl('exportLedgerCheck', { params: { format } })}
          >
            {words(`check.download.${format}`)}
          </button>
        ))}
      </p>
    </form>
  );
}
