import { PERMISSIONS, type Caller, type Membership, type Permission, type Subject } from '@repere/kernel';
import { allows, dependsOnSubject, mayEver } from './permissions';
import { CHANTIER_ID, rolesOf } from './roles';

const OWN = 'own-organisation';
const place = ['35027', 'M35', 'R04'];

const membership = (kind: Membership['kind'], given: Partial<Membership> = {}): Membership => ({
  organisationId: OWN,
  name: 'Organisation',
  kind,
  role: 'member',
  territories: [],
  ...given,
});
const person = (...memberships: readonly Membership[]): Caller => ({
  kind: 'person',
  personId: 'me',
  sessionId: 's',
  roles: rolesOf(memberships),
  memberships,
  factors: ['passkey'],
  recentlyVerifiedAt: null,
});

const callers: Readonly<Record<string, Caller>> = {
  visitor: { kind: 'visitor' },
  person: person(),
  editor: person(membership('enterprise')),
  'editor manager': person(membership('enterprise', { role: 'manager' })),
  buyer: person(membership('buyer')),
  'buyer manager': person(membership('buyer', { role: 'manager' })),
  network: person(membership('network', { territories: ['R04'] })),
  'network manager': person(membership('network', { territories: ['R04'], role: 'manager' })),
  moderator: person(membership('network', { organisationId: CHANTIER_ID })),
  administrator: person(membership('network', { organisationId: CHANTIER_ID, role: 'manager' })),
};

/** Own: in the caller's organisation and territory. Other: in another's. */
const own: Subject = { personId: 'me', organisationId: OWN, territories: place };
const other: Subject = { personId: 'you', organisationId: 'other', territories: ['R01'] };

/** Who may: `both` own and other things, `own` only; whoever is not named may neither. */
const NETWORK = { network: 'own', 'network manager': 'own' } as const;
const EDITORS = { editor: 'own', 'editor manager': 'own' } as const;
const BUYERS = { buyer: 'own', 'buyer manager': 'own' } as const;
const STAFF = { moderator: 'both', administrator: 'both' } as const;
const ANY_NETWORK = { network: 'both', 'network manager': 'both' } as const;
const ANY_BUYER = { buyer: 'both', 'buyer manager': 'both' } as const;
const EVERYBODY = Object.fromEntries(
  Object.keys(callers)
    .filter((name) => name !== 'visitor')
    .map((name) => [name, 'both' as const]),
);

const expected: Readonly<Record<Permission, Readonly<Record<string, 'own' | 'both'>>>> = {
  'organisation.view': { ...EDITORS, ...BUYERS, ...NETWORK, ...STAFF },
  'organisation.manage': {
    'editor manager': 'own',
    'buyer manager': 'own',
    'network manager': 'own',
    administrator: 'both',
  },
  'organisation.confirm': STAFF,
  'person.manage': { administrator: 'both' },
  'mail.view': STAFF,
  'listing.create': EVERYBODY,
  'listing.claim': EVERYBODY,
  'listing.edit': { ...EDITORS, ...NETWORK, ...STAFF },
  'listing.publish': { ...NETWORK, ...STAFF },
  'listing.withdraw': { ...EDITORS, ...STAFF },
  'listing.history': { ...EDITORS, ...NETWORK, ...STAFF },
  'listing.certify': { ...NETWORK, ...STAFF },
  'listing.merge': { ...NETWORK, ...STAFF },
  'listing.import': { ...ANY_NETWORK, ...STAFF },
  'listing.export': { ...ANY_NETWORK, ...STAFF },
  'claim.decide': { ...NETWORK, ...STAFF },
  'review.view': { ...NETWORK, ...STAFF },
  'review.decide': { ...NETWORK, ...STAFF },
  'report.answer': { ...NETWORK, ...STAFF },
  'recognition.request': EDITORS,
  'recognition.decide': { ...NETWORK, ...STAFF },
  'vocabulary.manage': STAFF,
  'audit.view': { administrator: 'both' },
  'privacy.manage': { administrator: 'both' },
  'purchases.view': { ...ANY_BUYER, ...STAFF },
  'purchases.import': STAFF,
  'purchases.match': STAFF,
  'purchases.ledger': { ...BUYERS, ...STAFF },
  'policy.manage': { ...BUYERS, ...STAFF },
  'statistics.workspace': { ...ANY_BUYER, ...ANY_NETWORK, ...STAFF },
  'statistics.publish': STAFF,
};

const matrix = PERMISSIONS.flatMap((permission) =>
  Object.keys(callers).map((name) => [permission, name, expected[permission][name] ?? 'none'] as const),
);

describe('the permission table', () => {
  it.each(matrix)('%s by %s: %s', (permission, name, may) => {
    const caller = callers[name]!;
    expect([allows(caller, permission, own), allows(caller, permission, other)]).toEqual([
      may !== 'none',
      may === 'both',
    ]);
  });

  it.each(matrix.filter(([permission]) => permission !== 'organisation.manage'))(
    '%s by %s is refused before looking only where it can never hold',
    (permission, name, may) => {
      expect(mayEver(callers[name]!, permission)).toBe(may !== 'none');
    },
  );

  it('lets a federation look after its members wherever they are, and nobody else', () => {
    const federation = person(membership('network'));
    expect(allows(federation, 'review.decide', { territories: place, networkIds: [OWN] })).toBe(true);
    expect(allows(federation, 'review.decide', { territories: place, networkIds: ['another'] })).toBe(false);
  });

  it('takes a network of the whole province at its word, but not for a thing without place', () => {
    const provincial = person(membership('network', { territories: ['QC'] }));
    expect(allows(provincial, 'review.decide', { territories: place })).toBe(true);
    expect(allows(provincial, 'review.decide', {})).toBe(false);
  });

  it('never takes the lack of an organisation for the caller’s own', () => {
    for (const permission of PERMISSIONS.filter(dependsOnSubject))
      for (const name of ['person', 'editor', 'buyer', 'network'])
        expect([permission, name, allows(callers[name]!, permission, {})]).toEqual([
          permission,
          name,
          expected[permission][name] === 'both',
        ]);
  });
});
