import { proxyActivities, setHandler } from '@temporalio/workflow';
import type { AfterClosingActivities } from '#activities/after-closing';
import { milestoneUpdate } from '#contracts/journey-definitions';
import type { AfterClosingInput } from '#contracts/journey-messages';
import type { JourneyRun } from './journey-run.js';
import { lived } from './lived.js';
import { continueWithPage } from './page-of-run.js';

const { resumeClosedJourney } = proxyActivities<AfterClosingActivities>({
  startToCloseTimeout: '12 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
  summary: 'Read how the journey stands',
});

/**
 * Takes the messages that come to a closed journey. It begins with the first such message, and ends when nobody has to answer anything any more. It is not a
 * run of the client's own workflow, because the client may be referred again while an alert is open (R-RETURN). It reads from the records how the journey
 * stands. All earlier events are on record by then, because Temporal never runs two workflows of one id at once.
 */
export async function afterClosing(input: AfterClosingInput): Promise<void> {
  const begun = answersWhenItHasBegun();
  const resumed = await resumeClosedJourney(input.journeyId);
  await lived(resumed, () => continueWithPage<typeof afterClosing>(input), begun);
}

/**
 * Registers a handler of milestones at once, which waits until the run has begun. An Update that has no handler by the end of its workflow task is refused; a
 * Signal is kept until it has one.
 */
const answersWhenItHasBegun = (): ((run: JourneyRun) => void) => {
  let begun: (run: JourneyRun) => void = () => undefined;
  const running = new Promise<JourneyRun>((resolve) => (begun = resolve));
  setHandler(milestoneUpdate, async (message) => (await running).reachMilestone(message));
  return begun;
};
