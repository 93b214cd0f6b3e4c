import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { payloads, type Payloads } from '#contracts/http/codec';
import { Access } from '#api/platform/access/access';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { Answers } from '#api/platform/openapi/answers';
import { BODY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { CodecParts } from './codec-parts.js';
import { openPayloads } from './open-payloads.js';
import { fromWire, toWire } from './wire.js';

/** Temporal keeps no larger payload than 2 MiB, and base64 makes a third more of it. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** Temporal's remote codec: what its UI asks to show what is sealed. */
@ApiTags('codec')
@Controller('codec')
export class CodecController {
  constructor(@Inject(CodecParts) private readonly parts: CodecParts) {}

  @Post('decode')
  @HttpCode(200)
  @ConfiguresRoute({ bodyLimit: LARGEST_BODY, audited: 'decode', crossOrigin: true })
  @Access('decode', 'Payload', IN_PROGRAM)
  @ApiOperation({
    operationId: 'decodePayloads',
    summary: 'What sealed payloads say; one that is not sealed comes back as it is (A-DECODE)',
  })
  @Answers(200, 'The payloads, in their order', payloads)
  @Problems(...BODY_PROBLEMS, 'payload-not-opened', 'unavailable')
  async decode(@Body({ schema: payloads }) { payloads: sent }: Payloads): Promise<Payloads> {
    const { codec } = this.parts;
    const sealed = sent.map(fromWire);
    return { payloads: (codec === null ? sealed : await openPayloads(codec, sealed)).map(toWire) };
  }
}
