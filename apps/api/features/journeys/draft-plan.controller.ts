import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { planToStartFrom, type PlanToStartFrom } from '#contracts/http/draft-plan';
import { journeyParams, type JourneyParams } from '#contracts/http/ids';
import type { Policy } from '#journey/model/policy';
import { FindLastPlan } from '#records/journeys/last-plan';
import { ReadJourneys } from '#records/journeys/read-journeys';
import { Access } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { IN_JOURNEY } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { KnownGroups, type GroupToChoose } from '#api/platform/tracks/known-groups';

@ApiTags('journeys')
@Controller('v1/journeys/:journeyId/draft-plan')
export class DraftPlanController {
  constructor(
    @Inject(FindLastPlan) private readonly plans: FindLastPlan,
    @Inject(ReadJourneys) private readonly journeys: ReadJourneys,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(KnownGroups) private readonly groups: KnownGroups,
  ) {}

  @Access('read', 'Record', IN_JOURNEY)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'readPlanToStartFrom',
    summary: 'The plan that a draft starts from, and what there is to choose from',
    description:
      "The journey's own, or for somebody who returns the one of the last stay (R-RETURN). An amendment that was dropped is nobody's plan.",
  })
  @Answers(200, 'The plan, ready to be changed and sent', planToStartFrom)
  @Problems('invalid-input', 'no-such-journey', 'unavailable')
  async read(
    @Param({ schema: journeyParams }) { journeyId }: JourneyParams,
    @Grant() { scope }: GrantedAccess,
  ): Promise<PlanToStartFrom> {
    const journey = await this.journeys.one(journeyId);
    if (!journey) throw new Problem('no-such-journey');
    const { track, policyVersion, seq } = journey.view;
    // Read after the journey. What is recorded in between is in the plan and not in `seq`, so that a person is asked about it once too often, never too
    // seldom.
    const [last, policy, groups] = await Promise.all([
      this.plans.before(journeyId, scope),
      this.policies.under(policyVersion),
      track === null ? [] : this.groups.toChoose(track, journeyId),
    ]);
    return {
      seq,
      plan: last && (last.plan as PlanToStartFrom['plan']),
      from: last && { journeyId: last.journeyId, draftedAt: last.draftedAt.toISOString() },
      choices: choicesOf(policy, groups),
    };
  }
}

const choicesOf = (
  { lengthDays, tiers, schedule, sessions }: Policy,
  groups: readonly GroupToChoose[],
): PlanToStartFrom['choices'] => ({
  lengthDays: [...lengthDays],
  tiers: tiers.map(({ id, sessionsPerWeek, hoursPerSession }) => ({
    id,
    daysPerWeek: sessionsPerWeek,
    hoursPerDay: hoursPerSession,
  })),
  recurs: [...(schedule.recurs ?? [])],
  slots: sessions !== undefined,
  groups: groups.map(({ id, title, schedule: meets, isOn, full }) => ({
    ...{ id, title, isOn, full },
    schedule: meets && {
      ...meets,
      weekdays: [...meets.weekdays],
      otherTimes: [...(meets.otherTimes ?? [])],
    },
  })),
});
