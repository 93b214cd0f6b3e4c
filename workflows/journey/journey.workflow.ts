import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type {
  AdoptPolicyMessage,
  FactMessage,
  JourneyInput,
  MilestoneMessage,
  ReferMessage,
} from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import type { CloseReason } from '#journey/phase';
import { KeptLength } from '../kept-length.js';
import { JourneyInCare } from './journey-in-care.js';
import * as messages from './messages.js';
import { recordsWhenDurable } from './when-durable.js';

/** What a journey keeps to that was started before its input named a bound: its history must replay. */
const EARLIER_HISTORY_BOUND = 250;

/**
 * One journey of one client, from referral to the end of aftercare: milestones and facts move it, clocks watch over it,
 * and whatever happens is recorded before anybody is told.
 */
export async function journey(input: JourneyInput): Promise<{ because: CloseReason }> {
  const care = new JourneyInCare(input);
  const length = new KeptLength();
  const hearMilestones = (): void => {
    setHandler(
      messages.refer,
      length.hearing((message) => care.refer(message)),
      {
        validator: (message: ReferMessage) => care.checkReferral(message),
      },
    );
    setHandler(
      messages.milestone,
      length.hearing((message) => care.reach(message)),
      {
        validator: (message: MilestoneMessage) => care.checkMilestone(message),
      },
    );
    setHandler(
      messages.adoptPolicy,
      length.hearing((message) => care.adopt(message)),
      {
        validator: (message: AdoptPolicyMessage) => care.checkAdoption(message),
      },
    );
  };
  const hearFacts = (): void => {
    setHandler(
      messages.fact,
      length.hearing((message: FactMessage) => care.take(message)),
    );
    setHandler(
      messages.offer,
      length.hearing((message: OfferMessage) => care.takeOffer(message)),
    );
  };
  for (const hear of input.hearsFactsFirst ? [hearFacts, hearMilestones] : [hearMilestones, hearFacts])
    hear();
  setHandler(messages.view, () => care.view());
  setHandler(messages.why, (at) => care.why(at));
  setHandler(messages.answered, (requestId) => care.known(requestId));

  const handOverDue = (): boolean =>
    (input.countsWhatIsKept ? length.value : workflowInfo().historyLength) >=
      (input.historyBound ?? EARLIER_HISTORY_BOUND) &&
    care.isOpen &&
    care.recorder.idle &&
    care.askedTrack.idle &&
    allHandlersFinished();

  try {
    for (;;) {
      await condition(() => care.isClosed || care.alarm.rings || handOverDue());
      if (care.alarm.takeRing()) {
        length.heard();
        care.passTime();
      } else if (care.isClosed) break;
      else if (care.recorder.leaves && !recordsWhenDurable()) care.recorder.recordLeft();
      else await continueAsNew<typeof journey>(care.handOver());
    }

    await condition(() => care.recorder.idle && care.askedTrack.idle && allHandlersFinished());
    return { because: care.view()!.closedBecause! };
  } catch (error) {
    if (isCancellation(error)) await recordedWhatWasDecided(care);
    throw error;
  }
}

/** An operator ends the workflow: an activity that has not begun ends with it, so what was decided is recorded first. */
const recordedWhatWasDecided = async ({ recorder }: JourneyInCare): Promise<void> => {
  if ((recorder.idle && !recorder.leaves) || !recordsWhenDurable()) return;
  await CancellationScope.nonCancellable(() => {
    recorder.recordLeft();
    return condition(() => recorder.idle);
  });
};
