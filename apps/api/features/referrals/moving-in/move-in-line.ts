import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { moveInLine, type MovedInLine, type MoveInLine } from '#contracts/http/move-in';
import { journeyIdOf } from '#contracts/journey-id';
import type { Actor } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import { isOverdue } from '#journey/view';
import { ReceiveReferral, type Received } from '#records/clients/receive-referral';
import { AccessCheck } from '#api/platform/access/access-check';
import { actorOf, type GrantedAccess } from '#api/platform/access/grant';
import { trackReferredTo } from '#api/platform/access/resource-locator';
import { parseJson } from '#api/platform/http/body/parse-json';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { fromIssues } from '#api/platform/problems/from-issues';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { Problem } from '#api/platform/problems/problem';
import { toProblem } from '#api/platform/problems/to-problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import type { Line } from '../import/lines.js';
import { ClientDiffers } from '../client-differs.js';
import type { IncomingReferral } from '../incoming-referral.js';
import { LikelyMatches } from '../likely-matches.js';
import { OpenJourney } from '../open-journey.js';
import { incomingOf } from '../referral-from-json.js';
import { mustKnowTrack, referralOf } from '../take-referral.js';
import { BeginMovedIn } from './begin-moved-in.js';
import { JudgeCourse, type Judged } from './judge-course.js';
import { MovedInBefore } from './moved-in-before.js';

/** How a file is taken: by whom, under which key, and whether anything of it is kept. */
export interface Taking {
  readonly granted: GrantedAccess;
  readonly key: string | null;
  readonly dryRun: boolean;
}

/** What one line asks for. */
interface Asked {
  readonly sent: MoveInLine;
  readonly incoming: IncomingReferral;
  readonly policy: Policy;
  readonly request: KnownRequest;
  /** Who moves the client in. */
  readonly by: Actor;
}

const MOVE_IN = { action: 'moveIn', subject: 'Journey' } as const;

/** Whose line it is, as long as nobody has looked. */
const someClient = () => ({ clientId: randomUUID(), earlier: 0, returns: false });

const referralIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'referral' in body ? body.referral : null;

/** One client of a file: judged by the rules, and, where it is meant, here from now on. */
@Injectable()
export class MoveInLineOf {
  private readonly log = new Logger(MoveInLineOf.name);

  constructor(
    @Inject(JudgeCourse) private readonly rules: JudgeCourse,
    @Inject(BeginMovedIn) private readonly journey: BeginMovedIn,
    @Inject(MovedInBefore) private readonly earlier: MovedInBefore,
    @Inject(ReceiveReferral) private readonly referrals: ReceiveReferral,
    @Inject(ClientDiffers) private readonly differing: ClientDiffers,
    @Inject(OpenJourney) private readonly open: OpenJourney,
    @Inject(LikelyMatches) private readonly likely: LikelyMatches,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(AccessCheck) private readonly access: AccessCheck,
    @Inject(RequestIds) private readonly ids: RequestIds,
  ) {}

  /** Never rejects: what is wrong with a line stands in its answer. */
  async take({ number, bytes }: Line, taking: Taking): Promise<MovedInLine> {
    try {
      if (!bytes) throw new Problem('too-large', 'The line is longer than 4 MiB.');
      const asked = await this.asked(parseJson(bytes), number, taking);
      return {
        line: number,
        ...(await (taking.dryRun ? this.judged(asked, taking) : this.moved(asked, taking))),
      };
    } catch (error) {
      const problem = toProblem(error);
      return { line: number, status: problem.status, problem: inALine(problem, this.log) };
    }
  }

  /** @throws Problem */
  private async asked(body: unknown, number: number, { granted, key }: Taking): Promise<Asked> {
    // Who may not is told so, and not what is wrong with it.
    const content = referralIn(body);
    await this.access.toNew(granted.person, MOVE_IN, trackReferredTo(content, false));
    const { data: sent, error } = moveInLine.safeParse(body);
    if (error) throw fromIssues(error.issues);
    const policy = await this.policies.current();
    const incoming = incomingOf(sent.referral, content, sent.by);
    mustKnowTrack(policy, incoming);
    const id = key === null ? null : await this.ids.of(granted.person, `${key}\n${number}`);
    const request = requestRef(id, 'POST', '/v1/journeys/import', body);
    return { sent, incoming, policy, request, by: actorOf(granted) };
  }

  /** Nothing is kept, and who the client is is not decided: `likely` has those whom it may be. */
  private async judged(asked: Asked, { granted }: Taking): Promise<Omit<MovedInLine, 'line'>> {
    const nobody = someClient();
    const judged = await this.judge(asked, nobody, Date.now());
    const journeyId = journeyIdOf(nobody.clientId, 1);
    const likely = await this.likely.of(journeyId, asked.incoming.client, granted.scope);
    return { status: 200, ...this.told(judged), ...(likely && { likely: [...likely] }) };
  }

  /** @throws Problem, and whatever `toProblem` knows */
  private async moved(asked: Asked, { granted: { person } }: Taking): Promise<Omit<MovedInLine, 'line'>> {
    const { incoming, policy, request, by } = asked;
    const at = Date.now();
    const before = await this.earlier.find(request);
    if (before) {
      const judged = await this.judge({ ...asked, policy: before.policy }, before.client, before.at);
      return { status: 201, journeyId: judged.state.journeyId, ...this.told(judged) };
    }
    // What cannot be taken at all is told before anything is written (ADR 32): it is the same for a client's first journey and a later one.
    await this.judge(asked, someClient(), at);
    const { client, source, content } = incoming;
    const document = { requestId: request.id, hash: request.hash, receivedAt: at, source, content, client };
    const received = await this.taken(await this.referrals.receive(document, by), incoming, person);
    const judged = await this.judge(asked, received, at);
    await this.journey.begin(judged, policy, request.id, person);
    return { status: 201, journeyId: judged.state.journeyId, ...this.told(judged) };
  }

  /** @throws Problem where the client's next journey cannot begin */
  private async taken(
    received: Received,
    incoming: IncomingReferral,
    person: GrantedAccess['person'],
  ): Promise<Extract<Received, { kind: 'taken' }>> {
    if (received.kind === 'reused') throw new Problem('idempotency-key-reused');
    if (received.kind === 'several') throw await this.differing.numbers(received, incoming.numbersAt, person);
    if (received.kind === 'differs') throw await this.differing.problem(received, person);
    if (received.kind === 'open') throw await this.open.second(received.journeyId, person);
    return received;
  }

  private judge(
    { sent, incoming, policy, request, by }: Asked,
    {
      clientId,
      earlier,
      returns,
    }: Pick<Extract<Received, { kind: 'taken' }>, 'clientId' | 'earlier' | 'returns'>,
    at: number,
  ): Promise<Judged> {
    const referral = referralOf(incoming, sent.at, returns, policy);
    const referred = { referral, earlierJourneys: earlier, policyVersion: policy.version };
    const { id, hash } = request;
    const journeyId = journeyIdOf(clientId, earlier + 1);
    return this.rules.judge(sent, { journeyId, referred, policy, by, at, request: { id, hash } });
  }

  private told({
    state,
    notTaken,
  }: Judged): Pick<MovedInLine, 'phase' | 'events' | 'tasks' | 'overdue' | 'notTaken'> {
    return {
      ...{ phase: state.phase, events: state.seq, tasks: Object.keys(state.tasks).length },
      overdue: isOverdue(state),
      notTaken: notTaken.map(({ step, problem }) => ({ step, problem: inALine(problem, this.log) })),
    };
  }
}
