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
 * What comes to a journey that has closed: it begins with the first such message, and ends when nobody has to answer any more. It
 * is no run of the client's own workflow, since the client may be referred again while an alert is open (R-RETURN). How the journey
 * stands it reads itself: whatever came before it is on record, as two of one name do not run at once.
 */
export async function afterClosing(input: AfterClosingInput): Promise<void> {
  const begun = answersWhenItHasBegun();
  const resumed = await resumeClosedJourney(input.journeyId);
  await lived(resumed, () => continueWithPage<typeof afterClosing>(input), begun);
}

/** A Signal waits for whoever hears it; an Update that nobody hears by the end of its task is refused. */
const answersWhenItHasBegun = (): ((run: JourneyRun) => void) => {
  let begun: (run: JourneyRun) => void = () => undefined;
  const running = new Promise<JourneyRun>((resolve) => (begun = resolve));
  setHandler(milestoneUpdate, async (message) => (await running).reachMilestone(message));
  return begun;
};
