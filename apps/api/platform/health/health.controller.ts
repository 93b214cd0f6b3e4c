import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { alive, ready } from '#contracts/http/health';
import { ConfiguresRoute } from '../http/configures-route.js';
import { Answers } from '../openapi/answers.js';
import { Problems } from '../openapi/problems.js';
import { Problem } from '../problems/problem.js';
import { Reachable } from './reachable.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(Reachable) private readonly reachable: Reachable) {}

  @Get('live')
  @ConfiguresRoute({ public: true })
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  @Answers(200, 'It does', alive)
  @Problems()
  live(): z.output<typeof alive> {
    return { status: 'alive' };
  }

  @Get('ready')
  @ConfiguresRoute({ public: true })
  @ApiOperation({
    operationId: 'ready',
    summary: 'PostgreSQL and Temporal can be reached, and a worker of the same build asks for work',
  })
  @Answers(200, 'They can, and one does', ready)
  @Problems('unavailable')
  async ready(): Promise<z.output<typeof ready>> {
    const down = await this.reachable.down();
    if (down.length > 0) throw new Problem('unavailable', `Down: ${down.join(', ')}.`, { down });
    return { status: 'ready', checks: { postgresql: 'up', temporal: 'up', worker: 'up' } };
  }
}
