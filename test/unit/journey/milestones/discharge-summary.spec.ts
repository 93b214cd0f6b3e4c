import { describe, expect, test } from '@jest/globals';
import { signedSummary, summaryVersions, textsOf } from '#journey/discharge-summary/versions';
import { SUMMARY, SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { POLICY } from '#scenarios/policy';
import { inAftercare, inDischarge, inTreatment } from '#scenarios/pure/in-phase';
import type { PureJourney } from '#scenarios/pure/pure-journey';
import { toDischarge } from '#scenarios/course';

const { summary: _, ...discharge } = POLICY.discharge;
/** As it was before there were summaries here. */
const EARLIER = { ...POLICY, discharge };

const hashOf = ({ state }: PureJourney): string => state.summary!.hash!;
const write = (journey: PureJourney, replaces: number | null, word = 'a word'): PureJourney =>
  journey.reach('writeDischargeSummary', { texts: { course: word }, replaces });
/** In discharge, and nobody has written anything. */
const unwritten = (policy = POLICY): PureJourney => {
  const journey = inTreatment({ policy });
  return journey.follow(toDischarge(journey.now).filter(({ name }) => name !== 'writeDischargeSummary'));
};

describe('R-SUMMARY: a version', () => {
  test('is what the record said then, with the words of who wrote it', () => {
    const journey = write(unwritten(), null);
    expect(summaryVersions(journey.events)).toMatchObject([
      {
        ...{ version: 1, hash: hashOf(journey), writtenBy: 'clinician-1', reason: null, signed: null },
        content: {
          parts: {
            course: { text: 'a word', facts: { tiers: [{ tier: 'T3' }] } },
            ending: { text: null, facts: { because: 'completed' } },
            safetyPlan: { text: null, facts: 'not recorded' },
          },
        },
      },
    ]);
  });

  test('stays when another one is written over it', () => {
    const journey = write(write(unwritten(), null, 'first'), 1, 'second');
    expect(summaryVersions(journey.events).map(({ content }) => textsOf(content))).toEqual([
      { course: 'first' },
      { course: 'second' },
    ]);
  });

  test.each([
    [null, 'replaces: 1, once version 1 is read'],
    [2, 'replaces: 1, once version 1 is read'],
  ])('is written over the one that was read: over %p it is refused', (replaces, needed) =>
    expect(write(unwritten(), null).attempt('writeDischargeSummary', { texts: {}, replaces })).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: [needed],
    }),
  );

  test('the first is written over none', () =>
    expect(unwritten().attempt('writeDischargeSummary', { texts: {}, replaces: 1 })).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: ['replaces: null'],
    }));

  test('that says something else than it was made of is another one', () => {
    const one = write(unwritten(), null, 'one');
    const other = write(unwritten(), null, 'other');
    expect(hashOf(one)).not.toBe(hashOf(other));
    expect(hashOf(one)).toBe(hashOf(write(unwritten(), null, 'one')));
  });
});

describe('R-SUMMARY: a signature', () => {
  test('needs a summary', () => {
    expect(unwritten().attempt('signDischargeSummary', {})).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: ['writeDischargeSummary', 'then the hash of what is signed'],
    });
  });

  test('names the version by its hash: that of an earlier one is refused', () => {
    const journey = write(unwritten(), null, 'first');
    const stale = hashOf(journey);
    write(journey, 1, 'second');
    expect(journey.attempt('signDischargeSummary', { hash: stale })).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: ['hash: the one of version 2, once it is read'],
    });
    expect(journey.view.phase).toBe('discharge');
    journey.reach('signDischargeSummary', { hash: hashOf(journey) });
    expect(journey.view).toMatchObject({ phase: 'aftercare', summary: { version: 2, signed: 2 } });
    expect(journey.eventsOf('summarySigned')[0]!.data).toEqual({ version: 2, hash: hashOf(journey) });
    expect(signedSummary(journey.events)).toMatchObject({ version: 2, signed: { by: 'clinician-1' } });
  });

  test('says what it names, once all else is there: what R-DISCH wants comes first', () => {
    const journey = inTreatment().reach('beginDischarge', {
      ...{ because: 'completed', criteriaMet: true, reason: 'the goals are met' },
    });
    expect(journey.attempt('signDischargeSummary', {})?.rule.id).toBe('R-DISCH');
  });

  test('is not of what was written of a discharge that was taken back', () => {
    const journey = inDischarge();
    const before = hashOf(journey);
    journey.reach('takeBackDischarge', { reason: 'a mistake' }).passHours(1);
    journey.follow(toDischarge(journey.now).filter(({ name }) => name !== 'writeDischargeSummary'));
    expect(journey.state.summary).toMatchObject({ versions: 1, hash: null });
    expect(journey.attempt('signDischargeSummary', { hash: before })?.rule.id).toBe('R-SUMMARY');
    write(journey, 1).reach('signDischargeSummary', { hash: hashOf(journey) });
    expect(journey.view.summary).toMatchObject({ version: 2, signed: 2 });
  });
});

