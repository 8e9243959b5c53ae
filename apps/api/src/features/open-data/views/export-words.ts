import { format, type MessageKey } from '@repere/i18n';
import { label, type BilingualText, type Language } from '@repere/kernel';
import { territoryLabel, type ReferenceSnapshot, type TerritoryLabel } from '@repere/reference';
import { areaInWords, areaNotation } from '../../listings';
import type { ExportedActivity } from '../exported-listing.reader';

/** A municipality with what it is part of. */
export interface Place {
  readonly municipality: string;
  readonly municipalityCode: string;
  readonly mrc: string;
  readonly mrcCode: string;
  readonly region: string;
  readonly regionCode: string;
}

/** Areas worked out and kept: many enterprises share them, and an export stays of constant size. */
const MOST_AREAS = 5_000;

/** The labels of one export, in the reader's language; a code that no table names stands for itself. */
export class ExportWords {
  private readonly places = new Map<string, Place>();
  private readonly areas = new Map<string, string>();
  private readonly sentences = new Map<MessageKey, string>();
  private readonly labels: Readonly<
    Record<'form' | 'recognition' | 'practice' | 'sector', ReadonlyMap<string, string>>
  >;
  private readonly territoryLabel: TerritoryLabel;

  constructor(
    readonly reference: ReferenceSnapshot,
    readonly language: Language,
  ) {
    const byCode = (terms: readonly { readonly code: string; readonly label: BilingualText }[]): Map<string, string> =>
      new Map(terms.map((term) => [term.code, label(term.label, language)]));
    this.labels = {
      form: byCode([...reference.formFamilies, ...reference.legalForms]),
      recognition: byCode(reference.recognitions),
      practice: byCode(reference.practices),
      sector: new Map(reference.sectors.all.map((sector) => [sector.id, label(sector.label, language)])),
    };
    this.territoryLabel = territoryLabel(reference.territories);
  }

  label(kind: keyof ExportWords['labels'], code: string): string {
    return this.labels[kind].get(code) ?? code;
  }

  /** A sentence without parameters. */
  say(key: MessageKey): string {
    let sentence = this.sentences.get(key);
    if (sentence === undefined) this.sentences.set(key, (sentence = format(this.language, key)));
    return sentence;
  }

  /** A territory told apart from its namesakes. */
  territory(code: string): string {
    const territory = this.reference.territories.get(code);
    return territory === undefined ? code : this.territoryLabel(territory, this.language);
  }

  place(code: string): Place {
    let place = this.places.get(code);
    if (place === undefined) this.places.set(code, (place = this.placeOf(code)));
    return place;
  }

  /** Where an activity is offered, in words. */
  area(activity: ExportedActivity, municipality: string): string {
    const around = activity.areaKind === 'radius' ? municipality : '';
    const key = `${activity.areaKind} ${areaNotation(activity)} ${around}`;
    let words = this.areas.get(key);
    if (words === undefined) {
      words = areaInWords(activity, municipality, this.reference, this.language);
      if (this.areas.size >= MOST_AREAS) this.areas.clear();
      this.areas.set(key, words);
    }
    return words;
  }

  private placeOf(code: string): Place {
    const { territories } = this.reference;
    const municipality = territories.get(code);
    const [mrc, region] = territories.ancestors(municipality?.code ?? code);
    return {
      municipality: municipality?.name ?? code,
      municipalityCode: municipality?.code ?? code,
      mrc: mrc?.name ?? '',
      mrcCode: mrc?.code ?? '',
      region: region?.name ?? '',
      regionCode: region?.code ?? '',
    };
  }
}
