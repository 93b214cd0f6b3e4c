import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  instrumentAnswers,
  instruments,
  instrumentScore,
  type InstrumentAnswers,
  type ListedInstrument,
} from '#contracts/http/instrument';
import { QUESTIONNAIRE_CODES } from '#instruments/instrument';
import type { Questionnaire } from '#instruments/questionnaire';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems, type Score } from '#instruments/score';
import { Access } from '#api/platform/access/access';
import { Asks } from '#api/platform/audit/asks';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { KnownInstrument } from './known-instrument.js';
import { listedInstrument } from './listed-instrument.js';

const LISTED: readonly ListedInstrument[] = Object.values(QUESTIONNAIRES).map(listedInstrument);

@ApiTags('instruments')
@Controller('v1/instruments')
export class InstrumentsController {
  @Access('read', 'Instrument', IN_PROGRAM)
  @Get()
  @ApiOperation({ operationId: 'listInstruments', summary: 'Every instrument, its items and how it reads' })
  @Answers(200, 'The instruments', instruments)
  @Problems()
  all(): { readonly items: readonly ListedInstrument[] } {
    return { items: LISTED };
  }

  @Access('score', 'Instrument', IN_PROGRAM)
  @Asks('one')
  @Post(':code/score')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'scoreInstrument',
    summary: 'What the answers come to; nothing is kept',
    description: 'An answer that is missing, or is none of its item, is refused: a total is never imputed.',
  })
  @ApiParam({ name: 'code', enum: [...QUESTIONNAIRE_CODES] })
  @Answers(200, 'The score', instrumentScore)
  @Problems(...BODY_PROBLEMS, 'no-such-instrument')
  score(
    @Param('code', KnownInstrument) questionnaire: Questionnaire,
    @Body({ schema: instrumentAnswers }) { items, sex }: InstrumentAnswers,
  ): Score {
    const scoring = scoreItems(questionnaire, items, sex);
    if (scoring.ok) return scoring.score;
    const errors = scoring.faults.map(({ field, detail, reason }) => ({ field, detail, code: reason }));
    throw new Problem('invalid-input', undefined, { errors });
  }
}
