/** What one item takes, and the points each answer gives. */
export type AnswerScale =
  | { readonly kind: 'points'; readonly values: readonly number[]; readonly words: readonly string[] | null }
  | { readonly kind: 'yesNo'; readonly yes: number; readonly no: number; readonly orItsPoints: boolean }
  | { readonly kind: 'choice'; readonly points: Readonly<Record<string, number>> };

/** An answer as it was sent, before it is checked. */
export type Answer = unknown;

/** Stands for "no answer of this scale"; points themselves are never negative. */
export const NO_POINTS = -1;

/** A scale whose answers are these numbers, which are also the points. `words` says what each stands for; null if that may not be shown. */
export const pointsOf = (
  values: readonly number[],
  words: readonly string[] | null = null,
): Extract<AnswerScale, { kind: 'points' }> => ({ kind: 'points', values, words });

/** A scale whose answers are true and false. */
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

/** The answers that the scale takes, in words for somebody who sent another. */
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
