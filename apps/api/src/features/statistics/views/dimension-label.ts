import { format, isMessageKey } from '@repere/i18n';
import type { IndicatorCut, Language, PurchaseDimension as Dimension } from '@repere/kernel';
import type { CodedTerm, ReferenceSnapshot } from '@repere/reference';

interface LabelContext {
  readonly reference: ReferenceSnapshot;
  readonly language: Language;
  readonly buyers: ReadonlyMap<string, string>;
}

/** What people call the value of a dimension; null for what cannot be attributed. */
export function dimensionLabel(
  dimension: Dimension,
  value: string | number | null,
  { reference, language, buyers }: LabelContext,
): string | null {
  if (value === null) return null;
  const code = String(value);
  const termOf = (terms: readonly CodedTerm[]): string =>
    terms.find((term) => term.code === code)?.label[language] ?? code;
  switch (dimension) {
    case 'year':
    case 'source':
      return code;
    case 'buyer':
      return buyers.get(code) ?? code;
    case 'buyerRegion':
    case 'deliveryRegion':
    case 'supplierRegion':
      return reference.territories.get(code)?.name ?? code;
    case 'sector':
      return reference.sectors.get(code)?.label[language] ?? code;
    case 'unspscSegment':
      return termOf(reference.unspsc);
    case 'seaoCategory':
      return termOf(reference.seaoCategories);
    case 'legalForm':
      return reference.legalForms.find((form) => form.code === code)?.label[language] ?? code;
    case 'level':
      return said(`label.buyerLevel.${code}`, language) ?? code;
    case 'method':
      return said(`label.purchaseMethod.${code}`, language) ?? code;
  }
}

/** The same for the cuts that only indicators have: sizes, perimeters, suppliers by their names. */
export function cutLabel(cut: IndicatorCut | 'perimeter', code: string, context: LabelContext): string | null {
  switch (cut) {
    case 'supplier':
      return context.buyers.get(code) ?? code;
    case 'sizeClass':
      return said(`label.contractSize.${code}`, context.language) ?? code;
    case 'buyerSize':
      return said(`label.buyerSize.${code}`, context.language) ?? code;
    case 'perimeter': {
      const left = /^without-(\d+)$/.exec(code)?.[1];
      if (left !== undefined) return format(context.language, 'label.withoutLargest', { count: Number(left) });
      return said(`label.perimeter.${code}`, context.language) ?? code;
    }
    default:
      return dimensionLabel(cut, code, context);
  }
}

const said = (key: string, language: Language): string | null => (isMessageKey(key) ? format(language, key) : null);
