import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { FACT_NAMES, FACTS } from '#contracts/http/facts';
import { MILESTONE_NAMES, MILESTONES } from '#contracts/http/milestones';
import { moveInLine, type CourseStepSent } from '#contracts/http/move-in';
import { summaryHash } from '#contracts/summary-hash';
import { RATED } from '#journey/rules/assessor';
import type { CourseStep } from '#journey/moving-in/course';
import { moveIn } from '#journey/moving-in/move-in';
import { SEED } from '#sample/clinic/clinic';
import { CLIENTS, journeysLived, type Lived } from '#sample/clinic/journeys-lived';
import { isOfAge, personOf } from '#sample/clinic/people';
import { GONE_BEFORE_ASSESSMENT } from '#sample/clinic/rates';
import { samplePolicy } from '#sample/policy';
import { staff } from '#scenarios/people';
import { REFERRAL } from '#scenarios/referral';

const FILE = new URL('../../../apps/sample/referrals.ndjson', import.meta.url);
const policy = samplePolicy();
const PEOPLE = readFileSync(FILE, 'utf8').trimEnd().split('\n').slice(33).map(personOf);

const livedBy = (now: number): Lived[] => {
  const people = PEOPLE.filter((person) => isOfAge(person, now));
  expect(people.length).toBeGreaterThanOrEqual(CLIENTS);
  return journeysLived(people, { policy, now }, SEED);
};

/** As the API reads it. */
const stepOf = (sent: CourseStepSent): CourseStep => {
  const { at, by } = sent;
  if ('fact' in sent) {
    const name = FACT_NAMES.find((one) => FACTS[one].path === sent.fact)!;
    return { at, by, what: { fact: { name, data: FACTS[name].body.parse(sent.data).data } } } as CourseStep;
  }
  const name = MILESTONE_NAMES.find((one) => MILESTONES[one].path === sent.milestone)!;
  const { data } = MILESTONES[name].body.parse(sent.data);
  const known = RATED.has(name) ? { qualified: true } : {};
  return { at, by, what: { milestone: { name, data: { ...data, ...known } } } } as CourseStep;
};

const judged = ({ line }: Lived, now: number) => {
  const { at, by, course, referral } = moveInLine.parse(JSON.parse(JSON.stringify(line)));
  const { entryKind, track } = referral;
  const referred = {
    referral: { ...REFERRAL, entryKind, track },
    policyVersion: policy.version,
    earlierJourneys: 0,
  };
  const moment = { at: now, policy, by: staff('director'), request: null };
  return moveIn({ journeyId: 'client.1', referred, at, by, steps: course.map(stepOf) }, moment, {
    hashOf: summaryHash,
  });
};

// A Monday before anybody is at work, a Saturday after holidays, and the night on which the clocks go back.
describe.each(['2026-07-06T10:00:00Z', '2027-01-02T17:00:00Z', '2026-11-01T05:30:00Z'])(
  'a year up to %s',
  (instant) => {
    const now = Date.parse(instant);
    const lived = livedBy(now);

    test('is lived by the rules: nothing that anybody does in it is refused', () => {
      expect(lived.flatMap(({ refused }) => refused)).toEqual([]);
    });

    test('leaves a clinic of some sixty open journeys in every phase, and more that have ended', () => {
      const phases = lived.map(({ phase }) => phase);
      const open = phases.filter((phase) => phase !== 'closed').length;
      expect(open).toBeGreaterThanOrEqual(50);
      expect(open).toBeLessThanOrEqual(75);
      expect(phases.length - open).toBeGreaterThanOrEqual(65);
      const expected = ['waitlist', 'assessment', 'planning', 'treatment', 'onHold', 'aftercare', 'closed'];
      expect([...new Set(phases)]).toEqual(expect.arrayContaining(expected));
    });

    test('goes as published figures have it: some are gone before they are assessed, and some before they are treated', () => {
      const gone = lived.filter(({ phase }) => phase === 'closed').map(({ line: { course } }) => course);
      const without = (milestone: string): number =>
        gone.filter((course) => !course.some((one) => 'milestone' in one && one.milestone === milestone))
          .length;
      const [unassessed, untreated] = [without('record-assessment'), without('sign-plan')];
      expect(unassessed / gone.length).toBeGreaterThan(GONE_BEFORE_ASSESSMENT - 0.2);
      expect(unassessed / gone.length).toBeLessThan(GONE_BEFORE_ASSESSMENT + 0.25);
      expect(untreated).toBeGreaterThan(unassessed);
    });

    test('nobody comes back before they have left', () => {
      const last = new Map<string, Lived>();
      for (const one of lived) {
        const { client } = one.line.referral as { client: { recordNumber: string } };
        const before = last.get(client.recordNumber);
        const days = (now - Date.parse(String(one.line.at))) / 86_400_000;
        if (before) expect(before.closedDaysAgo).toBeGreaterThan(days - 1);
        last.set(client.recordNumber, one);
      }
    });

    test('is what is judged when it is moved in: every step is taken, and leads to the same phase', () => {
      for (const one of lived) {
        const { refused, state } = judged(one, now);
        expect(refused).toEqual([]);
        // Of the last step before the seat, the track of today says whether there is one.
        const asks = state.seatLink?.requests.some((one) => one.wish === 'seat' && !one.held);
        expect(state.phase).toBe(asks ? 'waitlist' : one.phase);
      }
    });
  },
);

test('the same people at the same moment have lived the same', () => {
  const now = Date.parse('2026-07-06T10:00:00Z');
  const lines = (all: readonly Lived[]): string => JSON.stringify(all.map(({ line }) => line));
  expect(lines(livedBy(now))).toBe(lines(livedBy(now)));
});

test('who steps down before a holiday and leaves right after it is reviewed at the tier that is in force by then', () => {
  const lived = livedBy(Date.parse('2026-11-29T23:30:00Z'));
  expect(lived.flatMap(({ refused }) => refused)).toEqual([]);
});
