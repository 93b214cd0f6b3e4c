import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import type {} from '#api/platform/audit/asks';
import type {} from '#api/platform/deadline/deadline';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import type {} from '#api/platform/sign-in/unattended';
import { Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { LiveFeed } from './live-feed.js';

const EVENT_STREAM = 'text/event-stream';

/** One event as a browser gets it. OpenAPI 3.1 cannot describe a stream; 3.2 can give the schema of each of its events. */
const EVENT = {
  type: 'object',
  required: ['event', 'data'],
  properties: {
    event: { type: 'string', enum: ['ready', 'journey', 'track', 'policy', 'merge', 'missed', 'signedOut'] },
    data: { type: 'string', description: 'JSON' },
    id: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
    retry: { type: 'integer', description: 'ms after which a browser comes back' },
  },
};

/** Most characters of an event's id; a browser sends back only ids that it was given. */
const LONGEST_ID = 64;

/** @throws Problem where it is longer than any id */
const idOf = (sent: string | undefined): string | null => {
  if (sent === undefined || sent.length <= LONGEST_ID) return sent ?? null;
  const detail = `must be the id of an event: ${LONGEST_ID} characters at most`;
  throw new Problem('invalid-input', undefined, { errors: [{ field: 'Last-Event-ID', detail }] });
};

@ApiTags('journeys')
@Controller('v1/live')
export class LiveController {
  constructor(@Inject(LiveFeed) private readonly feed: LiveFeed) {}

  @Access('list', 'Journey', IN_LIST)
  @Get()
  @ConfiguresRoute({ unattended: true, unhurried: true, endless: true })
  @ApiOperation({
    operationId: 'listenLive',
    summary: 'What is recorded, as it is: ids and codes of what whoever listens may read',
    description:
      'Server-sent events. `ready` comes first. `journey`: `{ journeyId, seq, by, types, phase, overdue, track }`, without `seq`, `by` and `types` to who may know only where it stands. `track`: `{ trackId, seq, types }`. `policy`: `{ version, status }`, kept as a draft or published. `merge`: `{ mergeId, step }`, proposed, signed or undone. `missed`: something may have come that was not told, so fetch what is shown; also the first where `Last-Event-ID` is not known any more. `signedOut`: the session has ended. It is no use of the session, and eight of one person are open at most.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Of the last event that was told before, to go on from there',
    schema: { type: 'string', maxLength: LONGEST_ID },
  })
  @ApiResponse({
    status: 200,
    description: 'The stream, event by event; it does not end by itself',
    content: { [EVENT_STREAM]: { schema: EVENT } },
  })
  @Problems('invalid-input', 'too-many-requests', 'unavailable')
  async listen(
    @Headers('last-event-id') after: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Grant() { person }: GrantedAccess,
  ): Promise<void> {
    const last = idOf(after);
    void reply.code(200).type(EVENT_STREAM).header('x-accel-buffering', 'no');
    if (request.method === 'HEAD') {
      void reply.send();
      return;
    }
    const { body } = await this.feed.subscribe(person, request.isStillSignedIn!, last);
    // The page has closed its connection.
    reply.raw.once('close', () => body.destroy());
    void reply.send(body);
  }
}