describe('R-SUMMARY: an amendment', () => {
  const amend = (journey: PureJourney, replaces = 1): PureJourney =>
    journey.reach('amendDischargeSummary', {
      texts: SUMMARY_TEXTS,
      replaces,
      reason: 'the dose was another',
    });
  const stands = ({ events }: PureJourney): number | undefined => signedSummary(events)?.version;

  test('has a reason, and stands once it is signed; what was signed stays, and stands until then', () => {
    const journey = amend(inAftercare().passDays(3));
    expect(stands(journey)).toBe(1);
    expect(journey.eventsOf('summaryAmended')).toMatchObject([
      { reason: 'the dose was another', data: { version: 2 }, rule: { id: 'R-SUMMARY', version: 1 } },
    ]);
    journey.reach('signDischargeSummary', { hash: hashOf(journey) });
    expect(stands(journey)).toBe(2);
    expect(summaryVersions(journey.events).map(({ signed }) => signed !== null)).toEqual([true, true]);
    expect(journey.view).toMatchObject({ phase: 'aftercare' });
  });

  test('moves no day of the discharge', () => {
    const journey = inAftercare();
    const { discharge } = journey.state;
    amend(journey.passDays(3)).reach('signDischargeSummary', { hash: hashOf(journey) });
    expect(journey.state.discharge).toEqual(discharge);
    expect(journey.eventsOf('summarySigned')).toHaveLength(1);
  });

  test('by a stale hash, or by none where there is none, is not signed', () => {
    const journey = inAftercare();
    const before = hashOf(journey);
    expect(journey.attempt('signDischargeSummary', { hash: before })).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: ['amendDischargeSummary'],
    });
    expect(amend(journey).attempt('signDischargeSummary', { hash: before })).toMatchObject({
      rule: { id: 'R-SUMMARY' },
      needed: ['hash: the one of version 2, once it is read'],
    });
  });

  test('is asked for by a task, as the summary was, until it is signed', () => {
    const asked = ({ tasks }: PureJourney): string[] =>
      tasks.filter((task) => task.startsWith('discharge.amendment'));
    const journey = amend(inAftercare({ policy: POLICY }).passDays(3));
    expect(asked(journey)).toEqual(['discharge.amendment.2.0']);
    expect(asked(amend(journey.passDays(1), 2))).toEqual(['discharge.amendment.3.0']);
    expect(journey.passDays(16).view.overdue).toBe(true);
    expect(asked(journey.reach('signDischargeSummary', {}))).toEqual([]);
  });

  test('that waits keeps the journey open, and one that is signed lets it close', () => {
    const journey = amend(inAftercare());
    for (const [day, wait] of [
      [7, 7],
      [30, 23],
      [90, 60],
    ] as const)
      journey.passDays(wait).passHours(1).reach('recordFollowUp', { day, reached: true });
    expect(journey.view.phase).toBe('aftercare');
    journey.reach('signDischargeSummary', {});
    expect(journey.view.closedBecause).toBe('completed');
  });

  test('is made of a journey that has closed, too', () => {
    const journey = inAftercare().reach('readmit', { reason: 'uses again' });
    expect(journey.view).toMatchObject({ phase: 'closed', next: [] });
    amend(journey.passDays(400)).reach('signDischargeSummary', { hash: hashOf(journey) });
    expect([stands(journey), journey.view.phase]).toEqual([2, 'closed']);
    expect(journey.view).toMatchObject({ tasks: [], clocks: [] });
  });

  test('is not stopped by an open alert: who signs it ends nothing', () => {
    const journey = amend(inAftercare()).fact('highRiskReported', { source: 'judgement', note: null });
    expect(journey.attempt('signDischargeSummary', { hash: '0'.repeat(64) })?.rule.id).toBe('R-SUMMARY');
    expect(journey.attempt('signDischargeSummary', { hash: hashOf(journey) })).toBeNull();
  });

  test('of nothing that was signed here is none', () => {
    const journey = unwritten(EARLIER).reach('signDischargeSummary', {});
    expect(
      journey.attempt('amendDischargeSummary', { texts: {}, replaces: null, reason: 'x' }),
    ).toMatchObject({
      rule: { id: 'R-SUMMARY' },
    });
  });
});

describe('under a policy that does not ask for it', () => {
  test('a summary that stands elsewhere is signed, as before', () => {
    const journey = unwritten(EARLIER).reach('signDischargeSummary', {});
    expect(journey.view.phase).toBe('aftercare');
    expect(journey.eventsOf('summarySigned')[0]!.data).toEqual({});
    expect(journey.state).not.toHaveProperty('summary');
  });

  test('one that is written here is signed by its hash all the same, and no other', () => {
    const journey = write(unwritten(EARLIER), null);
    expect(journey.attempt('signDischargeSummary', { hash: SUMMARY.made.hash })?.rule.id).toBe('R-SUMMARY');
    journey.reach('signDischargeSummary', { hash: hashOf(journey) });
    expect(journey.view.summary).toMatchObject({ signed: 1 });
  });
});
