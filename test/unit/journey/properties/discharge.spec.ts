import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runningClocks } from '#journey/clocks/clocks';
import { plannedBetween } from '#journey/sessions/planned';
import { localDate, startOfLocalDay } from '#journey/time/local-time';
import { addDays } from '#journey/time/spans';
import { ONCE_A_WEEK } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { SLOTS } from '#scenarios/slots';
import { runs } from '../../property-parameters.js';
import { walked } from './any-journey.js';
import { steps } from './steps.js';

/** What counts from a discharge. */
const COUNTED = /^(discharge\.(seat|summary)|followUp|risk\.screen\.discharge)\b/;
const { calendar } = ONCE_A_WEEK;

test('R-DISCH: whatever is done after it was begun, nothing counts from before its last day, and no session is held after it', () => {
  fc.assert(
    fc.property(fc.nat(13), fc.nat(40), steps(30), (days, hours, draws) => {
      const journey = inTreatment({ tier: 'T3', slots: SLOTS, policy: ONCE_A_WEEK }).passHours(hours);
      const date = localDate(addDays(journey.now, days + 1, calendar), calendar);
      const begin = { because: 'other', criteriaMet: false, reason: 'moves away' } as const;
      journey.reach('beginDischarge', { ...begin, lastDay: date });
      const { seen } = walked(journey, draws);
      for (const { journey: after, before } of seen) {
        const { discharge, treatment } = after.state;
        if (discharge?.lastDay?.date !== date) continue;
        const day = startOfLocalDay(discharge.lastDay.at, calendar);
        const counted = runningClocks(after.state, after.policy).filter(({ id }) => COUNTED.test(id));
        for (const { at } of counted.flatMap(({ rungs }) => rungs)) expect(at).toBeGreaterThanOrEqual(day);
        for (const { type, at } of after.events.slice(before.events))
          if (type === 'summarySigned' || type === 'seatReleased') expect(at).toBeGreaterThanOrEqual(day);
        const held = plannedBetween(
          treatment!.sessions!,
          { from: localDate(after.now, calendar), to: localDate(addDays(after.now, 30, calendar), calendar) },
          after.policy,
        );
        for (const { session, start } of held)
          expect([session, localDate(start, calendar) <= date]).toEqual([session, true]);
      }
    }),
    runs(40),
  );
});
