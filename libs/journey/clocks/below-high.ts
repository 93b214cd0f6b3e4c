import type { Policy } from '../model/policy.js';
import type { RiskPolicy } from '../model/policy-sections.js';
import type { JourneyState } from '../model/state.js';
import { stillAsked } from '../rules/asked-instruments.js';
import { screenAskedByResult } from '../rules/old-result.js';
import { screenAgain } from '../rules/screen-again.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import { once, type RunningClock } from './clock.js';
import { sameDay } from './same-day.js';

/** What a suicide risk below high asks for in time, in any phase. */
export const belowHighClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  policy.risk
    ? [
        ...screenClock(state, policy.risk, policy),
        ...screenAgainClock(state, policy.risk, policy),
        ...screenForResultClock(state, policy.risk, policy),
        ...safetyPlanClock(state, policy.risk, policy),
        ...askedClocks(state, policy.risk, policy),
      ]
    : [];

/** R-RISK: a screen on the day on which the client is first reached, or on the day of the referral if its results ask for one. */
const screenClock = (
  { risk: known, contact }: JourneyState,
  risk: RiskPolicy,
  { calendar }: Policy,
): RunningClock[] => {
  const since = known.screenAskedAt ?? contact.reachedAt;
  if (known.level !== null || since === null) return [];
  const title =
    known.screenAskedAt === undefined
      ? 'Screen suicide risk today'
      : 'Reach the client and screen suicide risk today: the referral has a result';
  return [sameDay({ id: 'risk.screen', rule: 'R-RISK', title }, since, 'coordinator', risk, calendar)];
};

/** R-RISK: another screen on the day on which care changes hands: at the return from a hold, and on the last day of treatment of a discharge. */
const screenAgainClock = (state: JourneyState, risk: RiskPolicy, policy: Policy): RunningClock[] => {
  const again = screenAgain(state, policy);
  if (!again) return [];
  const { because, since } = again;
  const discharge = state.discharge?.lastDay ? 'The last day of treatment' : 'The discharge has begun';
  const what = because === 'return' ? 'Back from a hold' : discharge;
  const named = {
    id: `risk.screen.${because}.${since}`,
    rule: 'R-RISK',
    title: `${what}: screen suicide risk today`,
  } as const;
  return [sameDay(named, since, 'clinician', risk, policy.calendar)];
};

/** R-RISK, version 3: a screen on the day on which an old result arrived that was high. */
const screenForResultClock = (
  state: JourneyState,
  risk: RiskPolicy,
  { calendar }: Policy,
): RunningClock[] => {
  const since = screenAskedByResult(state);
  if (since === null) return [];
  const named = {
    id: `risk.screen.result.${since}`,
    rule: 'R-RISK',
    title: 'An old C-SSRS that arrived is high: screen suicide risk today',
  } as const;
  const who = state.admittedAt === null ? 'coordinator' : 'clinician';
  return [sameDay(named, since, who, risk, calendar)];
};

/** R-RISK-MODERATE: a safety plan the same day; then its review by the policy's days, until enough screens in a row are low. */
const safetyPlanClock = (
  { risk: { safetyPlan } }: JourneyState,
  risk: RiskPolicy,
  { calendar }: Policy,
): RunningClock[] => {
  if (!safetyPlan) return [];
  const { askedAt, seenAt, lowScreens } = safetyPlan;
  const rule = 'R-RISK-MODERATE';
  if (askedAt !== null) {
    const title = seenAt === null ? 'Safety plan today' : 'Risk again: review the safety plan today';
    return [sameDay({ id: `safetyPlan.${askedAt}`, rule, title }, askedAt, 'clinician', risk, calendar)];
  }
  if (seenAt === null || lowScreens >= risk.safetyPlan.lowScreens) return [];
  const due = startOfLocalDay(addSpan(seenAt, risk.safetyPlan.reviewEvery, calendar), calendar);
  const named = { id: `safetyPlan.review.${seenAt}`, rule, title: 'Review the safety plan' } as const;
  return [
    {
      ...sameDay(named, due, 'clinician', risk, calendar),
      counted: { since: seenAt, span: risk.safetyPlan.reviewEvery },
    },
  ];
};

/** R-DETERIORATE: a C-SSRS after PHQ-9 item 9 is due the same day. A PHQ-9 after a positive PHQ-2 stays a task of the clinician, without a ladder. */
const askedClocks = (state: JourneyState, risk: RiskPolicy, { calendar }: Policy): RunningClock[] => {
  const cssrs = stillAsked(state, 'C-SSRS');
  const rule = 'R-DETERIORATE';
  const clocks: RunningClock[] = [];
  if (cssrs) {
    const title = 'PHQ-9 item 9 is above 0: review, and take a C-SSRS today';
    clocks.push(
      sameDay({ id: `asked.C-SSRS.${cssrs.since}`, rule, title }, cssrs.since, 'clinician', risk, calendar),
    );
  }
  for (const instrument of ['PHQ-9', 'PHQ-9-TEEN'] as const) {
    const asked = stillAsked(state, instrument);
    if (!asked) continue;
    const { since } = asked;
    const named = {
      id: `asked.${instrument}.${since}`,
      rule,
      title: `PHQ-2 is positive: take a ${instrument}`,
      counted: { since, span: null },
    } as const;
    clocks.push({ ...once(named, since, 'raiseTask'), rungs: [{ at: since, role: 'clinician', rung: 0 }] });
  }
  return clocks;
};
