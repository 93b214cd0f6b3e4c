import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Person } from '#access/person';
import { moveInLine, type MoveInLine } from '#contracts/http/move-in';
import type { Actor } from '#journey/model/actor';
import type { Policy } from '#journey/model/policy';
import { SiteAccess } from '#api/platform/access/site-access';
import { actorOf, type GrantedAccess } from '#api/platform/access/grant';
import { trackReferredTo } from '#api/platform/access/resource-locator';
import { parseJson } from '#api/platform/http/body/parse-json';
import { RequestIds } from '#api/platform/idempotency/request-ids';
import { requestRef, type KnownRequest } from '#api/platform/idempotency/request-ref';
import { fromIssues } from '#api/platform/problems/from-issues';
import { Problem } from '#api/platform/problems/problem';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { DaysOfSite } from '#api/platform/sites/days-of-site';
import type { Line } from '../import/lines.js';
import type { IncomingReferral } from '../incoming-referral.js';
import { incomingOf } from '../referral-from-json.js';
import { mustKnowTrack } from '../take-referral.js';

/** How a file is taken: by whom, under which key, and whether anything of it is kept. */
export interface Taking {
  /** The request that sent the whole file. */
  readonly request: FastifyRequest;
  readonly granted: GrantedAccess;
  readonly key: string | null;
  readonly dryRun: boolean;
}

/** The place of a line among the others of its file. */
export interface Place {
  /** Resolves when every line before it is done. */
  readonly afterOthers: () => Promise<unknown>;
}

/** What one line asks for. */
export interface Asked {
  readonly sent: MoveInLine;
  readonly incoming: IncomingReferral;
  readonly policy: Policy;
  readonly request: KnownRequest;
  /** Who moves the client in. */
  readonly by: Actor;
  readonly mover: Person;
}

const MOVE_IN = { action: 'moveIn', subject: 'Journey' } as const;

/** Reads a line of a file: whether the person may move that client in, and what the line says. */
@Injectable()
export class ReadLine {
  constructor(
    @Inject(SiteAccess) private readonly access: SiteAccess,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(RequestIds) private readonly ids: RequestIds,
    @Inject(DaysOfSite) private readonly site: DaysOfSite,
  ) {}

  /** @throws Problem, DatabaseUnavailable */
  async read({ number, bytes }: Line, { granted, key }: Taking): Promise<Asked> {
    if (!bytes) throw new Problem('too-large', 'The line is longer than 4 MiB.');
    const body = parseJson(bytes);
    // Access is checked before the line is validated: a person who may not is told so, and not what is wrong with the line.
    const content = referralIn(body);
    await this.access.toNew(granted.person, MOVE_IN, trackReferredTo(content, false));
    const { data: sent, error } = moveInLine.safeParse(body);
    if (error) throw fromIssues(error.issues);
    const incoming = inLine(incomingOf(sent.referral, content, sent.by));
    const policy = await this.site.laidOver(await this.policies.current(), incoming.referral.track);
    mustKnowTrack(policy, incoming, 'referral.track');
    const id = key === null ? null : await this.ids.of(granted.person, `${key}\n${number}`);
    const request = requestRef(id, 'POST', '/v1/journeys/import', body);
    return { sent, incoming, policy, request, by: actorOf(granted), mover: granted.person };
  }
}

const referralIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'referral' in body ? body.referral : null;

/** Prefixes the places with `referral.`, because the referral is a part of its line. */
const inLine = ({ numbersAt, ...incoming }: IncomingReferral): IncomingReferral => ({
  ...incoming,
  numbersAt: numbersAt.map((place) => `referral.${place}`),
});
