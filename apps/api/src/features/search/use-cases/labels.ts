import type { Facets } from '@repere/contract';
import { format } from '@repere/i18n';
import { label, type BilingualText, type Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { FacetCount, FacetCounts, FacetName } from '../domain/evaluator';

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** Labels of codes in the reader's language; a code that no table names stands for itself. */
export class Labels {
  constructor(
    private readonly reference: ReferenceSnapshot,
    private readonly language: Language,
  ) {}

  sector(id: string): { id: string; label: string } {
    return { id, label: this.text(this.reference.sectors.get(id)?.label, id) };
  }

  form(code: string): Coded {
    const { formFamilies, legalForms } = this.reference;
    return { code, label: this.text([...formFamilies, ...legalForms].find((form) => form.code === code)?.label, code) };
  }

  recognition(code: string): Coded {
    return { code, label: this.text(this.reference.recognitions.find((term) => term.code === code)?.label, code) };
  }

  practice(code: string): Coded {
    return { code, label: this.text(this.reference.practices.find((term) => term.code === code)?.label, code) };
  }

  territory(code: string): { code: string; name: string } {
    return { code, name: this.reference.territories.get(code)?.name ?? code };
  }

  facets(counts: FacetCounts): Facets {
    const named = (facet: FacetName, nameOf: (value: string) => string): Facets[FacetName] =>
      counts[facet].map(({ value, count }: FacetCount) => ({ value, label: nameOf(value), count }));
    const place = (code: string): string => this.territory(code).name;
    return {
      sector: named('sector', (id) => this.sector(id).label),
      region: named('region', place),
      mrc: named('mrc', place),
      form: named('form', (code) => this.form(code).label),
      mode: named('mode', (mode) => this.own(`label.mode.${mode}`)),
      recognition: named('recognition', (code) => this.recognition(code).label),
      practice: named('practice', (code) => this.practice(code).label),
      status: named('status', (status) => this.own(`label.status.${status}`)),
    };
  }

  private own(key: string): string {
    return format(this.language, key as Parameters<typeof format>[1]);
  }

  private text(text: BilingualText | undefined, code: string): string {
    return text === undefined ? code : label(text, this.language);
  }
}
