import type { Language } from '@repere/kernel';

/** Reasons are written in the language of the page, whatever the browser prefers. */
export const spoken = (language: Language): Record<string, string> => ({ 'accept-language': language });
