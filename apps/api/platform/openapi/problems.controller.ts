import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ConfiguresRoute } from '../http/configures-route.js';
import { Answers } from './answers.js';
import { Problems } from './problems.js';
import { PROBLEMS, type ProblemCode } from '../problems/catalogue.js';

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];
const params = z.strictObject({ code: z.enum(codes) });
const kind = z
  .object({ code: z.enum(codes), status: z.int(), title: z.string(), advice: z.string() })
  .meta({ id: 'ProblemKind' });
const kinds = z.object({ items: z.array(kind) }).meta({ id: 'ProblemKinds' });

/** What the `type` of a problem points to. */
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ConfiguresRoute({ public: true })
  @ApiOperation({ operationId: 'listProblems', summary: 'Every problem the API answers with' })
  @Answers(200, 'The problems', kinds)
  @Problems()
  all(): z.output<typeof kinds> {
    return { items: codes.map((code) => ({ code, ...PROBLEMS[code] })) };
  }

  @Get(':code')
  @ConfiguresRoute({ public: true })
  @ApiOperation({
    operationId: 'readProblem',
    summary: 'What a problem means, and what can be done about it',
  })
  @Answers(200, 'The problem', kind)
  @Problems('invalid-input')
  one(@Param({ schema: params }) { code }: z.output<typeof params>): z.output<typeof kind> {
    return { code, ...PROBLEMS[code] };
  }
}
