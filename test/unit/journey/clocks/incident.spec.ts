import { describe, expect, test } from '@jest/globals';
import { clockOfIncident, decideBy, roleNow, roleOfNextRung } from '#journey/clocks/incident';
import { addSpan } from '#journey/time/spans';
import { loadDefaultPolicy } from '#policy/load-policy';

const policy = loadDefaultPolicy();
const AT = Date.UTC(2026, 2, 2, 15);

describe('whom the next rung tells', () => {
  const { riskHigh } = policy.clocks;

  test.each(riskHigh.map(({ role }, index) => [index === 0 ? null : index - 1, role] as const))(
    'of a high risk after rung %j: %s',
    (reached, role) => expect(roleOfNextRung('risk.1', reached, policy)).toBe(role),
  );

  test('the last one is told again', () => {
    const last = riskHigh.length - 1;
    expect(roleOfNextRung('risk.1', last, policy)).toBe(riskHigh[last]!.role);
    expect(roleOfNextRung('relapse.decide.1', 9, policy)).toBe('director');
  });

  test.each([
    [null, 'clinician'],
    [0, 'clinician'],
    [1, 'supervisor'],
    [2, 'director'],
  ] as const)('of a relapse after rung %j: %s', (reached, role) =>
    expect(roleOfNextRung('relapse.acknowledge.1', reached, { ...policy, ladders: {} })).toBe(role),
  );

  test('by the ladder of the rule, where it has its own', () => {
    const ladders = { 'R-RELAPSE': ['supervisor', 'director'], 'R-RISK-HIGH': ['director'] } as const;
    expect(roleOfNextRung('relapse.decide.1', null, { ...policy, ladders })).toBe('supervisor');
    expect(roleOfNextRung('risk.disposition.1', null, { ...policy, ladders })).toBe('director');
  });
});

describe('whose it is now', () => {
  const [first, second] = policy.clocks.riskHigh;

  test('of a high risk: whom the last rung told', () => {
    expect(roleNow('risk.1', null, policy)).toBe(first!.role);
    expect(roleNow('risk.1', 1, policy)).toBe(second!.role);
  });

  test.each([
    [null, 'clinician'],
    [0, 'clinician'],
    [1, 'clinician'],
    [2, 'supervisor'],
    [3, 'director'],
    [9, 'director'],
  ] as const)('of a relapse after rung %j: %s', (reached, role) =>
    expect(roleNow('relapse.acknowledge.1', reached, { ...policy, ladders: {} })).toBe(role),
  );

  test('who is responsible by the ladder of the rule, where it has its own', () => {
    const ladders = { 'R-RELAPSE': ['supervisor', 'director'] } as const;
    expect(roleNow('relapse.decide.1', null, { ...policy, ladders })).toBe('supervisor');
  });
});

describe('until when it is to be decided', () => {
  const { relapseDecide, riskDispose } = policy.clocks;
  const risk = { kind: 'risk', reportedAt: AT, asksOnly: false } as const;
  const relapse = { kind: 'relapse', reportedAt: AT, acknowledgedAt: null, asksOnly: false } as const;

  test('a relapse from its report on', () =>
    expect(decideBy(relapse, policy)).toBe(addSpan(AT, relapseDecide, policy.calendar)));

  test('no relapse that steps nobody up: somebody responds', () => {
    expect(decideBy({ ...relapse, asksOnly: true }, policy)).toBeNull();
    expect(clockOfIncident({ ...relapse, asksOnly: true })).toBe('relapse.outside.');
    expect(clockOfIncident(relapse)).toBe('relapse.acknowledge.');
  });

  test('a high risk from the answer on, and not before', () => {
    expect(decideBy({ ...risk, acknowledgedAt: null }, policy)).toBeNull();
    expect(decideBy({ ...risk, acknowledgedAt: AT + 60_000 }, policy)).toBe(
      addSpan(AT + 60_000, riskDispose!, policy.calendar),
    );
  });

  test('nothing where the policy has no clock for it', () => {
    const { riskDispose: _, ...clocks } = policy.clocks;
    expect(decideBy({ ...risk, acknowledgedAt: AT }, { ...policy, clocks })).toBeNull();
  });
});
