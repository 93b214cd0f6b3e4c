import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  listedPolicy as listedPolicySchema,
  policyList,
  policyParams,
  publishPolicy,
  validatedPolicy,
  validatePolicy,
  wholePolicy,
  type ListedPolicy,
  type PolicyParams,
  type PublishPolicy as PublishPolicyBody,
  type ValidatedPolicy,
  type ValidatePolicy,
  type WholePolicy,
} from '#contracts/http/policy';
import { policyFrom } from '#policy/load-policy';
import { PolicyVersions, type ReadPolicyVersion } from '#records/policies/policy-versions';
import type { Actor } from '#journey/model/actor';
import { Access, ActsAs } from '#api/platform/access/access';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_PROGRAM } from '#api/platform/access/resource-locator';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Problem } from '#api/platform/problems/problem';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { Conditional } from '#api/platform/unchanged/conditional';
import { IfMatch, TakesIfMatch } from '#api/platform/unchanged/if-match';
import { listedPolicy } from './listed-policy.js';
import { ProgramPolicies } from '#api/platform/program-policy/program-policies';
import { MovedTracks } from './moved-tracks.js';
import { PublishPolicy } from './publish-policy.js';
import { POLICY, ReadPolicy } from './read-policy.js';

const SENT = 'of the request';

@ApiTags('policies')
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    @Inject(PolicyVersions) private readonly versions: PolicyVersions,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
    @Inject(ReadPolicy) private readonly policy: ReadPolicy,
    @Inject(PublishPolicy) private readonly publication: PublishPolicy,
    @Inject(MovedTracks) private readonly moved: MovedTracks,
  ) {}

  @Access('read', 'Policy', IN_PROGRAM)
  @Get()
  @Conditional()
  @ApiOperation({ operationId: 'listPolicies', summary: 'Every version of the policy, latest first' })
  @Answers(200, 'The versions', policyList)
  @Problems('unavailable', 'policy-differs')
  async all(): Promise<{ readonly items: readonly ListedPolicy[] }> {
    await this.policies.start();
    const [versions, newest] = await Promise.all([this.versions.all(), this.versions.newest()]);
    return { items: versions.map((version) => listedPolicy(version, newest)) };
  }

  @Access('read', 'Policy', IN_PROGRAM)
  @Get(':version')
  @Conditional()
  @ApiOperation({ operationId: 'readPolicy', summary: 'One version with its document' })
  @Answers(200, 'The version', wholePolicy)
  @Problems('invalid-input', 'no-such-policy', 'unavailable')
  async one(
    @Param({ schema: policyParams }) { version }: PolicyParams,
    @Req() request: FastifyRequest,
  ): Promise<WholePolicy> {
    const found = await this.policy.one(version);
    if (!found) throw new Problem('no-such-policy');
    request.readAt = found.revision;
    return found;
  }

  @Access('validate', 'Policy', IN_PROGRAM)
  @Post('validate')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'validatePolicy',
    summary: 'Whether a policy document can be published; nothing is kept',
    description: 'Every fault is named with its path and the rule that reads what stands there.',
  })
  @Answers(200, 'It can be', validatedPolicy)
  @Problems(...BODY_PROBLEMS, 'policy-invalid', 'unavailable')
  async validate(
    @Body({ schema: validatePolicy }) { document }: ValidatePolicy,
    @Grant() { person }: GrantedAccess,
  ): Promise<ValidatedPolicy> {
    const policy = policyFrom(document, SENT);
    await this.moved.mustBeTheirs(policy, person);
    const { version } = policy;
    return { version, published: (await this.versions.one(version))?.status === 'published' };
  }

  @ActsAs('publish', 'Policy', IN_PROGRAM)
  @Post()
  @HttpCode(201)
  @IdempotencyKey()
  @TakesIfMatch(POLICY)
  @ApiOperation({
    operationId: 'publishPolicy',
    summary: 'Publish a policy: new journeys are opened under it from now on',
    description:
      'Running journeys stay under theirs until they adopt another; tracks have its seats at once. What is published never changes: the next change has a version of its own.',
  })
  @Answers(201, 'The version as it is kept', listedPolicySchema, { location: 'Where it can be read' })
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'policy-invalid',
    'policy-published',
    'changed-meanwhile',
    'unavailable',
    'unconfirmed',
  )
  async publish(
    @Body({ schema: publishPolicy }) { data }: PublishPolicyBody,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Grant() { person }: GrantedAccess,
    @IfMatch(POLICY) read: ReadPolicyVersion | null,
  ): Promise<ListedPolicy> {
    const policy = policyFrom(data.document, SENT);
    if (!data.draft) await this.moved.mustBeTheirs(policy, person);
    const kept = await this.publication.publish(policy, { ...data, by, read }, request);
    void reply.header('location', `/v1/policies/${encodeURIComponent(kept.version)}`);
    return listedPolicy(kept, await this.versions.newest());
  }
}
