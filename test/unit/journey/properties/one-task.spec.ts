import { expect, test } from '@jest/globals';
import { matterOf } from '#journey/clocks/matter';
import { subjectOf } from '#journey/clocks/subject';
import type { JourneyState, OpenTask } from '#journey/model/state';
import { runs } from '../../property-parameters.js';
import { anyShipped } from './shipped.js';
import type { Seen } from './walks.js';

type Task = readonly [id: string, task: OpenTask];

/** How an id begins: behind it are a number, a time, a date or the rung. With interim services the clock of the admission has another id. */
const startOf = (id: string): string =>
  /^[a-zA-Z-]+(\.[a-zA-Z][\w-]*)*/
    .exec(id)![0]
    .replace(/^waitlist\.admission\.interim$/, 'waitlist.admission');

/**
 * Pairs of what one role may be asked at once though one milestone can answer both, each with what else either of them asks for. Whatever is not here is one
 * matter, and one task.
 */
const APART: readonly (readonly [one: string, other: string, why: string])[] = [
  ['risk.screen', 'screening', 'the risk is screened on the day, eligibility within the days of a screening'],
  ['screening', 'screening.refer', 'the risk is not screened yet, and the hand-off does not ask for it'],
  [
    'asked.PHQ-9',
    'instrument.PHQ-9',
    'a positive PHQ-2 asks at once, and has no ladder; the cadence has one',
  ],
  ['asked.PHQ-9', 'baseline.PHQ-9', 'the same of the baseline'],
  ['noShow', 'noShow', 'each day missed is an absence of its own'],
  ['review', 'review.return', 'back from a hold, and by days or hours: each has its own day and ladder'],
  ['waitlist.admission', 'waitlist.ask', 'a seat that is declined is no admission'],
  [
    'waitlist.interim',
    'waitlist.referOn',
    'services are given here; that no program has a seat is asked elsewhere',
  ],
  ['waitlist.admission', 'waitlist.referOn', 'as above: who has no seat elsewhere is admitted here in time'],
  ['waitlist.admission', 'waitlist.interim', 'as above'],
  ['length.end', 'taper', 'treatment may end, or be extended, whatever the gates say'],
];

const DONE_BY_HAND = 'completeTask';

/** Whether one act can answer both: some milestone closes either, or one result does, and no subject tells them apart. */
const answeredTogether = ([one, { clock: ofOne }]: Task, [other, { clock: ofOther }]: Task): boolean => {
  const [matter, also] = [matterOf(one), matterOf(other)];
  const [subject, ofIt] = [subjectOf(ofOne ?? one), subjectOf(ofOther ?? other)];
  if (JSON.stringify(subject) !== JSON.stringify(ofIt)) return false;
  if (matter.kind === 'instrument' && also.kind === 'instrument') return true;
  return matter.closedBy.some((name) => name !== DONE_BY_HAND && also.closedBy.includes(name));
};

const pairs = ({ tasks }: JourneyState): string[] => {
  const all = Object.entries(tasks);
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => other[1].role === one[1].role && answeredTogether(one, other))
      .map((other) => [startOf(one[0]), startOf(other[0])].sort().join(' + ')),
  );
};

test('under the policy that ships no role is asked for one matter by two tasks, but for those that ask for something more each', () => {
  const found = new Set<string>();
  const look = ({ journey: { state } }: Seen): void => pairs(state).forEach((pair) => found.add(pair));
  anyShipped(look, runs(80));
  expect(
    [...found].filter((pair) => !APART.some(([one, other]) => `${one} + ${other}` === pair)).sort(),
  ).toEqual([]);
});
