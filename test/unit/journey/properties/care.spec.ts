import { expect, test } from '@jest/globals';
import type { JourneyEvent } from '#journey/model/event';
import type { JourneyState } from '#journey/model/state';
import { hasDied } from '#journey/rules/after-closing';
import { closedGates } from '#journey/rules/taper';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { anyAttended, anyJourney, type Seen } from './any-journey.js';
import { asksAlike } from './asked-before.js';

const CARE = ['treatment', 'onHold', 'discharge', 'aftercare'];

test('R-PLAN-SIGN, R-MINOR: never in treatment without every signature', () => {
  anyJourney(({ journey: { state } }) => {
    if (!CARE.includes(state.phase)) return;
    const { plan, consent, referral } = state;
    const signed = [plan?.client, plan?.clinician, consent.client];
    const guardians = referral.minor ? [plan?.guardian, consent.guardian] : [];
    expect([...signed, ...guardians].every((at) => typeof at === 'number')).toBe(true);
  });
});

test('R-LOC-DECIDE: never past assessment but at level 3, never past screening without risk and eligibility', () => {
  anyJourney(({ journey: { state } }) => {
    if (CARE.includes(state.phase)) expect(state.level).toBe(3);
    // Rated again while the plan is made, it is decided again before anybody signs.
    if (state.phase === 'planning') expect([3, null]).toContain(state.level);
    if ([...CARE, 'planning', 'assessment', 'waitlist'].includes(state.phase))
      expect([state.risk.level !== null, state.eligibility?.eligible]).toEqual([true, true]);
  });
});

test('the tier is always one of the policy', () => {
  anyJourney(({ journey: { state, policy } }) => {
    if (state.treatment) expect(policy.tiers.map(({ id }) => id)).toContain(state.treatment.tier);
  });
});

test('without a clinician’s milestone the tier only rises, by one, and never falls', () => {
  anyJourney(({ journey: { state, policy }, before, taken }) => {
    if (taken.kind === 'milestone' || !before.state.treatment || !state.treatment) return;
    const index = (of: JourneyState): number => policy.tiers.findIndex(({ id }) => id === of.treatment!.tier);
    expect([0, 1]).toContain(index(before.state) - index(state));
  });
});

const opened = (
  events: readonly JourneyEvent[],
  open: JourneyEvent['type'],
  close: readonly JourneyEvent['type'][],
): number[] => {
  let count = 0;
  return events.flatMap(({ type }) => {
    if (type === open) count += 1;
    else if (close.includes(type)) count = 0;
    else return [];
    return [count];
  });
};

test('one relapse report at most is open', () => {
  anyJourney(
    () => undefined,
    ({ events }) => {
      expect(
        Math.max(0, ...opened(events, 'relapseReported', ['relapseDecided', 'journeyClosed'])),
      ).toBeLessThanOrEqual(1);
    },
  );
});

test('one unacknowledged alert at most is open', () => {
  anyJourney(
    () => undefined,
    ({ events }) => {
      const counts = opened(events, 'riskRaised', ['riskAcknowledged', 'journeyClosed']);
      expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1);
    },
  );
});

/** How many rungs, each of another role, were told whose task is not open any more: ticked off it is forgotten. And whether the clock will say more. */
const forgotten = ({ state, view }: PureJourney, clock: string): readonly [number, boolean] => {
  const raised = Object.entries(state.tasks).filter(
    ([id, task]) => task.clock === clock || (asksAlike(id, clock) && task.since !== undefined),
  );
  const roles = new Set(raised.map(([, { role }]) => role));
  return [(state.reached[clock]?.rungs ?? 0) - roles.size, view.clocks.some(({ id }) => id === clock)];
};

test('H4: whatever alert or report is open, somebody is asked and will be again: nothing is forgotten', () => {
  anyJourney(({ journey }) => {
    const { state } = journey;
    if (state.phase === 'closed') return;
    const { alert, alerts } = state.risk;
    if (alert?.acknowledgedAt === null) expect(forgotten(journey, `risk.${alerts}`)).toEqual([0, true]);
    if (alert && alert.acknowledgedAt !== null) {
      expect(Object.keys(state.tasks)).toContain(`risk.dispose.${alerts}`);
      expect(forgotten(journey, `risk.disposition.${alerts}`)).toEqual([0, true]);
    }
    if (state.treatment?.relapse && state.phase === 'treatment')
      expect(forgotten(journey, `relapse.decide.${state.treatment.relapses}`)).toEqual([0, true]);
  });
});

test('H9: a step is recommended only while every gate holds', () => {
  const recommended = ({ journey: { state, policy, now } }: Seen): void => {
    const { treatment } = state;
    if (state.phase !== 'treatment' || treatment?.taper !== 'recommended') return;
    expect(closedGates(state, treatment, policy, now)).toEqual([]);
  };
  anyJourney(recommended);
  anyAttended(recommended);
});

test('H7: a report of a relapse is decided, taken back by name, or open', () => {
  anyJourney(
    () => undefined,
    ({ events, state }) => {
      let open: number[] = [];
      for (const { type, seq, data } of events) {
        if (type === 'relapseReported' || (type === 'relapseJoined' && open.length > 0)) open.push(seq);
        if (type === 'relapseReportReversed') open = open.filter((one) => !data.reports.includes(one));
        if (type === 'relapseDecided') open = [];
      }
      expect((state.treatment?.relapse?.reports ?? []).map(({ seq }) => seq)).toEqual(open);
    },
  );
});

test('H5: over an alert without a disposition nothing closes but by a death, and no discharge begins or ends', () => {
  anyJourney(({ journey: { state, events }, before }) => {
    const after = events.slice(before.events).map(({ type }) => type);
    if (!before.state.risk.alert || before.state.phase === 'closed' || after.includes('riskDisposed')) return;
    if (state.phase === 'closed') expect(hasDied(state)).toBe(true);
    expect(after.filter((type) => type === 'dischargeBegun' || type === 'summarySigned')).toEqual([]);
  });
});

test('C6: while an alert is open, high is what is shown', () => {
  anyJourney(({ journey: { state } }) => {
    if (state.risk.alert) expect(state.risk.level).toBe('high');
  });
});

test('no fact is lost: each leaves an event, in any phase', () => {
  anyJourney(({ journey, before, taken }) => {
    if (taken.kind !== 'fact') return;
    const kept = journey.events.slice(before.events).map(({ type }) => type);
    const FACTS = [
      'relapseReported',
      'relapseJoined',
      'riskRaised',
      'riskJoined',
      'resultReceived',
      'instrumentScored',
      'toxicologyRecorded',
    ];
    expect(kept.some((type) => FACTS.includes(type))).toBe(true);
  });
});

test('a close says why, once', () => {
  anyJourney(
    () => undefined,
    (journey) => {
      expect(journey.eventsOf('journeyClosed')).toHaveLength(journey.state.phase === 'closed' ? 1 : 0);
    },
  );
});
