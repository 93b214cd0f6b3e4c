import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { journeyIdOf } from '#contracts/journey-id';
import type { Referral } from '#journey/model/milestone';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { ClientJourneys } from '#records/journeys/client-journeys';
import { KeepClient } from '#records/clients/keep-client';
import { KeepReferral } from '#records/clients/keep-referral';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { ConfirmPriorAnswer } from '#api/platform/recording/confirm-prior-answer';
import { nothingFollows } from '#api/platform/recording/nothing-follows';
import { DeferredRecordings } from '#api/platform/recording/deferred-recordings';
import { PriorAnswers } from '#api/platform/idempotency/prior-answers';
import { Once } from '#api/platform/idempotency/once';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import type { IncomingReferral } from './incoming-referral.js';
import { isMinor } from '#journey/rules/is-minor';
import { journeySummary } from './journey-summary.js';
import { OpenJourney } from './open-journey.js';

/**
 * A referral becomes a journey. Who the client is goes to PostgreSQL first and nowhere else; Temporal is told an id.
 * Whatever breaks off in between, the same request carries on from there.
 */
@Injectable()
export class TakeReferral {
  constructor(
    @Inject(KeepClient) private readonly clients: KeepClient,
    @Inject(KeepReferral) private readonly referrals: KeepReferral,
    @Inject(ClientJourneys) private readonly journeys: ClientJourneys,
    @Inject(OpenJourney) private readonly journey: OpenJourney,
    @Inject(PriorAnswers) private readonly answered: PriorAnswers,
    @Inject(ConfirmPriorAnswer) private readonly confirm: ConfirmPriorAnswer,
    @Inject(DeferredRecordings) private readonly answers: DeferredRecordings,
    @Inject(Once) private readonly once: Once,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
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
    const policy = await this.policies.current();
    mustKnowTrack(policy, incoming);
    const { id: clientId } = await this.clients.findOrCreate(client, by, id);
    await this.referrals.keep({ requestId: id, clientId, receivedAt, source, content }, by);
    const { total, open } = await this.journeys.count(clientId);
    // The workflow says the same; but one that an operator cancelled or terminated can say nothing any more.
    // It may be the one that this very request has opened, sent by somebody else at the same moment.
    if (open) {
      const opened = await this.before(request);
      if (opened) return opened;
      throw await this.journey.second(open, person);
    }
    const referral = referralOf(incoming, receivedAt, total, policy);
    const owed = { requestId: id, journeyId: journeyIdOf(clientId, total + 1) };
    const message = {
      journeyId: owed.journeyId,
      earlierJourneys: total,
      referral,
      by,
      request: { id, hash },
      senderRecords: { after: 0 },
    };
    const summary = journeySummary(total + 1, referral.entryKind);
    const [taken] = await this.answers.takeOn([owed]);
    const opening = this.journey.open({ clientId, policy, message, summary }, person);
    const answer = await opening.catch((error: Error) => {
      if (taken!.fresh && nothingFollows(error)) this.answers.forget([owed]);
      throw error;
    });
    await this.answers.record(owed, answer);
    return this.answered.viewOf(answer, request);
  }
}

/** @throws Problem for a track that the program does not have: it would be shown to operators as it came */
const mustKnowTrack = ({ tracks }: Policy, { referral, source }: IncomingReferral): void => {
  if (referral.track === null || tracks.some(({ id }) => id === referral.track)) return;
  const field = source === 'fhir' ? 'ServiceRequest.performer' : 'track';
  const errors = [{ field, detail: 'the program has no such track' }];
  throw new Problem('no-such-track', undefined, { errors });
};

const referralOf = (
  { referral, entryKind, client }: IncomingReferral,
  at: number,
  earlier: number,
  policy: Policy,
): Referral => ({
  ...referral,
  entryKind: entryKind ?? (earlier > 0 ? 'return' : 'firstIntervention'),
  minor: isMinor(client.birthDate, at, policy),
});
