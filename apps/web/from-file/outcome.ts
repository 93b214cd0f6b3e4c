import type { LineAnswer } from './send-part.js';

/** What became of a line, or would. `open`: its client has an open journey, so there can be no second one. `elsewhere`: known at another site, and nothing more. `fault`: the line cannot be taken as it is. */
export type Outcome = 'new' | 'return' | 'elsewhere' | 'taken' | 'open' | 'fault';

export const outcomeOf = ({ problem, opens }: LineAnswer): Outcome => {
  if (problem) return problem.ruleId === 'R-RETURN' ? 'open' : 'fault';
  if (opens === undefined) return 'taken';
  if (opens === 'otherSite') return 'elsewhere';
  return opens === 'first' ? 'new' : 'return';
};

export type Counts = Readonly<Record<Outcome | 'lines' | 'likely', number>>;

export const countsOf = (answers: readonly LineAnswer[]): Counts => {
  const counts = {
    ...{ new: 0, return: 0, elsewhere: 0, taken: 0, open: 0, fault: 0 },
    ...{ lines: answers.length, likely: 0 },
  };
  for (const answer of answers) {
    counts[outcomeOf(answer)] += 1;
    if ((answer.likely?.length ?? 0) > 0) counts.likely += 1;
  }
  return counts;
};

const ORDER: readonly Outcome[] = ['fault', 'open', 'elsewhere'];

/** Whether somebody has to look at the line: it is not taken, or its client is known at another site, or may be somebody who is known. */
export const isToLookAt = (answer: LineAnswer): boolean =>
  ORDER.includes(outcomeOf(answer)) || (answer.likely?.length ?? 0) > 0;

/** The lines that somebody has to look at: faults first, then clients with an open journey, then those at another site, then those who may be known; each in the order of the lines. */
export const toLookAt = (answers: readonly LineAnswer[]): readonly LineAnswer[] => {
  const rank = (answer: LineAnswer): number => {
    const place = ORDER.indexOf(outcomeOf(answer));
    return place < 0 ? ORDER.length : place;
  };
  return answers.filter(isToLookAt).toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
};
