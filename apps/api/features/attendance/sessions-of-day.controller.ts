import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  sessionsOfDay,
  sessionsOfDayQuery,
  type SessionsOfDay,
  type SessionsOfDayQuery,
} from '#contracts/http/sessions-of-day';
import { sessionsFrom } from '#journey/evolve/sessions-from-events';
import { withClocksLeft } from '#journey/sessions/clocks-left';
import { dateOf, midnightOf } from '#journey/sessions/local-days';
import { daysOf, meetingsOf, type SessionOfOne } from '#journey/sessions/meetings';
import { plannedBetween } from '#journey/sessions/planned';
import { DAY, localDate } from '#journey/time/local-time';
import { MOST_CLIENTS, ReadSessions, type JourneyWithSessions } from '#records/journeys/read-sessions';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_LIST } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { leadsOf, toSessionOfDayDto } from './to-session-of-day-dto.js';

const WEEK = 7 * DAY;

@ApiTags('sessions')
@Controller('v1/sessions')
export class SessionsOfDayController {
  constructor(
    @Inject(ReadSessions) private readonly sessions: ReadSessions,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  @Access('list', 'Session', IN_LIST)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'listSessionsOfDay',
    summary: 'Which sessions a local date has, and who is to come to each',
    description:
      'A group with all of its clients whom the person may know of; how full the days around it are.',
  })
  @Answers(200, 'The sessions by their start', sessionsOfDay)
  @Problems('invalid-input', 'unavailable')
  async list(
    @Query({ schema: sessionsOfDayQuery }) { date, track, staff }: SessionsOfDayQuery,
    @Grant() { scope }: GrantedAccess,
  ): Promise<SessionsOfDay> {
    const middle = midnightOf(date);
    const range = { from: dateOf(middle - WEEK), to: dateOf(middle + WEEK) };
    // The query covers two more days on either side, because the site's local days do not begin at midnight UTC, and a session may have been moved.
    const asked = { from: middle - WEEK - 2 * DAY, to: middle + WEEK + 3 * DAY, track: track ?? null };
    const found = await this.sessions.of(asked, scope);
    const journeys = new Map(found.slice(0, MOST_CLIENTS).map((one) => [one.journeyId, one]));
    const all = (await Promise.all([...journeys.values()].map((one) => this.of(one, range)))).flat();
    const led = staff === undefined ? all : ledBy(staff, all, journeys);
    const today = led.filter((one) => one.date === date);
    return {
      date,
      days: daysOf(led, range, Date.now()),
      items: meetingsOf(today).map((meeting) => toSessionOfDayDto(meeting, journeys)),
      more: found.length > MOST_CLIENTS,
    };
  }

  private async of(
    { journeyId, track, policyVersion, events }: JourneyWithSessions,
    range: { readonly from: string; readonly to: string },
  ): Promise<SessionOfOne[]> {
    const sessions = sessionsFrom(journeyId, events);
    if (!sessions) return [];
    const policy = withClocksLeft(await this.policies.under(policyVersion), sessions.clocksLeft);
    return plannedBetween(sessions, range, policy).map((planned) => {
      const recorded = sessions.recorded[planned.session];
      const { outcome = null, minutes: attended = null } = recorded ?? {};
      const date = localDate(planned.start, policy.calendar);
      return { journeyId, track, date, planned, outcome, attended };
    });
  }
}

/** Keeps the meetings that this person leads, each with everybody in it. */
const ledBy = (
  staff: string,
  all: readonly SessionOfOne[],
  journeys: ReadonlyMap<string, JourneyWithSessions>,
): SessionOfOne[] =>
  meetingsOf(all)
    .filter((meeting) => leadsOf(meeting, journeys).includes(staff))
    .flatMap(({ members }) => members);
