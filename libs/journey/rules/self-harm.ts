import type { Measured } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import type { QuestionnaireCode } from '#instruments/instrument';
import { SELF_HARM_FLAG } from '#instruments/phq-9';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { JourneyState } from '../model/state.js';

const SELF_HARM = 'selfHarm.';

/** Whether the ninth item of the instrument is about thoughts of death or self-harm: an adult's PHQ-9 and an adolescent's. */
export const asksOfSelfHarm = (code: QuestionnaireCode): boolean => code === 'PHQ-9' || code === 'PHQ-9-TEEN';

/** Open tasks that ask for a C-SSRS, each with the instant of the PHQ-9 that asked. */
const asked = (state: JourneyState): (readonly [task: string, at: number])[] =>
  Object.keys(state.tasks)
    .filter((task) => task.startsWith(SELF_HARM))
    .map((task) => [task, Number(task.slice(SELF_HARM.length))] as const);

export const isSelfHarmAsked = (state: JourneyState): boolean => asked(state).length > 0;

const closed = (task: string): NewEvent => event('taskClosed', { task, how: 'satisfied' }, 'R-DETERIORATE');

/**
 * R-DETERIORATE: PHQ-9 item 9 above 0, whatever the total, asks a clinician for a review and for a C-SSRS, unless one was taken since. A later PHQ-9 that says
 * so again replaces the task of the earlier one.
 */
export const askAfterSelfHarm = (
  state: JourneyState,
  { code, flags }: InstrumentTaken,
  { takenAt }: Measured,
): NewEvent[] => {
  if (!asksOfSelfHarm(code) || !flags.includes(SELF_HARM_FLAG)) return [];
  const screened = state.results['C-SSRS']?.takenAt ?? -Infinity;
  const before = asked(state);
  if (screened >= takenAt || before.some(([, at]) => at >= takenAt)) return [];
  const title = 'PHQ-9 item 9 is above 0: review, and take a C-SSRS';
  return [
    ...before.map(([task]) => closed(task)),
    event(
      'taskRaised',
      { task: `${SELF_HARM}${takenAt}`, role: 'clinician', title, dueAt: null, rung: 0, clock: null },
      'R-DETERIORATE',
    ),
  ];
};

/** A C-SSRS closes the tasks of each PHQ-9 that was taken before it. */
export const answersSelfHarm = (state: JourneyState, { instrument, takenAt }: Measured): NewEvent[] =>
  instrument === 'C-SSRS'
    ? asked(state)
        .filter(([, at]) => at <= takenAt)
        .map(([task]) => closed(task))
    : [];
