import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListingDetail } from '@repere/contract';
import { renderPage } from '../../shared/testing/render-page';
import { StatusBadge } from './status-badge';

type Status = ListingDetail['status'];

const status = (over: Partial<Status> = {}): Status => ({
  ...{ code: 'confirmed', by: 'Pôle Mauricie', on: '2025-11-20', until: '2027-11-20', lapsed: null },
  ...over,
});
/** What each badge says and how it is marked. */
const badges = (shown: Status): { text: string; status: string; icon: boolean }[] => {
  const { container, unmount } = renderPage(<StatusBadge status={shown} />);
  const found = [...container.querySelectorAll<HTMLElement>('[data-status]')].map((badge) => ({
    text: badge.textContent ?? '',
    status: badge.dataset['status'] ?? '',
    icon: badge.querySelector('svg') !== null,
  }));
  unmount();
  return found;
};

describe('the badge of a listing', () => {
  it('says who confirmed, when and until when', () => {
    expect(badges(status())).toEqual([
      expect.objectContaining({
        text: 'Confirmée par Pôle Mauricie, 20 novembre 2025, jusqu’au 20 novembre 2027',
        ...{ status: 'confirmed', icon: true },
      }),
    ]);
  });

  it('never gives what is declared or listed the word or the sign of what is confirmed', () => {
    const [declared] = badges(status({ code: 'declared', by: 'La Ruche', until: null }));
    const [listed] = badges(status({ code: 'unverified', until: null }));
    for (const other of [declared, listed]) {
      expect(other?.text).not.toMatch(/confirm/i);
      expect(other?.icon).toBe(false);
    }
    expect(declared?.text).not.toBe(listed?.text);
  });

  it('keeps full colour for what is confirmed', () => {
    const sheet = readFileSync(join(__dirname, 'status-badge.module.css'), 'utf8');
    const rules = [...sheet.matchAll(/^\.(confirmed|declared|unverified|lapsed) \{([^}]*)\}/gm)];
    const coloured = rules
      .filter(([, , rule]) => /background: var\(--spruce\)/.test(rule ?? ''))
      .map(([, name]) => name);
    expect(coloured).toEqual(['confirmed']);
  });

  it('greys when the confirmation is over, beside what the enterprise says', () => {
    const lapsed = { by: 'Pôle Mauricie', on: '2024-11-20', until: '2026-11-20' };
    const [now, before] = badges(status({ code: 'declared', by: 'La Ruche', until: null, lapsed }));
    expect(now?.text).toContain('Déclarée par l’entreprise');
    expect(before).toMatchObject({ status: 'lapsed', icon: false });
    expect(before?.text).toBe('Confirmation de Pôle Mauricie terminée le 20 novembre 2026, à renouveler');
  });
});
