import { format, type MessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { CheckedLedger } from '../use-cases/check-ledger-table';
import type { Table, TableColumn } from './table-file';

/** The list as it came, line by line, with the answer after its own columns. */
export function annotatedLedger({ table, lines }: CheckedLedger, publicUrl: string, language: Language): Table {
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    format(language, key as MessageKey, params);
  const { headerLine, results, remarks } = table;
  const { lines: all, collective, not, unsure } = table.totals;
  const header = lines.find(({ line }) => line === headerLine)?.cells ?? [];
  const width = Math.max(header.length, ...lines.map(({ cells }) => cells.length));
  const own = Array.from({ length: width }, (_, index): TableColumn => {
    const title = header[index] ?? '';
    return { title: title === '' ? say('ledger.column', { number: index + 1 }) : title, kind: 'text' };
  });
  const added: TableColumn[] = [
    ...(['verdict', 'listing', 'address', 'proof', 'provedOn'] as const).map((name): TableColumn => ({
      title: say(`ledger.${name}`),
      kind: 'text',
    })),
    { title: say('ledger.confidence'), kind: 'share' },
    { title: say('ledger.seao'), kind: 'text' },
    { title: say('ledger.remark'), kind: 'text' },
  ];
  const answers = new Map(results.map((result) => [result.line, result]));
  const said = new Map(remarks.map(({ line, code }) => [line, say(`ledger.remark.${code}`)]));
  const path = language === 'fr' ? 'fiche' : 'en/listing';
  const rows = lines
    .filter(({ line }) => headerLine === null || line > headerLine)
    .map(({ line, cells }) => {
      const written = Array.from({ length: width }, (_, index) => cells[index] ?? '');
      const answer = answers.get(line);
      if (answer === undefined) return [...written, '', '', '', '', '', null, '', said.get(line) ?? ''];
      const { verdict, listing, proof, provedOn, confidence, seao } = answer;
      const twin =
        seao === null
          ? ''
          : say('ledger.seao.value', {
              ...{ notice: seao.notice, amount: seao.amount },
              ...{ buyer: seao.buyer ?? '–', date: seao.awardedOn ?? '–' },
            });
      return [
        ...written,
        ...[say(`ledger.verdict.${verdict}`), listing?.name ?? ''],
        listing === null ? '' : `${publicUrl}/${path}/${listing.slug}`,
        ...[say(`proof.${proof}`), provedOn ?? '', confidence, twin, said.get(line) ?? ''],
      ];
    });
  const about = [
    [say('ledger.about'), say('ledger.about.words')],
    [say('ledger.about.totals'), say('ledger.totals', { lines: all, collective, not, unsure })],
    [say('ledger.seao'), say('ledger.about.seao.words')],
  ] as const;
  return { columns: [...own, ...added], rows, about, language, summed: false };
}
