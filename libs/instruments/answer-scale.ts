/** What one item takes, and the points each answer gives. */
export type AnswerScale =
  | { readonly kind: 'points'; readonly values: readonly number[]; readonly words: readonly string[] | null }
  | { readonly kind: 'yesNo'; readonly yes: number; readonly no: number; readonly orItsPoints: boolean }
  | { readonly kind: 'choice'; readonly points: Readonly<Record<string, number>> };

/** What somebody answered, before anybody has looked at it. */
export type Answer = unknown;

/** Stands for "no answer of this scale"; points themselves are never negative. */
export const NO_POINTS = -1;

/** One of these numbers, which are the points as well; with what each of them stands for, where it may be shown. */
export const pointsOf = (
  values: readonly number[],
  words: readonly string[] | null = null,
): Extract<AnswerScale, { kind: 'points' }> => ({ kind: 'points', values, words });

/** True or false. */
export const yesNo = (
  yes: number,
  no: number,
  orItsPoints = false,
): Extract<AnswerScale, { kind: 'yesNo' }> => ({ kind: 'yesNo', yes, no, orItsPoints });

/** The points of an answer, or `NO_POINTS` where it is none of the scale. Nothing is rounded, clamped or guessed. */
export const read = (scale: AnswerScale, answer: Answer): number => {
  switch (scale.kind) {
    case 'points':
      return typeof answer === 'number' && scale.values.includes(answer) ? answer : NO_POINTS;
    case 'yesNo':
      if (answer === true) return scale.yes;
      if (answer === false) return scale.no;
      return scale.orItsPoints && (answer === scale.yes || answer === scale.no) ? answer : NO_POINTS;
    case 'choice':
      return typeof answer === 'string' && Object.hasOwn(scale.points, answer)
        ? scale.points[answer]!
        : NO_POINTS;
  }
};

/** What the scale takes, for somebody who sent something else. */
export const wanted = (scale: AnswerScale): string => {
  switch (scale.kind) {
    case 'points':
      return `one of ${scale.values.join(', ')}`;
    case 'yesNo':
      return scale.orItsPoints ? `true or false (or ${scale.yes} or ${scale.no})` : 'true or false';
    case 'choice':
      return `one of ${Object.keys(scale.points)
        .map((name) => `"${name}"`)
        .join(', ')}`;
  }
};
