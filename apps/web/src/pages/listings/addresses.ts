import type { Language } from '@repere/kernel';
import { workspaceAddress } from '../../shared/workspace/addresses';

export type Step = 1 | 2 | 3;

/** The editor of a listing at one of its steps. @example listingAddress('fr', id, 2) // '/espace/fiches/…?etape=2' */
export function listingAddress(
  language: Language,
  id: string,
  step: Step = 1,
  { activity, ...said }: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({
    [language === 'fr' ? 'etape' : 'step']: String(step),
    ...(activity !== undefined && { [language === 'fr' ? 'activite' : 'activity']: activity }),
    ...said,
  }).toString();
  return workspaceAddress('listing', language, { params: { id }, search });
}

/** The step that an address asks for, in either language's word. */
export function stepOf(search: URLSearchParams): Step {
  const asked = Number(search.get('etape') ?? search.get('step'));
  return asked === 2 || asked === 3 ? asked : 1;
}
