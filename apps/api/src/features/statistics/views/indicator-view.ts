import type { IndicatorsResponse } from '@repere/contract';
import { format, type MessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import type { IndicatorDefinition, MissingReason } from '../domain/indicators/catalogue';

const both = (key: string): { fr: string; en: string } => ({
  fr: format('fr', key as MessageKey),
  en: format('en', key as MessageKey),
});

/** A definition in both languages, with its formula. */
export const definitionView = ({
  id,
  numbers,
  formula,
  columns,
  cuts,
}: IndicatorDefinition): IndicatorsResponse['definitions'][number] => ({
  ...{ id, numbers: [...numbers], formula, cuts: [...cuts] },
  label: both(`indicator.${id}.label`),
  definition: both(`indicator.${id}.definition`),
  columns: columns.map(({ id: column, kind }) => ({ id: column, kind, label: both(`indicator.column.${column}`) })),
});

/** Why there is no value. */
export const missingWords = (reason: MissingReason, language: Language): string =>
  format(language, `indicator.missing.${reason}`);
