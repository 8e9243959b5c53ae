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
const badges = (
  shown: Status,
  certifications: ListingDetail['certifications'] = [],
): { text: string; status: string; icon: boolean }[] => {
  const { container, unmount } = renderPage(<StatusBadge status={shown} certifications={certifications} />);
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
    const rules = [...sheet.matchAll(/^\.(confirmed|declared|unverified|lapsed|certified) \{([^}]*)\}/gm)];
    const coloured = rules
      .filter(([, , rule]) => /background: var\(--spruce\)/.test(rule ?? ''))
      .map(([, name]) => name);
    expect(coloured).toEqual(['confirmed']);
  });

  it('names a network that vouches for the page, in words that are neither a declaration nor a confirmation', () => {
    const shown = status({ code: 'declared', by: 'La Ruche', on: '2026-01-05', until: null });
    const [declared, certified, changed] = badges(shown, [
      { by: 'Pôle Mauricie', on: '2026-11-20', changedSince: false },
      { by: 'Chantier', on: '2026-03-02', changedSince: true },
    ]);
    expect(certified).toEqual({
      ...{ text: 'Fiche certifiée par Pôle Mauricie, 20 novembre 2026', status: 'certified', icon: true },
    });
    expect(changed?.text).toBe('Fiche certifiée par Chantier, 2 mars 2026; modifiée depuis');
    expect(certified?.text).not.toMatch(/confirm|déclar/i);
    expect(declared).toMatchObject({ status: 'declared', icon: false });
  });

  it('greys when the confirmation is over, beside what the enterprise says', () => {
    const lapsed = { by: 'Pôle Mauricie', on: '2024-11-20', until: '2026-11-20' };
    const [now, before] = badges(status({ code: 'declared', by: 'La Ruche', until: null, lapsed }));
    expect(now?.text).toContain('Déclarée par l’entreprise');
    expect(before).toMatchObject({ status: 'lapsed', icon: false });
    expect(before?.text).toBe('Confirmation de Pôle Mauricie terminée le 20 novembre 2026, à renouveler');
  });
});
