import type { Problem } from '@repere/contract';
import type { Language } from '@repere/kernel';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);

const words = {
  fr: { home: '/', back: 'Retour à la recherche', request: 'Demande' },
  en: { home: '/en/', back: 'Back to the search', request: 'Request' },
} as const;

/** A plain page for a person whose request failed before the real pages could be drawn. */
export function problemPage(problem: Problem, language: Language): string {
  const { home, back, request } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${problem.status} – Repère</title></head>
<body>
<main>
<h1>${escaped(problem.title)}</h1>
${problem.detail === undefined ? '' : `<p>${escaped(problem.detail)}</p>`}
<p><a href="${home}">${back}</a></p>
<p><small>${request} ${escaped(problem.requestId)}</small></p>
</main>
</body>
</html>
`;
}
