import { expect, test } from '@jest/globals';
import { clocks, nextOf, runningClocks } from '#journey/clocks/clocks';
import type { RunningClock } from '#journey/clocks/clock';
import { alertSinceClosing } from '#journey/rules/after-closing';
import { stillAsked } from '#journey/rules/asked-instruments';
import { openRelapseReports } from '#journey/rules/reports';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { runs } from '../../property-parameters.js';
import { anyAttended, anyJourney, type Seen } from './any-journey.js';
import { asksAlike } from './asked-before.js';
import { anyShipped } from './shipped.js';

/** Looks at every step of every walk: under the policy that ships, and under the one whose seats are given by hand. */
const everywhere = (look: (journey: PureJourney) => void): void => {
  const at = ({ journey }: Seen): void => look(journey);
  anyShipped(at);
  anyJourney(at, undefined, runs(40));
  anyAttended(at, undefined, runs(12));
};

/** The roles that the reached rungs of the clock have told, and that have no open task of it. */
const untold = ({ state }: PureJourney, { id, rungs }: RunningClock): string[] => {
  const reached = state.reached[id]?.rungs ?? 0;
  const asked = Object.entries(state.tasks)
    .filter(([task, { clock }]) => clock === id || task === id || (clock === null && asksAlike(task, id)))
    .map(([, { role }]) => role);
  return rungs
    .slice(0, reached)
    .map(({ role }) => role)
    .filter((role) => !asked.includes(role));
};

test('whoever a running clock has told has a task of it, until the clock is satisfied', () => {
  everywhere((journey) => {
    const running = runningClocks(journey.state, journey.policy).filter(
      ({ consequence }) => consequence === 'raiseTask',
    );
    for (const clock of running) expect([clock.id, untold(journey, clock)]).toEqual([clock.id, []]);
    // Of a session that was not recorded in time the plan still knows when it ended, and so its ladder climbs.
    expect(running.filter(({ rungs }) => rungs.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

/** Whether somebody has a task of the clock, or will have one. */
const asks = ({ state, policy }: PureJourney, start: string): boolean =>
  runningClocks(state, policy).some(
    (clock) =>
      clock.id.startsWith(start) &&
      (nextOf(clock, state) !== undefined ||
        Object.values(state.tasks).some((task) => task.clock === clock.id)),
  );

test('R-WAITLIST: whoever waits is never without a clock: an offer that lapses, or a call', () => {
  everywhere((journey) => {
    const { phase, waitlist } = journey.state;
    if (phase !== 'waitlist') return;
    expect([waitlist, asks(journey, waitlist?.offer ? 'waitlist.offer.' : 'waitlist.call.')]).toEqual([
      waitlist,
      true,
    ]);
  });
});

test('in each open phase somebody is asked, or will be', () => {
  everywhere((journey) => {
    const { phase, tasks } = journey.state;
    if (phase === 'closed') return;
    // A clock that gives a seat back, or looks again, asks nobody.
    const isAhead = clocks(journey.state, journey.policy).some(
      ({ consequence }) => consequence === 'raiseTask',
    );
    const isAsked = Object.keys(tasks).length > 0 || isAhead;
    expect([phase, isAsked]).toEqual([phase, true]);
  });
});

test('whatever was reported of a danger has a clock of its own until it is answered, after the end as well', () => {
  everywhere((journey) => {
    const { state } = journey;
    const alert = state.phase === 'closed' ? alertSinceClosing(state) : state.risk.alert;
    const { alerts, safetyPlan } = state.risk;
    if (alert)
      expect(
        asks(journey, alert.acknowledgedAt === null ? `risk.${alerts}` : `risk.disposition.${alerts}`),
      ).toBe(true);
    if (state.phase === 'closed') return;
    const relapse = state.phase === 'treatment' ? state.treatment?.relapse : null;
    const nth = state.treatment?.relapses;
    if (relapse?.acknowledgedAt === null) expect(asks(journey, `relapse.acknowledge.${nth}`)).toBe(true);
    if (relapse) expect(asks(journey, `relapse.decide.${nth}`)).toBe(true);
    for (const [report] of openRelapseReports(state)) expect(asks(journey, report)).toBe(true);
    const cssrs = stillAsked(state, 'C-SSRS');
    if (cssrs) expect(asks(journey, `asked.C-SSRS.${cssrs.since}`)).toBe(true);
    if (typeof safetyPlan?.askedAt === 'number')
      expect(asks(journey, `safetyPlan.${safetyPlan.askedAt}`)).toBe(true);
  });
});
