import type { Language } from '@repere/kernel';

/** A session just opened or strengthened: the token for its cookie, and where its owner was going. */
export interface OpenedSession {
  readonly token: string;
  /** A path of ours. */
  readonly next: string | null;
  readonly language: Language;
}
