import { shownStatus, type KeptStatus } from './shown-status';

const kept = (over: Partial<KeptStatus> = {}): KeptStatus => ({
  ...{ status: 'confirmed', statusBy: 'Pôle Mauricie', statusOn: '2024-11-22', statusUntil: '2026-11-22' },
  ...{ declaredBy: 'La Ruche', declaredOn: '2024-10-01', source: 'Liste du pôle' },
  ...over,
});

describe('the status that readers see', () => {
  it('is confirmed through the last day', () => {
    expect(shownStatus(kept(), '2026-11-22')).toEqual({
      ...{ code: 'confirmed', by: 'Pôle Mauricie', on: '2024-11-22', until: '2026-11-22', lapsed: null },
    });
  });

  it('is what the enterprise says from the day after, with the confirmation that was', () => {
    expect(shownStatus(kept(), '2026-11-23')).toEqual({
      ...{ code: 'declared', by: 'La Ruche', on: '2024-10-01', until: null },
      lapsed: { by: 'Pôle Mauricie', on: '2024-11-22', until: '2026-11-22' },
    });
  });

  it('is what its list says where the enterprise never spoke', () => {
    expect(shownStatus(kept({ declaredBy: null, declaredOn: null }), '2026-11-23')).toMatchObject({
      ...{ code: 'unverified', by: 'Liste du pôle', on: null },
    });
  });

  it('does not end where no end was set', () => {
    expect(shownStatus(kept({ statusUntil: null }), '2099-01-01').code).toBe('confirmed');
  });

  it('names the list of a listing that nobody vouches for', () => {
    const listed = kept({ status: 'unverified', statusBy: null, statusOn: null, statusUntil: null, declaredBy: null });
    expect(shownStatus(listed, '2026-11-23')).toEqual({
      ...{ code: 'unverified', by: 'Liste du pôle', on: null, until: null, lapsed: null },
    });
  });
});
