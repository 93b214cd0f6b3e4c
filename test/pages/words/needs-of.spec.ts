import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#command-line/project-root';
import { needsOf } from '../../../apps/web/words/needs-of.js';

const words = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(projectRoot, `apps/web/words/${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const [en, es] = [words('en'), words('es')];

/** Whose sentences stand in a plan that is written, in a comparison of policies, and in what an explanation looked at. */
const FILES = [
  ...['schedule', 'slots', 'groups', 'discharge', 'ending'].map((file) => `rules/${file}`),
  'adopt/refusal',
];

/** Puts a value in the place of whatever a template has in `${…}`, braces within braces too. */
const filled = (template: string, value: string): string => {
  let [text, depth] = ['', 0];
  for (let at = 0; at < template.length; at += 1) {
    if (depth === 0 && template.startsWith('${', at)) {
      text += value;
      depth = 1;
      at += 1;
    } else if (depth > 0) depth += template[at] === '{' ? 1 : template[at] === '}' ? -1 : 0;
    else text += template[at];
  }
  return text;
};

/** What is put together of several parts, or is no sentence of what is needed, and what such a sentence is. */
const PUT_TOGETHER: readonly (readonly [part: RegExp, ...sentences: readonly string[]])[] = [
  [
    /^besideHoursPerWeek /,
    'besideHoursPerWeek 3, under this policy',
    'besideHoursPerWeek 3, as the slots have it',
  ],
  [/^under this policy$|^as the slots have it$/],
  [/^slot \$\{id\}: \$\{\[/, 'slot a: weekly', 'slot a: weekly or fortnightly or monthly'],
  [/^\$\{needed\}, or a reason/, 'slot a: tiers among T2, T3, or a reason: a tier of a policy to come'],
  [/^at \$\{tier.id\} \$\{needed\}$/],
  [/group \$\{some/, 'slot a: group null, the track has none', 'slot a: group one of morning, evening'],
  [
    /\$\{name\} \$\{of/,
    ...['start 09:00', 'minutes 90', 'mode onSite'].map((time) => `slot a: ${time}, as morning meets`),
  ],
  [
    /a risk screen/,
    'a risk screen since the discharge began (recordRisk, or a C-SSRS), or waived: riskScreen',
    'a risk screen on 2026-03-02 or later (recordRisk, or a C-SSRS), or waived: riskScreen',
  ],
  [/^since the discharge began$|or later$/],
  [/^the attendance of/, 'the attendance of 2026-03-02.mon-group', 'the attendance of 2026-03-02.extra.1'],
  [/^or signDischargeSummary first/],
  [/^another version$|^a new referral|^draftPlan anew$|, or a group of the track that has a schedule$/],
];

/** The sentences of a source: whatever stands in quotes and has a space, apart from the details of refusals, which end with a full stop. */
const sentencesOf = (file: string): readonly string[] => {
  const source = readFileSync(join(projectRoot, `libs/journey/${file}.ts`), 'utf8')
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\/\/.*/g, '');
  const constant = (name: string): string => new RegExp(`${name}[^']*'([^']+)'`).exec(source)?.[1] ?? '';
  const within = {
    '${OR_SIGNED}': constant('const OR_SIGNED'),
    '${HAND_OFF.words}': constant('const HAND_OFF'),
    '${waived}': constant('const waived'),
  };
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)]
    .map(([, plain, template]) => plain ?? template ?? '')
    .filter((text) => /[a-z]\S* \S/i.test(text) && !text.endsWith('.'))
    .flatMap((text) => {
      const [, ...made] = PUT_TOGETHER.find(([part]) => part.test(text)) ?? [];
      if (PUT_TOGETHER.some(([part]) => part.test(text))) return made;
      const whole = Object.entries(within).reduce(
        (said, [name, value]) => said.replaceAll(name, value),
        text,
      );
      return [filled(whole, /last day|week of/.test(whole) ? '2026-03-02' : '7')];
    });
};
const sentences = [
  ...new Set([
    ...FILES.flatMap(sentencesOf),
    // A plan names what it lacks by its path (`missingInPlan`).
    ...['goals: 1 at least', 'goals[0].interventions: 1 at least', 'goals[2].targetDate'],
    'dischargeCriteria: 1 at least',
  ]),
];

describe('what a rule still needs has words', () => {
  test('whatever the rules of schedules, groups, endings and adoptions say', () => {
    expect(sentences.length).toBeGreaterThan(50);
    // What is needed of the slots at a tier says the tier before it.
    const without = sentences.filter((said) => !needsOf(said) && !needsOf(`at T2 ${said}`));
    expect(without).toEqual([]);
  });

  test('with what differs from one to the next in them, in both languages', () => {
    for (const said of sentences) {
      const found = needsOf(said) ?? needsOf(`at T2 ${said}`);
      for (const sentence of [en, es].map((all) => all[found?.word ?? '']))
        expect([said, typeof sentence]).toEqual([said, 'string']);
    }
    expect(needsOf('9 to 20 hours a week (the schedule has 6)')).toEqual({
      ...{ word: 'needs.hoursPerWeek', values: { least: '9', most: '20', has: '6' } },
    });
    expect(needsOf('at T2 3 to 4 hours on each day (the slots have 2, 3)')).toEqual({
      ...{ word: 'needs.hoursOnEachDay', values: { tier: 'T2', least: '3', most: '4', list: '2, 3' } },
    });
  });

  test('no words are left over from a sentence that there is no more', () => {
    const said = new Set(
      sentences.flatMap(
        (one) => [needsOf(one)?.word, needsOf(`at T2 ${one}`)?.word] as (string | undefined)[],
      ),
    );
    expect(Object.keys(en).filter((id) => id.startsWith('needs.') && !said.has(id))).toEqual([]);
  });

  test('and none for what nobody has written words for', () => expect(needsOf('a full moon')).toBeNull());
});
