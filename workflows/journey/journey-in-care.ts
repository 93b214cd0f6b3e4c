import { condition, patched } from '@temporalio/workflow';
import type {
  AdoptPolicyMessage,
  FactMessage,
  JourneyInput,
  KnownToJourney,
  MilestoneAnswer,
  MilestoneMessage,
  ReferMessage,
} from '#contracts/journey-messages';
import { HANDS_OVER } from '#contracts/journey-messages';
import type { OfferMessage } from '#contracts/track-messages';
import { SYSTEM } from '#journey/actor';
import { secondJourney } from '#journey/decision';
import { open, passTime, takeFact, takeOffer, type Outcome } from '#journey/journey';
import { viewOf, type JourneyView } from '#journey/view';
import { whyItStands, type Standing } from '#journey/why/standing';
import { MovingJourney } from './moving-journey.js';
import { refused } from './refused.js';

/** The rules of libs/journey, given time and memory: what a journey hears, what it refuses, and what it is asked. */
export class JourneyInCare {
  private readonly journey: MovingJourney;

  constructor(private readonly input: JourneyInput) {
    this.journey = new MovingJourney(input);
  }

  get alarm() {
    return this.journey.alarm;
  }

  get recorder() {
    return this.journey.recorder;
  }

  get askedTrack() {
    return this.journey.askedTrack;
  }

  get isOpen(): boolean {
    return this.journey.state !== null;
  }

  get isClosed(): boolean {
    return this.journey.state?.phase === 'closed';
  }

  view(): JourneyView | null {
    const { state, policy } = this.journey;
    return state && viewOf(state, policy);
  }

  /** @param at ms since epoch; without it, when the journey moved last: a Query knows no later time. */
  why(at: number = Date.now()): Standing | null {
    const { state, policy } = this.journey;
    return state && whyItStands(state, policy, at);
  }

  /** What the journey knows of a request; null where it has not begun. */
  known(requestId: string): KnownToJourney | null {
    return this.journey.known(requestId);
  }

  /** What the next run needs to go on. */
  handOver(): JourneyInput {
    const { state, policy, handled, recorder } = this.journey;
    const { left } = recorder;
    const resume = { state: state!, handled: handled.all, ...(left && { unrecorded: left }) };
    return { ...this.input, policy, ...HANDS_OVER, resume };
  }

  /** Refuses a second open journey of the client (R-RETURN). */
  checkReferral({ request }: ReferMessage): void {
    const { state, handled } = this.journey;
    if (state && !handled.find(request.id)) throw refused(secondJourney(state.journeyId));
  }

  refer(message: ReferMessage): Promise<MilestoneAnswer> {
    const { journeyId, earlierJourneys, referral, by, request } = message;
    const { journey } = this;
    const { version: policyVersion } = journey.policy;
    return (
      journey.answeredBefore(request) ??
      journey.answer(
        open(journeyId, { referral, earlierJourneys, policyVersion }, journey.moment(by, request)),
        request,
        message,
      )
    );
  }

  /** Decides without keeping anything, so that what is refused costs no history. */
  checkMilestone(message: MilestoneMessage): void {
    if (!this.journey.handled.find(message.request.id)) this.decide(message);
  }

  reach(message: MilestoneMessage): Promise<MilestoneAnswer> {
    const { journey } = this;
    const { request } = message;
    return journey.answeredBefore(request) ?? journey.answer(this.decide(message), request, message);
  }

  checkAdoption(message: AdoptPolicyMessage): void {
    if (!this.journey.handled.find(message.request.id)) this.decideAdoption(message);
  }

  /** From here on everything is under the other policy, and so are the runs that follow (R-POLICY). */
  adopt(message: AdoptPolicyMessage): Promise<MilestoneAnswer> {
    const { journey } = this;
    const answered = journey.answeredBefore(message.request);
    if (answered) return answered;
    const outcome = this.decideAdoption(message);
    journey.policy = message.policy;
    return journey.answer(outcome, message.request, message);
  }

  async take({ fact, by, request }: FactMessage): Promise<void> {
    const { journey } = this;
    if (!this.hearsAtOnce) await condition(() => journey.state !== null);
    if (journey.handled.find(request.id)) return;
    await journey.keep(takeFact(journey.state!, fact, journey.moment(by, request)), request);
  }

  /** An offer to an earlier journey of the client is for nobody. */
  async takeOffer({ journeyId, track, offer }: OfferMessage): Promise<void> {
    const { journey } = this;
    if (!this.hearsAtOnce) await condition(() => journey.state !== null);
    if (journey.state!.journeyId === journeyId)
      journey.apply(takeOffer(journey.state!, { track, offer }, journey.moment(SYSTEM, null)));
  }

  /** Lets every clock pass that is due. */
  passTime(): void {
    const { state, policy } = this.journey;
    if (state) this.journey.apply(passTime(state, Date.now(), policy));
  }

  /**
   * Whether a Signal changes the state before anything is awaited: an Update that comes with it is judged in the same turn,
   * and must know of it. One that overtakes the referral waits; earlier versions let every Signal wait.
   */
  private get hearsAtOnce(): boolean {
    return this.journey.state !== null && patched('signals-at-once');
  }

  private decide(message: MilestoneMessage): Outcome {
    const { judge } = this.journey;
    return judge.milestone(message, this.journey.moment(message.by, message.request));
  }

  private decideAdoption(message: AdoptPolicyMessage): Outcome {
    const { judge } = this.journey;
    return judge.adoption(message, this.journey.moment(message.by, message.request));
  }
}
