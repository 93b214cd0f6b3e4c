import type { InstrumentCode, Measured } from '#instruments/instrument';
import { datesBetween } from '../time/spans.js';
import type { Asked } from './asked.js';
import { figureOf, type Figure } from './figure.js';
import type { RecordedCourse } from './recorded-course.js';
import { treatedOf } from './staying.js';

/** Those whose totals are compared for everybody: lower is better in both. */
export const COMPARED = ['PHQ-9', 'GAD-7'] as const satisfies readonly InstrumentCode[];

/** Days from the start of the treatment in which the baseline was taken, and least days from the baseline to the later result. */
const BASELINE = { from: -14, to: 7 };
const LATER = 14;
/** Response is asked only of clients whose first total was high enough to respond (NCQA's depression measures). */
const RESPONSE_FROM = 10;

interface Pair {
  readonly before: Measured;
  readonly after: Measured;
}

const pairOf = (
  { treatedFrom, results }: RecordedCourse & { readonly treatedFrom: number },
  instrument: InstrumentCode,
  { calendar }: Asked,
): Pair | null => {
  const own = results.filter((one) => one.instrument === instrument).sort((a, b) => a.takenAt - b.takenAt);
  const before = own.findLast(({ takenAt }) => {
    const day = datesBetween(treatedFrom, takenAt, calendar);
    return day >= BASELINE.from && day <= BASELINE.to;
  });
  const after = own.at(-1);
  return before && after && datesBetween(before.takenAt, after.takenAt, calendar) >= LATER
    ? { before, after }
    : null;
};

const changeOf = (courses: readonly RecordedCourse[], instrument: InstrumentCode, asked: Asked): Figure[] => {
  const treated = treatedOf(courses);
  const pairs = treated.flatMap((course) => pairOf(course, instrument, asked) ?? []);
  const days = pairs.map(({ before, after }) => datesBetween(before.takenAt, after.takenAt, asked.calendar));
  const change = asked.reliableChange[instrument];
  const by = (isSo: (fell: number) => boolean): number =>
    pairs.filter(({ before, after }) => isSo(before.total - after.total)).length;
  const high = pairs.filter(({ before }) => before.total >= RESPONSE_FROM);
  const responded = high.filter(({ before, after }) => after.total * 2 <= before.total);
  return [
    figureOf('measured', { of: treated.length, n: pairs.length, days }, { instrument }),
    ...(change === undefined
      ? []
      : [
          figureOf('better', { of: pairs.length, n: by((fell) => fell >= change) }, { instrument }),
          figureOf('worse', { of: pairs.length, n: by((fell) => -fell >= change) }, { instrument }),
        ]),
    figureOf('responded', { of: high.length, n: responded.length }, { instrument }),
  ];
};

/** How many were measured at both ends, and how their totals changed. */
export const instrumentChange = (courses: readonly RecordedCourse[], asked: Asked): Figure[] =>
  COMPARED.flatMap((instrument) => changeOf(courses, instrument, asked));
