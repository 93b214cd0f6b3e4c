import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#journey/model/policy';
import { phq9, taken } from '#scenarios/instruments-taken';
import { NO_BASELINE } from '#scenarios/policy';
import { inTreatment, onHold } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';

const { toldAgain: _, ...risk } = NO_BASELINE.risk!;
const ONCE: Policy = { ...NO_BASELINE, risk };

const afterItem9 = (policy: Policy): PureJourney => {
  const journey = inTreatment({ policy });
  return journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 1), journey.now) });
};
const returned = (policy: Policy): PureJourney =>
  onHold({ policy }).passDays(3).reach('returnFromHold', { tier: 'T2', seat: null, reason: 'stable' });
const discharging = (policy: Policy): PureJourney =>
  inTreatment({ policy })
    .passDays(1)
    .reach('beginDischarge', { because: 'other', criteriaMet: false, reason: 'moves' });

/** How often the clock that begins so was told again. */
const again = (journey: PureJourney, start: string): number => {
  const clock = Object.keys(journey.state.reached).find((id) => id.startsWith(start));
  return clock === undefined ? 0 : journey.toldAgain(clock).length;
};

describe('risk.toldAgain: what is asked for because of a danger is told until somebody acts', () => {
  test.each([
    ['a C-SSRS after item 9', afterItem9, 'asked.C-SSRS.'],
    ['a screen at the return from a hold', returned, 'risk.screen.return.'],
    ['a screen as a discharge begins', discharging, 'risk.screen.discharge.'],
  ] as const)('%s', (_what, journeyUnder, clock) => {
    const journey = journeyUnder(NO_BASELINE).passDays(3);
    // From the end of the first day on, at the interval from when it was asked for to then: 14 hours.
    expect(again(journey, clock)).toBeGreaterThanOrEqual(3);
    journey.reach('recordRisk', { level: 'low', by: 'C-SSRS' });
    const told = again(journey, clock);
    journey.passDays(3);
    expect(journey.tasks.filter((task) => task.startsWith(clock))).toEqual([]);
    expect([0, told]).toContain(again(journey, clock));
    expect(again(journeyUnder(ONCE).passDays(3), clock)).toBe(0);
  });
});
