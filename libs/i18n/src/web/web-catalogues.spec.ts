import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { webCoverageEn } from '../web-coverage/en';
import { webCoverageFr } from '../web-coverage/fr';
import { webPagesEn } from '../web-pages/en';
import { webPagesFr } from '../web-pages/fr';
import { webSearchEn } from '../web-search/en';
import { webSearchFr } from '../web-search/fr';
import { webSheetEn } from '../web-sheet/en';
import { webSheetFr } from '../web-sheet/fr';
import { webEn } from './en';
import { webFr } from './fr';

const french: Readonly<Record<string, string>> = {
  ...webFr,
  ...webSheetFr,
  ...webCoverageFr,
  ...webPagesFr,
  ...webSearchFr,
};
const english: Readonly<Record<string, string>> = {
  ...webEn,
  ...webSheetEn,
  ...webCoverageEn,
  ...webPagesEn,
  ...webSearchEn,
};

/** The names a message needs: arguments and tags. */
function needs(message: string): readonly string[] {
  const names = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    names.add(element.value);
    if (element.type === TYPE.tag) element.children.forEach(visit);
    if (element.type === TYPE.select || element.type === TYPE.plural)
      Object.values(element.options).forEach((option) => option.value.forEach(visit));
  };
  parse(message).forEach(visit);
  return [...names].sort();
}

describe('the web catalogues', () => {
  it('hold the same keys in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  });

  it.each(Object.keys(french))('%s parses and needs the same values in both languages', (key) => {
    expect(needs(english[key] ?? '')).toEqual(needs(french[key] ?? ''));
  });

  it('leave nothing untranslated', () => {
    const same = Object.keys(french).filter(
      (key) => french[key] === english[key] && /[a-zà-ü]{4}/i.test(french[key] ?? ''),
    );
    expect(same.sort()).toEqual([
      'codes.code',
      'contact.city',
      'data.sources.title',
      'listing.title',
      'listing.updatedValue',
      'mode.services',
      'pages.page',
      'search.titleWords',
      'sort.distance',
      'status.on',
      'suggest.label',
    ]);
  });

  it('keep Québec’s typography in French', () => {
    const faults = Object.entries(french).filter(
      ([, message]) =>
        / [;!?]|\u00a0[;!?]/.test(message) ||
        /[^\u00a0]:(\s|$)/.test(message.replace(/https?:/g, '')) ||
        /«[^\u00a0]|[^\u00a0]»/.test(message) ||
        /["']/.test(message),
    );
    expect(faults).toEqual([]);
  });

  it('use English marks in English', () => {
    expect(Object.entries(english).filter(([, message]) => /[«»"']| [:;!?]/.test(message))).toEqual([]);
  });
});
