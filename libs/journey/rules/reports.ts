import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState, OpenTask } from '../model/state.js';
import { stillAsked } from './asked-instruments.js';
import { screenAskedByResult } from './old-result.js';
import { isSelfHarmAsked } from './self-harm.js';

const RELAPSE = 'relapse.outside.';
const WORSE = 'worse.outside.';

/** Ids of tasks for reports outside treatment, where there is no tier to step up and no gate to close: each stays a task until it is answered. */
export const relapseReport = (state: JourneyState): string => `${RELAPSE}${state.seq}`;
export const worseReport = (instrument: string, state: JourneyState): string =>
  `${WORSE}${instrument}.${state.seq}`;

const openWith = (state: JourneyState, prefix: string): (readonly [string, OpenTask])[] =>
  Object.entries(state.tasks).filter(([task, { clock }]) => clock === null && task.startsWith(prefix));

export const openRelapseReports = (state: JourneyState): (readonly [string, OpenTask])[] =>
  openWith(state, RELAPSE);

/** Ids of the open tasks to review an instrument that was worse outside treatment. */
export const openWorseReports = (state: JourneyState, instrument: string): string[] =>
  openWith(state, `${WORSE}${instrument}.`).map(([task]) => task);

/**
 * R-DETERIORATE: treatment asks again for the review of what is worse, so the task of a worse result that came in the discharge is closed. With version 3 of
 * R-DISCH; before, both stood.
 */
export const takenOverByTreatment = (state: JourneyState, { endings }: Policy): NewEvent[] =>
  endings?.mostDaysAhead === undefined
    ? []
    : (state.treatment?.worse ?? [])
        .flatMap((instrument) => openWorseReports(state, instrument))
        .map((task) => event('taskClosed', { task, how: 'satisfied' }, 'R-DETERIORATE'));

/** Whether something that was reported is unanswered: then the journey does not close by itself. */
export const hasOpenReport = (state: JourneyState): boolean =>
  state.risk.alert !== null ||
  openWith(state, RELAPSE).length > 0 ||
  openWith(state, WORSE).length > 0 ||
  isSelfHarmAsked(state) ||
  stillAsked(state, 'C-SSRS') !== null ||
  (state.risk.safetyPlan?.askedAt ?? null) !== null ||
  (state.risk.level === null && state.risk.screenAskedAt !== undefined) ||
  screenAskedByResult(state) !== null;
