import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { journeyIdOf } from '#contracts/journey-id';
import type { Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { ReceiveReferral } from '#records/clients/receive-referral';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { DaysOfSite } from '#api/platform/sites/days-of-site';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { nothingFollows } from '#api/platform/recording/nothing-follows';
import { DeferredRecordings } from '#api/platform/recording/deferred-recordings';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import type { IncomingReferral } from './incoming-referral.js';
import { ageAt, isMinor } from '#journey/rules/age';
import { knownTo } from '#journey/time/birth-date';
import { journeySummary } from './journey-summary.js';
import { ClientDiffers } from './client-differs.js';
import { KnownElsewhere } from './known-elsewhere.js';
import { OpenJourney } from './open-journey.js';
import { Readmission } from './readmission.js';

/**
 * Turns a referral into a journey. Who the client is goes to PostgreSQL and nowhere else; Temporal is told an id. Whether the referral may open a journey is
 * decided before anything is written (ADR 32). If the work breaks off in between, the same request sent again carries on from there.
 */
@Injectable()
export class TakeReferral {
  constructor(
    @Inject(ReceiveReferral) private readonly referrals: ReceiveReferral,
    @Inject(ClientDiffers) private readonly differing: ClientDiffers,
    @Inject(KnownElsewhere) private readonly elsewhere: KnownElsewhere,
    @Inject(OpenJourney) private readonly journey: OpenJourney,
    @Inject(Readmission) private readonly readmission: Readmission,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(DeferredRecordings) private readonly answers: DeferredRecordings,
    @Inject(Once) private readonly once: Once,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(DaysOfSite) private readonly site: DaysOfSite,
  ) {}

  /** The journey as it was opened. @throws Problem, and whatever `toProblem` knows */
  take(incoming: IncomingReferral, request: KnownRequest, person: Person): Promise<JourneyView> {
    return this.once.during(
      request,
      async () => (await this.before(request)) ?? this.open(incoming, request, person),
    );
  }

  /** The view that the request was answered with before, null where it is new. */
  private async before(request: KnownRequest): Promise<JourneyView | null> {
    const found = await this.answered.find(request);
    return found && (await this.confirm.isAnswered(found)) ? this.answered.viewAt(found) : null;
  }

  private async open(
    incoming: IncomingReferral,
    request: KnownRequest,
    person: Person,
  ): Promise<JourneyView> {
    const { client, source, content, by } = incoming;
    const { id, hash } = request;
    const receivedAt = Date.now();
    const policy = await this.site.laidOver(await this.policies.current(), incoming.referral.track);
    mustKnowTrack(policy, incoming);
    await this.elsewhere.mustBeToTheDay(client, person);
    const document = { requestId: id, hash, receivedAt, source, content, client };
    const received = await this.referrals.receive(document, by);
    if (received.kind === 'reused') throw new Problem('idempotency-key-reused');
    if (received.kind === 'several') throw await this.differing.numbers(received, incoming.numbersAt, person);
    if (received.kind === 'differs') throw await this.differing.problem(received, person);
    // The workflow would refuse, too; but one that an operator has cancelled or terminated cannot answer any more. The open journey may also be the one that
    // this very request has opened, sent by somebody else at the same moment.
    if (received.kind === 'open') {
      const opened = await this.before(request);
      if (opened) return opened;
      if (await this.readmission.makesRoom(received.journeyId, by, request, person))
        return this.open(incoming, request, person);
      throw await this.journey.second(received.journeyId, person);
    }
    const { clientId, earlier, returns, fresh } = received;
    const referral = referralOf(incoming, receivedAt, returns, policy);
    const owed = { requestId: id, journeyId: journeyIdOf(clientId, earlier + 1) };
    const message = {
      journeyId: owed.journeyId,
      earlierJourneys: earlier,
      referral,
      by,
      request: { id, hash },
      senderRecords: { after: 0 },
    };
    const summary = journeySummary(earlier + 1, referral.entryKind);
    const opening = this.journey.open({ clientId, policy, message, summary }, person);
    const answer = await opening.catch((error: Error) => {
      if (fresh && nothingFollows(error)) this.answers.forget([owed]);
      throw error;
    });
    // This commit also puts on record what the referral says beside who the client is. Of a referral that the journey refuses, none of that is kept.
    await this.answers.record(owed, answer);
    return this.answered.viewOf(answer, request);
  }
}

/** @throws Problem for a track that the program does not have, because an unknown name would be shown to operators as it came */
export const mustKnowTrack = (
  { tracks }: Policy,
  { referral, source }: IncomingReferral,
  field = source === 'fhir' ? 'ServiceRequest.performer' : 'track',
): void => {
  if (referral.track === null || tracks.some(({ id }) => id === referral.track)) return;
  const errors = [{ field, detail: 'the program has no such track' }];
  throw new Problem('no-such-track', undefined, { errors });
};

/** The referral as the journey is told it. @param at when it came, ms since epoch */
export const referralOf = (
  { referral, entryKind, client }: IncomingReferral,
  at: number,
  returns: boolean,
  policy: Policy,
): Referral => {
  const known = knownTo(client.birthDate);
  return {
    ...referral,
    entryKind: entryKind ?? (returns ? 'return' : 'firstIntervention'),
    minor: isMinor(client.birthDate, at, policy),
    ...ageAt(client.birthDate, at, policy),
    ...(known !== 'day' && { birthDateKnownTo: known }),
  };
};
