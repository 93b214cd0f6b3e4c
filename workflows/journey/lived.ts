import { CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
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
 * One run of a journey, from its input until nobody has anything to do with the journey any more. Messages move it, its alarm lets clocks pass, and whatever
 * happens is recorded before the run ends.
 * @param handOver ends this run with the next one, which goes on from the same state
 * @param begun is given the run before anything moves it
 * @returns why the journey closed
 */
export const lived = async (
  input: JourneyInput,
  handOver: (next: JourneyInput) => Promise<never>,
  begun?: (run: JourneyRun) => void,
): Promise<CloseReason> => {
  const run = new JourneyRun(input);
  listen(run, input);
  begun?.(run);
  try {
    for (;;) {
      await condition(() => run.isOver || run.alarm.rings || run.mustHandOver);
      if (run.alarm.takeRing()) {
        run.history.refresh();
        run.passTime();
      } else if (run.isOver) break;
      else if (run.recorder.hasDeferred && !recordsWhenDurable(input)) run.recorder.recordDeferred();
      else await handOver(run.continueAsNewInput);
    }
    await condition(() => run.isIdle);
    return run.questions.view()!.closedBecause!;
  } catch (error) {
    if (isCancellation(error)) await finishWhatWasDecided(run, input);
    throw error;
  }
};

/** Registers the handlers of Updates, Signals and Queries. If messages come in the same moment, the handler that was registered first is called first. */
const listen = (run: JourneyRun, { hearsFactsFirst }: JourneyInput): void => {
  const { history, questions } = run;
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
  setHandler(viewQuery, () => questions.view());
  setHandler(whyQuery, (at) => questions.why(at));
  setHandler(answeredQuery, (requestId) => questions.known(requestId));
};

/**
 * What a run does when an operator cancels the workflow. An activity that has not begun would end with it, so what was decided is recorded first, and what was
 * reported too late is handed on.
 */
const finishWhatWasDecided = async (
  { recorder, lateFacts }: JourneyRun,
  input: JourneyInput,
): Promise<void> => {
  const nothingToRecord = recorder.isIdle && !recorder.hasDeferred;
  if ((nothingToRecord && lateFacts.isIdle) || !recordsWhenDurable(input)) return;
  await CancellationScope.nonCancellable(() => {
    recorder.recordDeferred();
    return condition(() => recorder.isIdle && lateFacts.isIdle);
  });
};
