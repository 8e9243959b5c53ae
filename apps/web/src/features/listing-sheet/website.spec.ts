import { websiteAddress } from './website';

describe('websiteAddress', () => {
  it.each([
    ['www.alafut.qc.ca', 'https://www.alafut.qc.ca/'],
    ['http://exemple.invalid/page', 'http://exemple.invalid/page'],
    ['exemple.invalid:8080', 'https://exemple.invalid:8080/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://a@exemple.invalid', null],
    ['aucun', null],
    ['  ', null],
    [null, null],
  ])('%s becomes %s', (written, expected) => {
    expect(websiteAddress(written)).toBe(expected);
  });
});
