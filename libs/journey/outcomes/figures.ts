import type { Asked } from './asked.js';
import { coming } from './coming.js';
import type { Figure } from './figure.js';
import { instrumentChange } from './instruments.js';
import { leaving } from './leaving.js';
import type { RecordedCourse } from './recorded-course.js';
import { staying } from './staying.js';
import { tierSteps } from './tiers.js';

/** Every figure of a cohort, in the order in which a client comes to it (docs/outcomes.md). */
export const figuresOf = (courses: readonly RecordedCourse[], asked: Asked): Figure[] => [
  ...coming(courses, asked),
  ...staying(courses, asked),
  ...tierSteps(courses, asked),
  ...instrumentChange(courses, asked),
  ...leaving(courses, asked),
];
