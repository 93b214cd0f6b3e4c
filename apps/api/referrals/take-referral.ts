import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#access/person';
import { journeyIdOf } from '#contracts/journey-id';
import { secondJourney } from '#journey/decision';
import type { Referral } from '#journey/milestone';
import type { Policy } from '#journey/policy/policy';
import type { JourneyView } from '#journey/view';
import { ClientJourneys } from '#records/client-journeys';
import { KeepClient } from '#records/keep-client';
import { KeepReferral } from '#records/keep-referral';
import { Standing } from '../access/standing.js';
import { fromRefusal, refused } from '../problems/from-refusal.js';
import type { Problem } from '../problems/problem.js';
import { TellJourney } from '../journeys/tell-journey.js';
import { ProgramPolicies } from '../policies/program-policies.js';
import { Answered } from '../requests/answered.js';
import { InFlight } from '../requests/in-flight.js';
import type { KnownRequest } from '../requests/request-ref.js';
import type { IncomingReferral } from './incoming-referral.js';
import { isMinor } from './is-minor.js';
import { journeySummary } from './journey-summary.js';

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
    @Inject(TellJourney) private readonly tell: TellJourney,
    @Inject(Answered) private readonly answered: Answered,
    @Inject(InFlight) private readonly inFlight: InFlight,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(Standing) private readonly standing: Standing,
  ) {}

  /** The journey as it was opened. @throws Problem, and whatever `problemOf` knows */
  take(incoming: IncomingReferral, request: KnownRequest, person: Person): Promise<JourneyView> {
    return this.inFlight.during(
      request,
      async () => (await this.answered.before(request)) ?? this.open(incoming, request, person),
    );
  }

  private async open(
    incoming: IncomingReferral,
    request: KnownRequest,
    person: Person,
  ): Promise<JourneyView> {
    const { client, source, content, by } = incoming;
    const { id, hash } = request;
    const receivedAt = Date.now();
    const { id: clientId } = await this.clients.findOrCreate(client, by);
    await this.referrals.keep({ requestId: id, clientId, receivedAt, source, content }, by);
    const { total, open } = await this.journeys.count(clientId);
    // The workflow says the same; but one that an operator cancelled or terminated can say nothing any more.
    if (open) throw await this.second(open, person);
    const policy = await this.policies.current();
    const referral = referralOf(incoming, receivedAt, total, policy);
    const message = {
      journeyId: journeyIdOf(clientId, total + 1),
      earlierJourneys: total,
      referral,
      by,
      request: { id, hash },
    };
    const summary = journeySummary(total + 1, referral.entryKind);
    const answer = await this.tell
      .refer({ clientId, policy, message, summary })
      .catch(async (error: Error) => {
        const [open] = idInRefusal(error) ?? [];
        throw open === undefined ? error : await this.second(open, person);
      });
    return this.answered.viewOf(answer, request);
  }

  /** R-RETURN; a journey at another site is not named to the person. */
  private async second(open: string, person: Person): Promise<Problem> {
    const known = await this.standing.among(person, { action: 'read', subject: 'Journey' }, [open]);
    return refused(secondJourney(known.has(open) ? open : null));
  }
}

/** The open journey that a refusal of the workflow names. */
const idInRefusal = (error: Error): RegExpExecArray | null => {
  const { ruleId, needed } = fromRefusal(error)?.extras ?? {};
  return ruleId === 'R-RETURN' ? /[0-9a-f-]{36}\.\d+/.exec((needed ?? []).join()) : null;
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
