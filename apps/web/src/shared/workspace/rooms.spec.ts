import { roomsFor } from './rooms';

const pages = (abilities: Parameters<typeof roomsFor>[0]): string[] =>
  roomsFor(abilities).flatMap(({ rooms }) => rooms.map(({ page }) => page));

describe('the rooms of the workspace', () => {
  it('are one’s own for whoever has no role', () => {
    expect(pages([])).toEqual(['home', 'listings', 'claims', 'organisations', 'account', 'myData']);
    expect(roomsFor([])).toHaveLength(1);
  });

  it('add what somebody may decide on', () => {
    expect(pages(['review.view', 'listing.merge'])).toEqual(expect.arrayContaining(['reviews', 'duplicates']));
    expect(pages(['review.view'])).not.toContain('people');
  });
});
