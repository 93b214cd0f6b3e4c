import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';
import type { ToxicologyReport } from '../model/toxicology.js';
import { newlyPositive, refutedAfterDecision, refutedReports } from '../rules/toxicology.js';
import { localDate } from '../time/local-time.js';
import { reportRelapse } from './relapse.js';

/**
 * R-TOXICOLOGY: an unexpected positive is a relapse report of the day of the collection; a refused or a dilute specimen asks the clinician;
 * a confirmation that is negative for all that a screen had reported asks to reverse that report, or what follows where it was decided. Nothing is reversed by itself. Under a
 * policy without `toxicology` the test is kept, and asks nobody.
 */
export const takeToxicology = (state: JourneyState, test: ToxicologyReport, context: Context): NewEvent[] => {
  const { at, policy } = context;
  if (!policy.toxicology) return [event('toxicologyRecorded', { test })];
  const unexpected = newlyPositive(state, test);
  // A specimen dated in the future counts as collected now.
  const usedOn = localDate(Math.min(test.collectedAt, at), policy.calendar);
  const reports =
    unexpected.length > 0
      ? reportRelapse(state, { source: 'positiveTest', note: null, usedOn }, context)
      : [];
  const refutes = refutedReports(state, test, at, policy.toxicology, policy.calendar);
  return [
    event(
      'toxicologyRecorded',
      {
        test,
        ...(unexpected.length > 0 && { unexpected, report: reportAmong(reports, state) }),
        ...(refutes.length > 0 && { refutes }),
      },
      'R-TOXICOLOGY',
    ),
    ...reports,
    ...askAbout(state, test),
    ...askAfterDecision(state, refutedAfterDecision(state, test, at, policy.toxicology, policy.calendar)),
  ];
};

/** The sequence that the report will get: the events are numbered in order, and the first of them is the test itself. */
const reportAmong = (follow: readonly NewEvent[], { seq }: JourneyState): number =>
  seq + 2 + follow.findIndex(({ type }) => type === 'relapseReported' || type === 'relapseJoined');

const ASKS: { readonly [S in ToxicologyReport['status']]: string | null } = {
  collected: null,
  refused: 'A toxicology test was refused: speak with the client',
  dilute: 'A specimen was dilute: collect another, or say why not',
};

const askAbout = (state: JourneyState, { status }: ToxicologyReport): NewEvent[] => {
  const title = ASKS[status];
  if (title === null) return [];
  const task = `toxicology.${status}.${state.seq}`;
  return [
    event(
      'taskRaised',
      { task, role: 'clinician', title, dueAt: null, rung: 0, clock: null },
      'R-TOXICOLOGY',
    ),
  ];
};

/** Each report once more in the hands of the clinician: it stays as it was decided, and what is to follow from it they say by a step, or by ticking this off. */
const askAfterDecision = ({ seq }: JourneyState, reports: readonly number[]): NewEvent[] =>
  reports.map((report) =>
    event(
      'taskRaised',
      {
        ...{
          task: `toxicology.decided.${report}.${seq}`,
          role: 'clinician',
          dueAt: null,
          rung: 0,
          clock: null,
        },
        title: `The confirmation is negative for relapse report ${report}, which was decided: look at the tier again`,
      },
      'R-TOXICOLOGY',
    ),
  );
