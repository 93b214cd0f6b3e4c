import { Inject, Injectable } from '@nestjs/common';
import { WithStartWorkflowOperation } from '@temporalio/client';
import {
  ARRANGE,
  TRACK_WORKFLOW,
  trackInput,
  trackWorkflowIdOf,
  type TrackAnswer,
  type TrackMessage,
} from '#contracts/track-messages';
import type { Policy } from '#journey/policy/policy';
import { TemporalAccess } from '#temporal/client/temporal-access';
import { Problem } from '../problems/problem.js';
import { ProgramPolicy } from '../program-policy.js';

/** How long a caller waits for a track's answer before being told to send again. */
const ANSWER_WITHIN_MS = 10_000;

/** The messages of a track, each under a deadline; a track that does not run yet begins with the first. */
@Injectable()
export class TellTrack {
  private readonly policy: Policy;

  constructor(
    @Inject(TemporalAccess) private readonly temporal: TemporalAccess,
    @Inject(ProgramPolicy) { policy }: ProgramPolicy,
  ) {
    this.policy = policy;
  }

  /** @throws Problem where the policy has no such track, and whatever `problemOf` knows */
  arrange(trackId: string, message: TrackMessage): Promise<TrackAnswer> {
    const { client, taskQueue } = this.temporal;
    const input = trackInput(trackId, this.policy);
    if (!input) throw new Problem('no-such-track');
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
    return client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.workflow.executeUpdateWithStart<never, TrackAnswer, [TrackMessage]>(ARRANGE, update as never),
    );
  }
}
