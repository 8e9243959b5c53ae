/** Divisions shared between several MRC: there the short code already has three digits. */
const SPLIT = new Set(['251', '371', '372', '941', '942', '971', '972', '981', '982', '991', '992', '993']);

/** Reserves and the Naskapi land of divisions 97 and 98, which nothing in the file attaches to an MRC. */
const BY_HAND: Readonly<Record<string, string>> = {
  '97802': '971',
  '97804': '971',
  '97806': '972',
  '97808': '972',
  '97810': '972',
  '98804': '982',
  '98806': '981',
  '98808': '981',
};

/** Where a division is split, the territory of its city outside any MRC. */
const CITY_OF_DIVISION: Readonly<Record<string, string>> = { '25': '251', '37': '371', '94': '941' };

/**
 * The short official code of an MRC from the long one of the ministry's directory.
 * @example shortMrcCode('350') // '35'
 * @example shortMrcCode('372') // '372'
 * @returns null when the text is neither
 */
export function shortMrcCode(code: string): string | null {
  if (SPLIT.has(code) || /^\d{2}$/.test(code)) return code;
  return /^\d{2}0$/.test(code) ? code.slice(0, 2) : null;
}

/**
 * The MRC of a place whose MRC the official file leaves empty: every municipality of an equivalent territory, and reserves
 * (geodata §4). Jamésie keeps the four towns and the regional government; Kativik the northern and Naskapi villages, the
 * Inuit lands and the unorganised territories; Eeyou Istchee the Cree villages and lands.
 */
export function mrcOfCode(code: string, designation: string): string {
  const division = code.slice(0, 2);
  if (division === '99') return northern(designation);
  return BY_HAND[code] ?? CITY_OF_DIVISION[division] ?? division;
}

function northern(designation: string): string {
  if (designation === 'Ville' || designation === 'Gouvernement régional') return '991';
  return designation.startsWith('Village cri') || designation === 'Terre de la catégorie IA' ? '993' : '992';
}
