import { buyerSize, contractSize } from './sizes';

it('puts a bound in the class that begins with it', () => {
  expect([24_999.99, 25_000, 99_999, 1e7].map(contractSize)).toEqual(['under-25k', '25k-100k', '25k-100k', 'over-10m']);
  expect([1_999, 50_000, 200_000].map(buyerSize)).toEqual(['under-2k', '50k-200k', 'over-200k']);
});
