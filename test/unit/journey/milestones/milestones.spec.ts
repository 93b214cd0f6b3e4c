import { describe, expect, test } from '@jest/globals';
import type { MilestoneName } from '#journey/model/milestone';
import { MILESTONES, milestonesOf, phasesOf } from '#journey/milestones/milestones';
import { isLateRecord } from '#journey/rules/after-closing';
import { type Phase, OPEN_PHASES } from '#journey/model/phase';
import { IN_PHASE } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { leaving } from '#scenarios/leaving';

const closed = (): PureJourney => IN_PHASE.treatment().reach('withdraw', leaving('moved away'));
const bring = (phase: Phase): PureJourney => (phase === 'closed' ? closed() : IN_PHASE[phase]());

const misplaced = (Object.keys(MILESTONES) as MilestoneName[]).flatMap((name) =>
  [...OPEN_PHASES, 'closed' as const]
    .filter((phase) => !(phasesOf(name) as readonly Phase[]).includes(phase))
    .map((phase) => [name, phase] as const),
);

describe('R-PHASE refuses, and leaves no trace', () => {
  test.each(misplaced)('%s in %s', (name, phase) => {
    const journey = bring(phase);
    // Attendance is taken for some days after an ending.
    if (isLateRecord(name) && (phase === 'aftercare' || phase === 'closed')) journey.passDays(15);
    const { state, events } = journey;
    const before = [JSON.stringify(state), events.length];
    const refusal = journey.attempt(name, {});
    const needed =
      phase === 'closed' ? 'a new referral (R-RETURN)' : `one of ${milestonesOf(phase).join(', ')}`;
    expect(refusal).toMatchObject({ rule: { id: 'R-PHASE' }, needed: [needed] });
    expect([JSON.stringify(journey.state), journey.events.length]).toEqual(before);
  });
});

test.each(OPEN_PHASES)('%s waits for something, and says so', (phase) => {
  const journey = IN_PHASE[phase]();
  expect(journey.view.phase).toBe(phase);
  expect(journey.view.next).toEqual(expect.arrayContaining(['withdraw', 'recordRisk', 'endJourney']));
});

test('a closed journey waits for nothing', () => expect(closed().view.next).toEqual([]));
