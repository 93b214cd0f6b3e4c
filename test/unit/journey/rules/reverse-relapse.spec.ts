import { describe, expect, test } from '@jest/globals';
import { BEFORE_2026_4 } from '#scenarios/policy';
import { inTreatment } from '#scenarios/pure/in-phase';
import { iso, MONDAY, type PureJourney } from '#scenarios/pure/pure-journey';

const FAMILY_AT = '2026-01-14T14:00:00.000Z';
const TEST_AT = '2026-01-14T18:00:00.000Z';

/** The mother reports, a clinician acknowledges, three hours later a positive test comes. */
const twice = (policy?: typeof BEFORE_2026_4, tier = 'T2'): PureJourney =>
  inTreatment({ tier, ...(policy && { policy }) })
    .fact('relapseReported', { source: 'family', note: null }, { at: FAMILY_AT })
    .reach('acknowledgeRelapse', {}, { at: '2026-01-14T15:00:00.000Z' })
    .fact('relapseReported', { source: 'positiveTest', note: null }, { at: TEST_AT });

const reportsOf = ({ events }: PureJourney): number[] =>
  events.filter(({ type }) => type === 'relapseReported' || type === 'relapseJoined').map(({ seq }) => seq);
const mistaken = (...reports: number[]) =>
  ({
    decision: 'reverse',
    reason: 'the mother was mistaken',
    ...(reports.length > 0 && { reports }),
  }) as const;

describe('H7 [D1]: a positive test does not disappear with the reversal of a mistaken report', () => {
  test('several open, the reversal has to name its reports', () => {
    const journey = twice();
    const [family, positive] = reportsOf(journey) as [number, number];
    expect(journey.attempt('decideRelapse', mistaken())).toMatchObject({
      rule: { id: 'R-RELAPSE', version: 3 },
      needed: [`reports: some of ${family} (family), ${positive} (positiveTest)`],
    });
    expect(journey.attempt('decideRelapse', mistaken(family, 1))?.detail).toBe('No such report is open: 1.');
  });

  test('what it does not name stays: the step, the report, and its days without use', () => {
    const journey = twice();
    journey.reach('decideRelapse', mistaken(reportsOf(journey)[0]!));
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: true } });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(TEST_AT);
    expect(journey.eventsOf('relapseReportReversed')).toMatchObject([
      { reason: 'the mother was mistaken', rule: { id: 'R-RELAPSE', version: 3 } },
    ]);
    expect(journey.eventsOf('relapseDecided')).toEqual([]);
    // Nobody has acknowledged the test, and its ladder goes on.
    expect(journey.tasks).toContain('relapse.acknowledge.1.again.1.0');
  });

  test('the last one left is decided by itself', () => {
    const journey = twice();
    journey.reach('decideRelapse', mistaken(reportsOf(journey)[0]!));
    journey.reach('decideRelapse', { decision: 'confirm', reason: null });
    expect(journey.view).toMatchObject({ tier: 'T3', treatment: { relapseOpen: false } });
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(TEST_AT);
  });

  test('the test taken back, what was acknowledged is acknowledged still', () => {
    const journey = twice();
    journey.reach('decideRelapse', mistaken(reportsOf(journey)[1]!));
    expect(iso(journey.state.treatment!.lastRelapseAt!)).toBe(FAMILY_AT);
    expect(journey.tasks.filter((task) => task.startsWith('relapse.acknowledge'))).toEqual([]);
    expect(journey.view.clocks.map(({ id }) => id)).toContain('relapse.decide.1');
  });

  test('all of them named, it is as if nothing had been', () => {
    const journey = twice();
    journey.reach('decideRelapse', mistaken(...reportsOf(journey)));
    expect(journey.view).toMatchObject({ tier: 'T2', treatment: { relapseOpen: false, tierSince: MONDAY } });
    expect(journey.state.treatment!.lastRelapseAt).toBeNull();
  });

  test('at the top tier as well', () => {
    const journey = twice(undefined, 'T3');
    journey.reach('decideRelapse', mistaken(reportsOf(journey)[0]!));
    expect(journey.tasks).toContain('relapse.transfer.1');
    journey.reach('decideRelapse', mistaken());
    expect(journey.tasks).not.toContain('relapse.transfer.1');
    expect(journey.view.treatment).toMatchObject({ relapseOpen: false, tierSince: MONDAY });
  });

  test('under an earlier policy a reversal takes whatever has come, by version 1', () => {
    const journey = twice(BEFORE_2026_4).reach('decideRelapse', mistaken());
    expect(journey.view).toMatchObject({ tier: 'T2', treatment: { relapseOpen: false } });
    expect(journey.eventsOf('relapseDecided')[0]!.rule).toEqual({ id: 'R-RELAPSE', version: 1 });
  });
});
