import { expect, test } from '@jest/globals';
import { STAFF_ROLES } from '#access/person';
import { everythingAsked, oneOfEach } from '../../support/access/asked.js';
import { rulesLet } from '../../support/access/judge.js';
import { COLUMNS, LINES, mayReach } from '../../support/access/oracle.js';
import { QUESTIONS } from '../../support/access/questions.js';
import { onPaper } from '../../support/access/targets.js';

/** Who asks what about what. It cannot shrink unnoticed; a new route makes it more. */
const COMBINATIONS = 22_580;

const asked = everythingAsked(onPaper(), '1.0');

test('the table has every role that there is', () => {
  expect([...COLUMNS].sort()).toEqual([...STAFF_ROLES].sort());
});

test('each route of the table asks one question, and no other route has one', () => {
  expect([...QUESTIONS.keys()].sort()).toEqual([...new Set(LINES.map(({ route }) => route))].sort());
});

test('the rules say of every route what the table says, to everybody and about everything', () => {
  const differences = asked
    .map(({ who: { name, person }, sent: { line, target } }) => ({
      let: rulesLet(line, person, target),
      should: mayReach(line, person, target),
      what: `${name}: ${line.route}${line.case === null ? '' : ` [${line.case}]`} → ${target.name}`,
    }))
    .filter((one) => one.let !== one.should)
    .map((one) => `${one.let ? 'LET' : 'refused'} ${one.what}`);
  expect(differences).toEqual([]);
  expect(asked).toHaveLength(COMBINATIONS);
});

test('what is asked over HTTP has of each line one that is let and one that is refused', () => {
  const sample = oneOfEach(asked);
  const verdicts = (line: (typeof LINES)[number]): boolean[] => [
    ...new Set(
      sample
        .filter(({ sent }) => sent.line === line)
        .map(({ who, sent }) => mayReach(line, who.person, sent.target)),
    ),
  ];
  for (const line of LINES) {
    const nobody = Object.values(line.reach).every((reach) => reach === '-');
    expect([line.route, line.case, verdicts(line).sort()]).toEqual([
      line.route,
      line.case,
      nobody ? [false] : [false, true],
    ]);
  }
});
