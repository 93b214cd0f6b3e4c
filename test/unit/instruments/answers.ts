import fc from 'fast-check';
import type { Answer, AnswerScale } from '#instruments/answer-scale';
import type { Item, Questionnaire } from '#instruments/questionnaire';

/** Every answer a scale takes, with its points, fewest first. */
export const answersOf = (scale: AnswerScale): readonly (readonly [answer: Answer, points: number])[] => {
  const all: [Answer, number][] =
    scale.kind === 'points'
      ? scale.values.map((value) => [value, value])
      : scale.kind === 'yesNo'
        ? [
            [true, scale.yes],
            [false, scale.no],
          ]
        : Object.entries(scale.points);
  return all.sort(([, a], [, b]) => a - b);
};

const best = ({ scale }: Item, most: number): readonly [Answer, number] =>
  answersOf(scale).findLast(([, points]) => points <= most)!;

/** Answers whose points add up to `total`, the last items first. */
export const adding = ({ items }: Questionnaire, total: number): Answer[] => {
  let left = total;
  const answers = items.toReversed().map((item) => {
    const [answer, points] = best(item, left);
    left -= points;
    return answer;
  });
  if (left > 0) throw new RangeError(`nothing adds up to ${total}`);
  return answers.toReversed();
};

/** Any answers a client could give, those not asked among them as null. */
export const anyAnswers = ({ items }: Questionnaire): fc.Arbitrary<Answer[]> =>
  fc.tuple(...items.map(({ scale }) => fc.constantFrom(...answersOf(scale)))).map((given) =>
    given.map(([answer], place) => {
      const { askedAfter } = items[place]!;
      return askedAfter !== null && given[askedAfter]![1] === 0 ? null : answer;
    }),
  );
