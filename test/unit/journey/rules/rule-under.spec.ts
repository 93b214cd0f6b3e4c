import { expect, test } from '@jest/globals';
import { RULES, type RuleId } from '#journey/model/rule';
import { ruleUnder } from '#journey/rules/rule-under';
import { BEFORE_2026_4, POLICY } from '#scenarios/policy';
import { everyEvent } from '../explain/every-event.js';

const SECOND: readonly RuleId[] = [
  ...(['R-RELAPSE', 'R-TAPER', 'R-TAPER-HOLD', 'R-DETERIORATE'] as const),
  ...(['R-MAX', 'R-MINOR', 'R-SCHED-SESSION', 'R-SCHED-DOSE', 'R-SCHED-MIX'] as const),
  ...(['R-RISK', 'R-RISK-HIGH', 'R-SCREEN'] as const),
  ...(['R-CONTACT', 'R-AFTERCARE', 'R-WAITLIST', 'R-PLAN-SIGN', 'R-HOLD', 'R-DISCH', 'R-ENDING'] as const),
  ...(['R-REVIEW', 'R-ATTEND', 'R-NOSHOW', 'R-TOXICOLOGY'] as const),
  ...(['R-REASSESS', 'R-GROUP', 'R-INTERIM', 'R-DOSE-WEEKS', 'R-STEP-UP', 'R-PRIORITY', 'R-POLICY'] as const),
];

/** Those of them that have a third as well. */
const THIRD: readonly RuleId[] = [
  'R-WAITLIST',
  'R-RELAPSE',
  'R-CONTACT',
  'R-PLAN-SIGN',
  'R-HOLD',
  'R-REASSESS',
  'R-ENDING',
  'R-REVIEW',
  'R-ATTEND',
  'R-RISK',
  'R-RISK-HIGH',
  'R-AFTERCARE',
  'R-DETERIORATE',
  'R-DISCH',
];

const versionOf = (id: RuleId): number => {
  if (THIRD.includes(id)) return 3;
  return SECOND.includes(id) ? 2 : RULES[id].version;
};

test('a rule that came later is in its later version under a policy that has its part alone', () => {
  for (const id of Object.keys(RULES) as RuleId[]) {
    expect(ruleUnder(id, BEFORE_2026_4)).toEqual({ id, version: RULES[id].version });
    expect(ruleUnder(id, POLICY)).toEqual({ id, version: versionOf(id) });
  }
});

test('each part brings the rule that it is of, and no other', () => {
  const { noUseDays } = POLICY.taper;
  const under = { ...BEFORE_2026_4, taper: { ...BEFORE_2026_4.taper, noUseDays: noUseDays! } };
  expect(SECOND.filter((id) => ruleUnder(id, under).version === 2)).toEqual(['R-TAPER']);
});

test('what is recorded names the version that decided', () => {
  for (const { events, policy } of everyEvent())
    for (const { rule } of events) if (rule) expect(rule).toEqual(ruleUnder(rule.id, policy));
});
