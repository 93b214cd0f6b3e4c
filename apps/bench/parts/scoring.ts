import type { Answer, AnswerScale } from '#instruments/answer-scale';
import type { Item, Questionnaire } from '#instruments/questionnaire';
import { QUESTIONNAIRES } from '#instruments/registry';
import { scoreItems } from '#instruments/score';
import { estimate } from '../measure/statistics.js';
import type { Finding } from '../report/finding.js';
import type { Part } from './part.js';

const LIMIT_NS = 1_000;
const SCORES = 20_000;
/** So few scores that nothing is collected meanwhile: they take some MB, of a young generation of 16 MB at least. */
const SCORES_ALLOCATING = 2_000;

/** Measures scoring: nanoseconds for an item, and the bytes that one score leaves to be collected. */
export const scoringPart: Part = (ground, rounds) =>
  ground.progress.step('scoring: every instrument by its items', () =>
    Promise.resolve(Object.values(QUESTIONNAIRES).map((questionnaire) => measured(questionnaire, rounds))),
  );

const measured = (questionnaire: Questionnaire, rounds: number): Finding => {
  const { code, items } = questionnaire;
  const sheets = sheetsOf(questionnaire);
  scoreMany(questionnaire, sheets, SCORES);
  const each = Array.from({ length: rounds }, () => nsPerScore(questionnaire, sheets) / items.length);
  return {
    what: `scoring ${code} (${items.length} items): ns an item, ${bytesPerScore(questionnaire, sheets, rounds)} bytes a score`,
    ...estimate(each),
    limit: LIMIT_NS,
    bound: 'at most',
    parts: each.map((ns, round) => `round ${round + 1}: ${ns.toFixed(0)} ns an item`),
  };
};

const nsPerScore = (questionnaire: Questionnaire, sheets: readonly Answer[][]): number => {
  const begun = process.hrtime.bigint();
  scoreMany(questionnaire, sheets, SCORES);
  return Number(process.hrtime.bigint() - begun) / SCORES;
};

/** The median over the rounds. A round in which the collector ran has freed more than it took, and does not count. */
const bytesPerScore = (questionnaire: Questionnaire, sheets: readonly Answer[][], rounds: number): string => {
  const took = Array.from({ length: rounds }, () => {
    const before = process.memoryUsage().heapUsed;
    scoreMany(questionnaire, sheets, SCORES_ALLOCATING);
    return (process.memoryUsage().heapUsed - before) / SCORES_ALLOCATING;
  }).filter((bytes) => bytes >= 0);
  return took.length === 0 ? 'unknown' : estimate(took).value.toFixed(0);
};

/** @throws where an answer sheet is not scored, because an early refusal would look fast */
const scoreMany = (questionnaire: Questionnaire, sheets: readonly Answer[][], times: number): void => {
  for (let time = 0; time < times; time += 1) {
    const scoring = scoreItems(questionnaire, sheets[time % sheets.length]!, 'other');
    if (!scoring.ok) throw new Error(`${questionnaire.code}: ${scoring.faults[0]!.detail}`);
  }
};

/** Answers from the least to the most, so that every branch of the scoring is taken. */
const sheetsOf = ({ items }: Questionnaire): Answer[][] =>
  [0, 1, 2, 3, 4].map((step) => {
    const given = items.map((item, place) => nth(item, step === 0 ? 0 : step + place));
    return given.map((answer, place) => {
      const { askedAfter } = items[place]!;
      return askedAfter !== null && isNone(given[askedAfter]) ? null : answer;
    });
  });

const nth = ({ scale }: Item, number: number): Answer => {
  const answers = answersOf(scale);
  return answers[number % answers.length];
};

const answersOf = (scale: AnswerScale): readonly Answer[] => {
  switch (scale.kind) {
    case 'points':
      return scale.values;
    case 'yesNo':
      return [false, true];
    case 'choice':
      return Object.keys(scale.points);
  }
};

const isNone = (answer: Answer): boolean => answer === 0 || answer === false;
