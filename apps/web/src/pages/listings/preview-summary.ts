import type { ListingSummary } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { EditorData } from './editor-state';
import { textValue } from './form-values';
import { MODES } from './read-form';

/** The card that a search would show of what is being written. */
export function summaryOf(data: EditorData, language: Language): ListingSummary {
  const { edited, shown } = data;
  const activities = shown.activities ?? [];
  const own = shown.description?.[language];
  const other = shown.description?.[language === 'fr' ? 'en' : 'fr'];
  const description = own ?? other ?? null;
  const labels = new Map(data.sectors.flatMap((one) => [one, ...one.children]).map(({ id, label }) => [id, label]));
  const form = data.forms.find(([code]) => code === shown.legalForm);
  const recognised = new Map(data.recognitions);
  return {
    id: edited.id,
    slug: edited.slug,
    url: edited.url,
    name: shown.tradeName ?? shown.name ?? '',
    tradeName: shown.tradeName ?? null,
    neq: shown.neq ?? null,
    legalForm: shown.legalForm ?? null,
    legalFormLabel: form?.[1] ?? null,
    description,
    descriptionLanguage: description === null ? null : own == null ? (language === 'fr' ? 'en' : 'fr') : language,
    status: { ...edited.status, until: null, lapsed: null },
    municipality: { code: shown.seat?.municipality ?? '', name: textValue(shown, edited, 'municipality') },
    mrc: edited.mrc,
    region: edited.region,
    location: null,
    sectors: [...new Set(activities.flatMap(({ sectors }) => sectors))].map((id) => ({
      id,
      label: labels.get(id) ?? id,
    })),
    modes: MODES.filter((mode) => activities.some(({ modes }) => modes.includes(mode))),
    recognitions: (shown.recognitions ?? []).map((code) => ({ code, label: recognised.get(code) ?? code })),
    distance: null,
    match: null,
    relevance: null,
    lastConfirmedOn: edited.lastConfirmedOn,
  };
}
