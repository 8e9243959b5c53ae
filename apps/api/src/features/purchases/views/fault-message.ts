import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { StoredFault } from '../uploads/purchase-upload.repository';

/** Why a file was refused, and the remedy, as a sentence. */
export function faultMessage(
  file: string,
  { code, params, record }: Pick<StoredFault, 'code' | 'params' | 'record'>,
  language: Language,
): string {
  const message = format(language, `purchases.file.${code}`, { file, ...params });
  return record === null ? message : format(language, 'purchases.file.at_record', { record, message });
}
