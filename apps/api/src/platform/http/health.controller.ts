import { Controller, Inject, Res } from '@nestjs/common';
import type { ReadinessResponse } from '@repere/contract';
import type { FastifyReply } from 'fastify';
import { Access } from './access';
import { ContractRoute } from './contract-route';
import { Readiness } from './readiness';

@Access('public')
@Controller()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @ContractRoute('liveness')
  liveness(@Res({ passthrough: true }) reply: FastifyReply): { status: 'ok' } {
    void reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  }

  @ContractRoute('readiness')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponse> {
    const report = await this.readiness.report();
    void reply.header('cache-control', 'no-store');
    if (report.status !== 'ready') void reply.status(503).header('retry-after', '2');
    return report;
  }
}
