import type { Mode, VerificationStatus } from '@repere/contract';
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

/** Areas worked out and kept, since enterprises share them and exports follow one another; memory stays constant. */
const MOST_AREAS = 20_000;

const known = new WeakMap<ReferenceSnapshot, Partial<Record<Language, ExportWords>>>();

/** The labels of exports, in the reader's language; a code that no table names stands for itself. */
export class ExportWords {
  private readonly places = new Map<string, Place>();
  private readonly areas = new Map<string, string>();
  private readonly sentences = new Map<MessageKey, string>();
  readonly status: Readonly<Record<VerificationStatus, string>>;
  readonly mode: Readonly<Record<Mode, string>>;
  private readonly labels: Readonly<
    Record<'form' | 'recognition' | 'practice' | 'sector', ReadonlyMap<string, string>>
  >;
  private readonly territoryLabel: TerritoryLabel;

  /** Kept while the reference tables stay the same. */
  static of(reference: ReferenceSnapshot, language: Language): ExportWords {
    let languages = known.get(reference);
    if (languages === undefined) known.set(reference, (languages = {}));
    return (languages[language] ??= new ExportWords(reference, language));
  }

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
    this.status = {
      unverified: this.say('label.status.unverified'),
      declared: this.say('label.status.declared'),
      confirmed: this.say('label.status.confirmed'),
    };
    this.mode = {
      goods: this.say('label.mode.goods'),
      services: this.say('label.mode.services'),
      works: this.say('label.mode.works'),
      staffing: this.say('label.mode.staffing'),
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
    const { areaKind } = activity;
    if (areaKind === 'province' || areaKind === 'undeclared') return this.say(`listing.area.${areaKind}`);
    const key = areaKind === 'radius' ? `${activity.areaKm} ${municipality}` : areaNotation(activity);
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
