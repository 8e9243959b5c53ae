import { SetMetadata, type Type } from '@nestjs/common';
import type { Permission, Subject } from '@repere/kernel';

/** Loads what a route is about, to ask the permission table about that very thing. */
export interface SubjectLoader {
  /**
   * @param params the route's path parameters, not validated yet
   * @returns null when there is no such thing: the answer is then 404, for everyone
   */
  load(params: Readonly<Record<string, string>>): Promise<Subject | null>;
}

/**
 * Where the subject of a permission comes from:
 * a function of the path parameters; a Nest provider that loads it; or the use case, which then must ask
 * `AccessControl.authorize(caller, permission, subject)` itself because the thing is only known there (a list, a body).
 */
export type SubjectSource =
  ((params: Readonly<Record<string, string>>) => Subject) | { readonly loadedBy: Type<SubjectLoader> } | 'in use case';

/**
 * Who may call a route:
 * - `public`: anybody, also programs without session;
 * - `from our pages`: anybody, but only from our own pages (signing in: no other site may do it for her);
 * - `unfinished`: somebody between two steps of signing in, or signed in;
 * - `signed-in`: a whole session, about her own things only;
 * - a permission and its subject.
 */
export type AccessRule =
  | { readonly kind: 'public' | 'from our pages' | 'unfinished' }
  | { readonly kind: 'signed-in'; readonly recent: boolean }
  | {
      readonly kind: 'permission';
      readonly permission: Permission;
      readonly subject: SubjectSource;
      readonly recent: boolean;
    };

interface AccessOptions {
  /** Asks for a factor given in the last ten minutes (adding a passkey, giving a role away). */
  readonly recent?: boolean;
}

/** Metadata key that holds the rule of a handler or of a whole controller. */
export const ACCESS_RULE = 'repere:access-rule';

/**
 * Declares the rule of a route, on its handler, or on the controller for all its handlers. A route without rule is refused
 * to everyone, and `apps/api/src/access-rules.spec.ts` fails on it. Unsafe methods of every rule but `public` come from our
 * own pages only; `public` ones too when they carry a session.
 * @example @Access('public')
 * @example @Access('signed-in', { recent: true })
 * @example @Access('organisation.manage', ({ id }) => ({ organisationId: id }))
 * @example @Access('listing.edit', { loadedBy: ListingSubject })
 * @example @Access('review.view', 'in use case')
 */
export function Access(rule: 'public' | 'from our pages' | 'unfinished'): MethodDecorator & ClassDecorator;
export function Access(rule: 'signed-in', options?: AccessOptions): MethodDecorator & ClassDecorator;
export function Access(
  permission: Permission,
  subject: SubjectSource,
  options?: AccessOptions,
): MethodDecorator & ClassDecorator;
export function Access(
  rule: Permission | 'public' | 'from our pages' | 'unfinished' | 'signed-in',
  second?: SubjectSource | AccessOptions,
  third?: AccessOptions,
): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS_RULE, accessRule(rule, second, third));
}

function accessRule(
  rule: Permission | 'public' | 'from our pages' | 'unfinished' | 'signed-in',
  second?: SubjectSource | AccessOptions,
  third?: AccessOptions,
): AccessRule {
  if (rule === 'public' || rule === 'from our pages' || rule === 'unfinished') return { kind: rule };
  if (rule === 'signed-in') return { kind: rule, recent: (second as AccessOptions | undefined)?.recent === true };
  return { kind: 'permission', permission: rule, subject: second as SubjectSource, recent: third?.recent === true };
}
