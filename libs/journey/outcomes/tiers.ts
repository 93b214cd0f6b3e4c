import { datesBetween } from '../time/spans.js';
import type { Asked } from './asked.js';
import { figureOf, type Figure } from './figure.js';
import type { RecordedCourse } from './recorded-course.js';
import { treatedOf } from './staying.js';

type Change = RecordedCourse['tierChanges'][number];

const UP: readonly Change['because'][] = ['relapse', 'risk', 'clinician'];

/** Steps up that were not reversed. */
const upsOf = (changes: readonly Change[]): Change[] => {
  const ups: Change[] = [];
  for (const change of changes) {
    if (UP.includes(change.because)) ups.push(change);
    if (change.because === 'reversal') ups.pop();
  }
  return ups;
};

const downsOf = (changes: readonly Change[]): Change[] =>
  changes.filter(({ because }) => because === 'taper');

/** Who has stepped up, and who down, at least once. */
export const tierSteps = (courses: readonly RecordedCourse[], { calendar }: Asked): Figure[] => {
  const treated = treatedOf(courses);
  const stepped = (of: (changes: readonly Change[]) => Change[]) => {
    const days = treated.flatMap(({ treatedFrom, tierChanges }) => {
      const [first] = of(tierChanges);
      return first ? [datesBetween(treatedFrom, first.at, calendar)] : [];
    });
    return { of: treated.length, n: days.length, days };
  };
  return [figureOf('steppedUp', stepped(upsOf)), figureOf('steppedDown', stepped(downsOf))];
};
