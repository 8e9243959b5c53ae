/**
 * A text that no spreadsheet takes for a formula (CWE-1236): one that begins with `= + - @`, a tab, a carriage return or
 * NUL gets a quote before it. Quotes already there count as part of the beginning, so that `plainCell` undoes it exactly.
 * @example safeCell('=1+1') // "'=1+1"
 */
export const safeCell = (text: string): string => (/^'*[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);

/** The text as it was before `safeCell`. */
export const plainCell = (cell: string): string => (/^''*[=+\-@\t\r\0]/.test(cell) ? cell.slice(1) : cell);
