import { mrcOfCode, shortMrcCode } from './mrc-of';

describe('shortMrcCode', () => {
  it.each([
    ['350', '35'],
    ['010', '01'],
    ['35', '35'],
    ['372', '372'],
    ['941', '941'],
    ['942', '942'],
    ['251', '251'],
    ['352', null],
    ['MRC Mékinac', null],
    ['', null],
  ])('reads %j as %j', (code, short) => expect(shortMrcCode(code)).toBe(short));
});

describe('mrcOfCode', () => {
  it.each([
    ['25213', 'Ville', '251'],
    ['37067', 'Ville', '371'],
    ['94068', 'Ville', '941'],
    ['66023', 'Ville', '66'],
    ['90012', 'Ville', '90'],
    ['99025', 'Ville', '991'],
    ['99060', 'Gouvernement régional', '991'],
    ['99125', 'Village nordique', '992'],
    ['99883', 'Terre de la catégorie I', '992'],
    ['99065', 'Village naskapi', '992'],
    ['99055', 'Village cri', '993'],
    ['99814', 'Terre de la catégorie IA', '993'],
    ['97802', 'Réserve indienne', '971'],
    ['98806', 'Réserve indienne', '981'],
    ['91802', 'Réserve indienne', '91'],
  ])('puts %s, %s, in %s', (code, designation, mrc) => expect(mrcOfCode(code, designation)).toBe(mrc));
});
