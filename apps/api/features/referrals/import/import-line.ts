import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { ImportedLine } from '#contracts/http/import-line';
import { journeyIdOf } from '#contracts/journey-id';
import type { Actor } from '#journey/model/actor';
import { actorIn } from '#api/platform/access/acting-person';
import { actorOf, type GrantedAccess } from '#api/platform/access/grant';
import { SiteAccess } from '#api/platform/access/site-access';
import { trackReferredTo } from '#api/platform/access/resource-locator';
import { parseJson } from '#api/platform/http/body/parse-json';
import { ShownRows } from '#api/platform/audit/shown-rows';
import { Problem } from '#api/platform/problems/problem';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import type { IncomingReferral } from '../incoming-referral.js';
import { LikelyMatches } from '../likely-matches.js';
import { LineProblem } from '../line-problem.js';
import { ReadReferral } from '../read-referral.js';
import { TakeReferral } from '../take-referral.js';
import { TryReferral } from '../try-referral.js';
import type { Line } from './lines.js';

/** How the lines of a file are taken: by whom, under which key of the whole file, and whether anything of them is kept. */
export interface TakingLines {
  readonly granted: GrantedAccess;
  /** The request that sent the whole file. */
  readonly request: FastifyRequest;
  readonly key: string | null;
  /** Path of the route that takes a single referral. */
  readonly path: string;
  readonly dryRun: boolean;
}

/** One line of a file, answered as if it had been sent alone. */
@Injectable()
export class ImportLine {
  constructor(
    @Inject(ReadReferral) private readonly sent: ReadReferral,
    @Inject(TakeReferral) private readonly referrals: TakeReferral,
    @Inject(TryReferral) private readonly trials: TryReferral,
    @Inject(LikelyMatches) private readonly likely: LikelyMatches,
    @Inject(ShownRows) private readonly shown: ShownRows,
    @Inject(LineProblem) private readonly faults: LineProblem,
    @Inject(SiteAccess) private readonly access: SiteAccess,
    @Inject(RequestIds) private readonly ids: RequestIds,
  ) {}

  /** Never rejects: what is wrong with a line stands in its answer. */
  async take({ number, bytes }: Line, taking: TakingLines): Promise<ImportedLine> {
    try {
      const { granted, dryRun } = taking;
      const body = content(bytes);
      const by = await this.permitted(body, granted);
      const incoming = await this.sent.read(body, by, isFhir(body));
      const answer = dryRun
        ? await this.judged(incoming, taking)
        : await this.opened(incoming, await this.requestOf(number, body, by, taking), taking);
      return { line: number, ...answer, notTaken: [...incoming.notTaken] };
    } catch (error) {
      return { line: number, ...(await this.faults.of(error, taking.request)) };
    }
  }

  private async requestOf(
    number: number,
    body: unknown,
    by: Actor,
    { key, path, granted }: TakingLines,
  ): Promise<KnownRequest> {
    const id = key === null ? null : await this.ids.of(granted.person, `${key}\n${number}`);
    return requestRef(id, 'POST', path, body, isFhir(body) ? undefined : by);
  }

  /** @throws Problem, and whatever `toProblem` knows */
  private async opened(incoming: IncomingReferral, request: KnownRequest, taking: TakingLines) {
    const { journeyId } = await this.referrals.take(incoming, request, taking.granted.person);
    return { status: 201, journeyId, ...(await this.likelyOf(journeyId, incoming, taking)) };
  }

  /** Judges the line as if it came alone: it knows nothing of the lines above it. @throws as `opened` */
  private async judged(incoming: IncomingReferral, taking: TakingLines) {
    const { found, tellsOf } = await this.trials.of(incoming, taking.granted.person);
    if (found instanceof Problem) throw found;
    await this.shown.note(taking.request, null, tellsOf);
    if (found === 'elsewhere') return { status: 200, opens: 'otherSite' } as const;
    const { returns, readmits } = found.recommended;
    const opens = readmits ? 'readmission' : returns ? 'return' : 'first';
    // A client who returns is known by their record number. Only for somebody new is it looked who is like them.
    const like = returns ? {} : await this.likelyOf(journeyIdOf(randomUUID(), 1), incoming, taking);
    return { status: 200, opens, ...like } as const;
  }

  private async likelyOf(journeyId: string, { client }: IncomingReferral, { granted, request }: TakingLines) {
    const likely = await this.likely.of(journeyId, client, granted.scope, request);
    return likely?.length === 0 ? {} : { likely: likely && [...likely] };
  }

  /** Checks access for each line, because each names a track of its own, and may say who acts. @throws Problem */
  private async permitted(body: unknown, granted: GrantedAccess): Promise<Actor> {
    const track = trackReferredTo(body, isFhir(body));
    await this.access.toNew(granted.person, REFER, track);
    return isFhir(body) ? actorOf(granted) : actorIn(body, granted, REFER);
  }
}

const REFER = { action: 'refer', subject: 'Journey' } as const;

const content = (bytes: Buffer | null): unknown => {
  if (!bytes) throw new Problem('too-large', 'The line is longer than 1 MiB.');
  return parseJson(bytes);
};

/** A FHIR resource has a `resourceType`; anything else is taken for our own JSON. */
const isFhir = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'resourceType' in body;
