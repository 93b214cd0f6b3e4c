import { Inject, Injectable } from '@nestjs/common';
import { WithStartWorkflowOperation, WorkflowNotFoundError } from '@temporalio/client';
import { ANSWERED, type KnownAnswer } from '#contracts/journey-messages';
import {
  ARRANGE,
  beginningOf,
  TRACK_WORKFLOW,
  trackInput,
  trackWorkflowIdOf,
  type TrackAnswer,
  type TrackInput,
  type TrackMessage,
} from '#contracts/track-messages';
import type { Policy } from '#journey/policy/policy';
import { TemporalAccess } from '#temporal/client/temporal-access';
import { Problem } from '../problems/problem.js';
import { mustBeInTime } from '../requests/deadline.js';
import { ProgramPolicies } from '../policies/program-policies.js';

/** How long a caller waits for a track's answer before being told to send again. */
const ANSWER_WITHIN_MS = 10_000;

/** The messages of a track, each under a deadline; a track that does not run yet begins with the first. */
@Injectable()
export class TellTrack {
  constructor(
    @Inject(TemporalAccess) private readonly temporal: TemporalAccess,
    @Inject(ProgramPolicies) private readonly policies: ProgramPolicies,
  ) {}

  /** @throws Problem where the policy has no such track or the request's time is over, and whatever `problemOf` knows */
  async arrange(trackId: string, message: TrackMessage): Promise<TrackAnswer> {
    const input = trackInput(trackId, await this.policies.current());
    if (!input) throw new Problem('no-such-track');
    return this.send(input, message);
  }

  /** Seats, priorities and bounds of groups become those of the policy; a track that it has given up has no seats to give. */
  follow(
    trackId: string,
    policy: Policy,
    { by, request }: Pick<TrackMessage, 'by' | 'request'>,
  ): Promise<TrackAnswer> {
    const input = beginningOf(trackId, policy);
    return this.send(input, { command: { name: 'changeSetting', setting: input.setting }, by, request });
  }

  /** What the track knows of a request; null where it does not run. */
  async known(trackId: string, requestId: string): Promise<KnownAnswer | null> {
    const { client } = this.temporal;
    try {
      return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        client.workflow
          .getHandle(trackWorkflowIdOf(trackId))
          .query<KnownAnswer, [string]>(ANSWERED, requestId),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return null;
      throw error;
    }
  }

  private async send(input: TrackInput, message: TrackMessage): Promise<TrackAnswer> {
    const { client, taskQueue } = this.temporal;
    const { trackId } = input;
    const startWorkflowOperation = new WithStartWorkflowOperation(TRACK_WORKFLOW, {
      workflowId: trackWorkflowIdOf(trackId),
      taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      staticSummary: `Track ${trackId}`,
    });
    const update = {
      args: [message] as [TrackMessage],
      updateId: message.request.id,
      startWorkflowOperation,
    };
    mustBeInTime();
    return client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.workflow.executeUpdateWithStart<never, TrackAnswer, [TrackMessage]>(ARRANGE, update as never),
    );
  }
}
