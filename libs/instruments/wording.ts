import type { QuestionnaireCode } from './instrument.js';
import type { Questionnaire } from './questionnaire.js';

/** The words of instruments a program holds a licence for, in the instrument's order. */
export type Wordings = Readonly<Partial<Record<QuestionnaireCode, readonly string[]>>>;

/** The questionnaire in the program's words; as it is, where the program has none for it. */
export const inWords = (questionnaire: Questionnaire, wordings: Wordings): Questionnaire => {
  const { code, items } = questionnaire;
  const words = wordings[code];
  if (words === undefined) return questionnaire;
  if (words.length !== items.length) {
    throw new RangeError(`${code} has ${items.length} items, and ${words.length} were worded`);
  }
  return { ...questionnaire, items: items.map((item, place) => ({ ...item, wording: words[place]! })) };
};
