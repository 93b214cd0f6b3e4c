import {
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import {
  adoptPolicyUpdate,
  answeredQuery,
  factSignal,
  milestoneUpdate,
  offerSignal,
  referUpdate,
  viewQuery,
  whyQuery,
} from '#contracts/journey-definitions';
import type {
  AdoptPolicyMessage,
  FactMessage,
  JourneyInput,
  MilestoneMessage,
  ReferMessage,
} from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import type { CloseReason } from '#journey/model/phase';
import { JourneyRun } from './journey-run.js';
import { recordsWhenDurable } from './when-durable.js';

/**
 * One journey of one client, from referral to the end of aftercare: milestones and facts move it, clocks watch over it,
 * and whatever happens is recorded before anybody is told.
 */
export async function journey(input: JourneyInput): Promise<{ because: CloseReason }> {
  const run = new JourneyRun(input);
  listen(run, input);
  try {
    for (;;) {
      await condition(() => run.isClosed || run.alarm.rings || run.mustHandOver);
      if (run.alarm.takeRing()) {
        run.history.refresh();
        run.passTime();
      } else if (run.isClosed) break;
      else if (run.recorder.hasDeferred && !recordsWhenDurable(input)) run.recorder.recordDeferred();
      else await continueAsNew<typeof journey>(run.continueAsNewInput);
    }
    await condition(() => run.isIdle);
    return { because: run.view()!.closedBecause! };
  } catch (error) {
    if (isCancellation(error)) await recordWhatWasDecided(run, input);
    throw error;
  }
}

/** What the journey hears, and what it is asked. Who is registered first is heard first of what comes in the same moment. */
const listen = (run: JourneyRun, { hearsFactsFirst }: JourneyInput): void => {
  const { history } = run;
  const hearMilestones = (): void => {
    setHandler(
      referUpdate,
      history.counted((message: ReferMessage) => run.refer(message)),
      { validator: (message: ReferMessage) => run.checkReferral(message) },
    );
    setHandler(
      milestoneUpdate,
      history.counted((message: MilestoneMessage) => run.reachMilestone(message)),
      { validator: (message: MilestoneMessage) => run.checkMilestone(message) },
    );
    setHandler(
      adoptPolicyUpdate,
      history.counted((message: AdoptPolicyMessage) => run.adoptPolicy(message)),
      { validator: (message: AdoptPolicyMessage) => run.checkAdoption(message) },
    );
  };
  const hearFacts = (): void => {
    setHandler(
      factSignal,
      history.counted((message: FactMessage) => run.takeFact(message)),
    );
    setHandler(
      offerSignal,
      history.counted((message: OfferMessage) => run.takeOffer(message)),
    );
  };
  for (const hear of hearsFactsFirst ? [hearFacts, hearMilestones] : [hearMilestones, hearFacts]) hear();
  setHandler(viewQuery, () => run.view());
  setHandler(whyQuery, (at) => run.why(at));
  setHandler(answeredQuery, (requestId) => run.known(requestId));
};

/** An operator ends the workflow: an activity that has not begun ends with it, so what was decided is recorded first. */
const recordWhatWasDecided = async ({ recorder }: JourneyRun, input: JourneyInput): Promise<void> => {
  if ((recorder.isIdle && !recorder.hasDeferred) || !recordsWhenDurable(input)) return;
  await CancellationScope.nonCancellable(() => {
    recorder.recordDeferred();
    return condition(() => recorder.isIdle);
  });
};
