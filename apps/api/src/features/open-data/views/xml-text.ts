/** A text without what XML 1.0 cannot hold: control characters but tab and line breaks, halves of characters. */
export const heldByXml = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text within XML, element or attribute. */
export const xml = (text: string): string =>
  heldByXml(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
