import { Inject, Injectable } from '@nestjs/common';
import type { SignInStep } from '@repere/contract';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../../platform/config';
import { endedSessionCookie, sessionCookie } from '../../platform/http/session-cookie';
import { LONGEST_SESSION } from './session.repository';
import { StoredSessions } from './session.reader';
import type { OpenedSession } from './use-cases/opened-session';

/** Turns an opened session into its cookie and the step that comes next. */
@Injectable()
export class SessionAnswers {
  constructor(
    @Inject(StoredSessions) private readonly sessions: StoredSessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async open(reply: FastifyReply, { token, next }: OpenedSession): Promise<SignInStep> {
    this.replaceCookie(reply, token);
    const { unfinished } = await this.sessions.find(token);
    return { next: unfinished?.missing ?? 'done', path: next };
  }

  replaceCookie(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', sessionCookie(this.config, token, LONGEST_SESSION));
  }

  close(reply: FastifyReply): void {
    void reply.header('set-cookie', endedSessionCookie(this.config));
  }
}
