import type { Territory } from '@repere/reference';

const MUTE_H = /^H(é|enry|u[bn]|o[nr]|on)/;
const ASPIRATE = /^(Huntingdon|Hope|Hon-)/;

/**
 * A place after « de », with its contraction or elision.
 * @example de('Les Escoumins') // 'des Escoumins'; de('Alma') // "d'Alma"; de('La Tuque') // 'de La Tuque'
 */
export function de(name: string): string {
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  const elided =
    /^[AEIOUÀÂÉÈÊËÎÏÔÛÜŒ]/.test(name) || (MUTE_H.test(name) && !ASPIRATE.test(name)) || name === 'Yamachiche';
  return elided ? `d'${name}` : `de ${name}`;
}

/** A place after « à »: « aux Escoumins », « au Bic », « à La Tuque ». */
export function at(name: string): string {
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  return `à ${name}`;
}

/** The three ways a sentence needs a territory: « la Mauricie », « de la Mauricie », « en Mauricie ». */
export interface PlaceForms {
  readonly the: string;
  readonly of: string;
  readonly in: string;
  readonly english: string;
}

const REGIONS: Readonly<Record<string, readonly [the: string, of: string, within: string]>> = {
  R01: ['le Bas-Saint-Laurent', 'du Bas-Saint-Laurent', 'au Bas-Saint-Laurent'],
  R02: ['le Saguenay–Lac-Saint-Jean', 'du Saguenay–Lac-Saint-Jean', 'au Saguenay–Lac-Saint-Jean'],
  R03: ['la Capitale-Nationale', 'de la Capitale-Nationale', 'dans la Capitale-Nationale'],
  R04: ['la Mauricie', 'de la Mauricie', 'en Mauricie'],
  R05: ["l'Estrie", "de l'Estrie", 'en Estrie'],
  R06: ["l'île de Montréal", "de l'île de Montréal", "sur l'île de Montréal"],
  R07: ["l'Outaouais", "de l'Outaouais", 'en Outaouais'],
  R08: ["l'Abitibi-Témiscamingue", "de l'Abitibi-Témiscamingue", 'en Abitibi-Témiscamingue'],
  R09: ['la Côte-Nord', 'de la Côte-Nord', 'sur la Côte-Nord'],
  R10: ['le Nord-du-Québec', 'du Nord-du-Québec', 'dans le Nord-du-Québec'],
  R11: ['la Gaspésie et les Îles', 'de la Gaspésie et des Îles', 'en Gaspésie et aux Îles'],
  R12: ['la Chaudière-Appalaches', 'de Chaudière-Appalaches', 'en Chaudière-Appalaches'],
  R13: ['Laval', 'de Laval', 'à Laval'],
  R14: ['Lanaudière', 'de Lanaudière', 'dans Lanaudière'],
  R15: ['les Laurentides', 'des Laurentides', 'dans les Laurentides'],
  R16: ['la Montérégie', 'de la Montérégie', 'en Montérégie'],
  R17: ['le Centre-du-Québec', 'du Centre-du-Québec', 'au Centre-du-Québec'],
};

const SINGULAR_MRC: Readonly<Record<string, readonly [the: string, of: string, within: string]>> = {
  M01: ['les Îles-de-la-Madeleine', 'des Îles-de-la-Madeleine', 'aux Îles-de-la-Madeleine'],
  M23: ["l'agglomération de Québec", "de l'agglomération de Québec", "dans l'agglomération de Québec"],
  M58: ["l'agglomération de Longueuil", "de l'agglomération de Longueuil", "dans l'agglomération de Longueuil"],
  M66: ["l'île de Montréal", "de l'île de Montréal", "sur l'île de Montréal"],
  M991: ['la Jamésie', 'de la Jamésie', 'en Jamésie'],
  M992: ['le Nunavik', 'du Nunavik', 'au Nunavik'],
  M993: ['Eeyou Istchee', "d'Eeyou Istchee", 'en Eeyou Istchee'],
};

/** Forms of a region's name; a region added after these tables falls back on its bare name. */
export function regionForms(region: Territory): PlaceForms {
  const [the, of, within] = REGIONS[region.code] ?? [region.name, de(region.name), at(region.name)];
  return { the, of, in: within, english: region.name };
}

/** Forms of an MRC (« la MRC de Mékinac ») or of a city that acts as one (« Trois-Rivières »). */
export function mrcForms(mrc: Territory): PlaceForms {
  const singular = SINGULAR_MRC[mrc.code];
  if (singular) return { the: singular[0], of: singular[1], in: singular[2], english: mrc.name };
  if (mrc.kind === 'te') return { the: mrc.name, of: de(mrc.name), in: at(mrc.name), english: mrc.name };
  const named = `la MRC ${de(mrc.name)}`;
  return { the: named, of: `de ${named}`, in: `dans ${named}`, english: `the MRC ${de(mrc.name)}` };
}

/** « a, b et c » or "a, b and c"; items that hold an « et » of their own come first, and never around the last one. */
export function enumerate(items: readonly string[], language: 'fr' | 'en'): string {
  const and = language === 'fr' ? ' et ' : ' and ';
  const double = items.filter((item) => item.includes(and));
  const ordered = [...double, ...items.filter((item) => !item.includes(and))];
  const last = ordered.pop();
  if (last === undefined || ordered.length === 0) return last ?? '';
  const clumsy = double.length >= ordered.length;
  const asWell = language === 'en' ? ', as well as ' : /^[aeiouhéèêâîô]/i.test(last) ? ", ainsi qu'" : ', ainsi que ';
  return `${ordered.join(', ')}${clumsy ? asWell : and}${last}`;
}

/** Québec typography: no-break space before a colon and inside « », none before ; ! ? */
export function typeset(text: string): string {
  return text
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/ (h|km|\$|%)(?=[\s.,;)]|$)/g, '\u00a0$1');
}
