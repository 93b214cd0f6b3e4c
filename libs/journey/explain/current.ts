import { runningClocks } from '../clocks/clocks.js';
import type { Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import { ruleUnder } from '../rules/rule-under.js';
import { untimedTasks } from '../rules/untimed-tasks.js';
import type { JourneyState } from '../model/state.js';
import { countedOf } from './counted.js';
import { firstByName, instant, iso, observed, type Input } from './input.js';
import { RULE_INPUTS } from './rules/rules.js';
import { titled, type Explanation } from './explain-event.js';

/** Why the journey stands as it does: what runs, what is asked of whom, and what is recommended. */
export interface CurrentExplanation {
  readonly journeyId: string;
  /** Sequence of the last event that it includes. */
  readonly seq: number;
  readonly at: string;
  readonly phase: JourneyState['phase'];
  readonly policyVersion: string;
  readonly items: readonly Explanation[];
}

/** Explains the state at the instant `at` (ms since epoch) from the state alone, so that the record and the workflow say the same. */
export const explainCurrent = (state: JourneyState, policy: Policy, at: number): CurrentExplanation => {
  const { journeyId, seq, phase, policyVersion } = state;
  const item = (
    about: Explanation['about'],
    id: string,
    title: string,
    by: RuleId,
    inputs: readonly Input[],
  ): Explanation => ({
    about,
    id,
    title,
    seq: null,
    at: iso(at),
    rule: titled(ruleUnder(by, policy)),
    policyVersion,
    by: null,
    reason: null,
    inputs: firstByName([...inputs, ...RULE_INPUTS[by](state, policy, at)]),
  });
  const running = runningClocks(state, policy).filter(({ consequence }) => consequence !== 'look');
  const asked = new Map(untimedTasks(state).map(({ task, rule: of }) => [task, of]));
  const items = [
    ...screened(state, item),
    ...(phase === 'treatment' && state.treatment
      ? [item('taper', state.treatment.taper ?? 'notRecommended', taperTitle(state), 'R-TAPER', [])]
      : []),
    ...running.map((clock) =>
      item('clock', clock.id, clock.title, clock.rule, countedOf(clock, state, policy)),
    ),
    ...Object.entries(state.tasks).map(([task, { title, role, raisedAt, dueAt, clock }]) => {
      const of = running.find(({ id }) => id === clock);
      const by = asked.get(task) ?? of?.rule ?? ruleOfReport(task);
      return item('task', task, title, by, [
        observed('role', role),
        instant('raisedAt', raisedAt),
        ...(of ? [observed('clock', of.id), ...countedOf(of, state, policy)] : []),
        instant('dueAt', dueAt),
      ]);
    }),
  ];
  return { journeyId, seq, at: iso(at), phase, policyVersion, items };
};

type Item = (
  about: Explanation['about'],
  id: string,
  title: string,
  by: RuleId,
  inputs: readonly Input[],
) => Explanation;

/** The state keeps only what came of the screening. Which of R-ELIG-* was unmet is in the event. */
const screened = ({ eligibility, assessment, level }: JourneyState, item: Item): Explanation[] => [
  ...(eligibility
    ? [
        item(
          'eligibility',
          eligibility.eligible ? 'eligible' : 'notEligible',
          eligibility.eligible ? 'Eligible, or gone on with a reason' : 'Not eligible',
          'R-SCREEN',
          [
            observed('eligible', eligibility.eligible),
            observed('recommendedLevel', eligibility.recommendedLevel),
          ],
        ),
      ]
    : []),
  ...(assessment
    ? [
        item(
          'level',
          `recommended.${assessment.recommendedLevel}`,
          `Level ${assessment.recommendedLevel} is recommended`,
          'R-LOC',
          [],
        ),
      ]
    : []),
  ...(level === null
    ? []
    : [item('level', `decided.${level}`, `Level ${level} is decided`, 'R-LOC-DECIDE', [])]),
];

const taperTitle = ({ treatment }: JourneyState): string => {
  if (treatment?.taper === 'recommended') return 'The next step is recommended';
  return treatment?.taper === 'held' ? 'The tier is held' : 'No step is recommended';
};

/** The rule of a task that a report raised, and neither a clock nor the state itself. */
const ruleOfReport = (task: string): RuleId => (task.startsWith('relapse.') ? 'R-RELAPSE' : 'R-DETERIORATE');
