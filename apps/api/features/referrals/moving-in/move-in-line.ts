import { Inject, Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { MovedInLine } from '#contracts/http/move-in';
import { journeyIdOf } from '#contracts/journey-id';
import { isOverdue } from '#journey/view';
import { ReceiveReferral, type Received } from '#records/clients/receive-referral';
import type { GrantedAccess } from '#api/platform/access/grant';
import { inALine } from '#api/platform/problems/problem-for-entry';
import { Problem } from '#api/platform/problems/problem';
import type { Line } from '../import/lines.js';
import { ClientDiffers } from '../client-differs.js';
import type { IncomingReferral } from '../incoming-referral.js';
import { KnownElsewhere } from '../known-elsewhere.js';
import { LikelyMatches } from '../likely-matches.js';
import { LineProblem } from '../line-problem.js';
import { OpenJourney } from '../open-journey.js';
import { referralOf } from '../take-referral.js';
import { BeginMovedIn } from './begin-moved-in.js';
import { JudgeCourse, type Judged } from './judge-course.js';
import { MovedInBefore } from './moved-in-before.js';
import { ReadLine, type Asked, type Place, type Taking } from './read-line.js';

/** Stands for the line's client before anybody has looked who they are: a new id, without earlier journeys. */
const someClient = () => ({ clientId: randomUUID(), earlier: 0, returns: false });

type Taken = Extract<Received, { kind: 'taken' }>;

const isFirst = ({ earlier, returns }: Taken): boolean => earlier === 0 && !returns;

/** Gives the judged course the client's own id. Nothing else that was judged says whose it is. */
const of = ({ clientId }: Taken, judged: Judged): Judged => ({
  ...judged,
  state: { ...judged.state, journeyId: journeyIdOf(clientId, 1) },
});

/** Whether today's track has to answer a request for a seat. Such a line waits for the others, because clients who hold their seats come first. */
const asksForSeat = ({ state: { seatLink } }: Judged): boolean =>
  seatLink?.requests.some((request) => request.wish === 'seat' && !request.held) ?? false;

/** Moves in one client of a file: judges the course by the rules, and begins the journey unless it is a dry run. */
@Injectable()
export class MoveInLineOf {
  private readonly log = new Logger(MoveInLineOf.name);

  constructor(
    @Inject(ReadLine) private readonly lines: ReadLine,
    @Inject(JudgeCourse) private readonly rules: JudgeCourse,
    @Inject(BeginMovedIn) private readonly journey: BeginMovedIn,
    @Inject(MovedInBefore) private readonly earlier: MovedInBefore,
    @Inject(ReceiveReferral) private readonly referrals: ReceiveReferral,
    @Inject(ClientDiffers) private readonly differing: ClientDiffers,
    @Inject(OpenJourney) private readonly open: OpenJourney,
    @Inject(LikelyMatches) private readonly likely: LikelyMatches,
    @Inject(KnownElsewhere) private readonly elsewhere: KnownElsewhere,
    @Inject(LineProblem) private readonly faults: LineProblem,
  ) {}

  /** Never rejects: what is wrong with a line stands in its answer. */
  async take(line: Line, taking: Taking, place: Place): Promise<MovedInLine> {
    const { number } = line;
    try {
      const asked = await this.lines.read(line, taking);
      const answer = taking.dryRun ? this.judged(asked, taking) : this.moved(asked, taking, place);
      return { line: number, ...(await answer) };
    } catch (error) {
      return { line: number, ...(await this.faults.of(error, taking.request)) };
    }
  }

  /** The dry run of a line: nothing is kept, and it is not decided who the client is. `likely` has those who may be the same person. */
  private async judged(asked: Asked, { granted, request }: Taking): Promise<Omit<MovedInLine, 'line'>> {
    const nobody = someClient();
    const judged = await this.judge(asked, nobody, Date.now());
    const journeyId = journeyIdOf(nobody.clientId, 1);
    const likely = await this.likely.of(journeyId, asked.incoming.client, granted.scope, request);
    return { status: 200, ...this.told(judged), ...(likely && { likely: [...likely] }) };
  }

  /** @throws Problem, and whatever `toProblem` knows */
  private async moved(
    asked: Asked,
    { granted: { person } }: Taking,
    { afterOthers }: Place,
  ): Promise<Omit<MovedInLine, 'line'>> {
    const { incoming, policy, request, by } = asked;
    const at = Date.now();
    const before = await this.earlier.find(request);
    if (before) {
      const judged = await this.judge({ ...asked, policy: before.policy }, before.client, before.at);
      return { status: 201, journeyId: judged.state.journeyId, ...this.told(judged) };
    }
    // Judged before anything is written, so that a course that cannot be taken at all leaves nothing behind (ADR 32). The answer to that is the same for a
    // client's first journey and a later one.
    const first = await this.judge(asked, someClient(), at);
    const { client, source, content } = incoming;
    await this.elsewhere.mustBeToTheDay(client, person);
    const document = { requestId: request.id, hash: request.hash, receivedAt: at, source, content, client };
    const received = await this.taken(await this.referrals.receive(document, by), incoming, person);
    const judged = isFirst(received) ? of(received, first) : await this.judge(asked, received, at);
    if (asksForSeat(judged)) await afterOthers();
    await this.journey.begin(judged, policy, request.id, person);
    return { status: 201, journeyId: judged.state.journeyId, ...this.told(judged) };
  }

  /** @throws Problem where the client's next journey cannot begin */
  private async taken(
    received: Received,
    incoming: IncomingReferral,
    person: GrantedAccess['person'],
  ): Promise<Taken> {
    if (received.kind === 'reused') throw new Problem('idempotency-key-reused');
    if (received.kind === 'several') throw await this.differing.numbers(received, incoming.numbersAt, person);
    if (received.kind === 'differs') throw await this.differing.problem(received, person);
    if (received.kind === 'open') throw await this.open.second(received.journeyId, person);
    return received;
  }

  private judge(
    { sent, incoming, policy, request, by, mover }: Asked,
    { clientId, earlier, returns }: Pick<Taken, 'clientId' | 'earlier' | 'returns'>,
    at: number,
  ): Promise<Judged> {
    const referral = referralOf(incoming, sent.at, returns, policy);
    const referred = { referral, earlierJourneys: earlier, policyVersion: policy.version };
    const { id, hash } = request;
    const journeyId = journeyIdOf(clientId, earlier + 1);
    return this.rules.judge(sent, { journeyId, referred, policy, by, mover, at, request: { id, hash } });
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
