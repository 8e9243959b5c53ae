import type { Factor, Role } from '@repere/kernel';
import { isAlive, missingFactor, sessionLife } from './session-rules';

const means = (roles: readonly Role[], totp = false, passkeys = 0) => ({ roles, totp, passkeys });

describe('missingFactor', () => {
  it.each<readonly [Factor[], ReturnType<typeof means>, ReturnType<typeof missingFactor>]>([
    [['link'], means([]), null],
    [['password'], means(['editor']), null],
    [['link'], means([], true), 'second_factor'],
    [['password'], means(['editor'], true), 'second_factor'],
    [['oidc'], means(['moderator'], true), 'second_factor'],
    [['link'], means(['administrator']), 'enrolment'],
    [['link'], means(['network_moderator']), 'enrolment'],
    [['password'], means(['buyer']), 'enrolment'],
    [['link'], means(['moderator'], false, 1), 'second_factor'],
    [['link'], means(['editor'], false, 1), null],
    [['link', 'password'], means(['moderator'], true), 'second_factor'],
    [['link', 'totp'], means(['administrator'], true), null],
    [['password', 'recovery'], means(['administrator'], true), null],
    [['passkey'], means(['administrator'], true, 1), null],
  ])('of %j with %j is %s', (factors, having, missing) => {
    expect(missingFactor(factors, having)).toBe(missing);
  });
});

describe('a session', () => {
  it('of somebody with two roles lives as short as the shorter', () => {
    expect(sessionLife(['editor', 'network_moderator'])).toEqual(sessionLife(['network_moderator']));
  });

  it('ends at its bounds, not before', () => {
    const { idle, whole } = sessionLife(['moderator']);
    expect(isAlive(['moderator'], { idle: idle - 1, whole: whole - 1 })).toBe(true);
    expect(isAlive(['moderator'], { idle, whole: 0 })).toBe(false);
    expect(isAlive(['moderator'], { idle: 0, whole })).toBe(false);
    expect(isAlive([], { idle, whole })).toBe(true);
  });
});
