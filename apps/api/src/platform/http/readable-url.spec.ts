import { readableUrl } from './readable-url';

describe('readableUrl', () => {
  it.each([
    ['/', '/'],
    ['/?q=%ff', '/?q=%ff'],
    ['/fiche/caf%C3%A9', '/fiche/caf%C3%A9'],
    ['/%ff', '/%25ff'],
    ['/en/listing/%00?lang=en', '/en/listing/%2500?lang=en'],
    ['/%c3%28/%41', '/%25c3%2528/%2541'],
    ['/api/v1/listings/%ff', '/api/v1/listings/%ff'],
  ])('%s becomes %s', (url, readable) => {
    expect(readableUrl({ url })).toBe(readable);
  });
});
