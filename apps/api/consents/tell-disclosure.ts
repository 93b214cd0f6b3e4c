import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import {
  CONSENT_REVOKED,
  DISCLOSURE_WORKFLOW,
  disclosureWorkflowIdOf,
  type DisclosureInput,
} from '#contracts/disclosure-messages';
import { TemporalAccess } from '#temporal/client/temporal-access';
import { mustBeInTime } from '../requests/deadline.js';

const WITHIN_MS = 10_000;

/** The messages of a disclosure, each under a deadline. Errors are Temporal's own; `problemOf` knows them. */
@Injectable()
export class TellDisclosure {
  constructor(@Inject(TemporalAccess) private readonly temporal: TemporalAccess) {}

  /** One that runs already goes on. @throws Problem where the request's time is over */
  async start(input: DisclosureInput): Promise<void> {
    mustBeInTime();
    const { client, taskQueue } = this.temporal;
    await this.soon(() =>
      client.workflow.start(DISCLOSURE_WORKFLOW, {
        workflowId: disclosureWorkflowIdOf(input.disclosureId),
        taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: 'Disclosure under a consent',
      }),
    );
  }

  /** Whether it was there to be told. The revocation is on record: it is told however late it is. */
  async revoked(disclosureId: string): Promise<boolean> {
    const handle = this.temporal.client.workflow.getHandle(disclosureWorkflowIdOf(disclosureId));
    try {
      await this.soon(() => handle.signal(CONSENT_REVOKED));
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private soon<T>(call: () => Promise<T>): Promise<T> {
    return this.temporal.client.withDeadline(Date.now() + WITHIN_MS, call);
  }
}
