import { WorkflowNotFoundError } from '@temporalio/client';
import {
  consentRevokedSignal,
  DISCLOSURE_WORKFLOW,
  disclosureWorkflowIdOf,
  type DisclosureInput,
  type RevocationMessage,
} from '#contracts/disclosure-messages';
import type { TemporalAccess } from '../connection/temporal-access.js';
import { withDeadline, type Sending } from './sending.js';

/** Speaks to disclosures, each call under a deadline. Errors are Temporal's own. */
export class DisclosureClient {
  constructor(
    private readonly temporal: Pick<TemporalAccess, 'client' | 'taskQueue'>,
    private readonly sending: Sending = {},
  ) {}

  /** One that runs already goes on. */
  async start(input: DisclosureInput): Promise<void> {
    this.sending.mustBeInTime?.();
    const { client, taskQueue } = this.temporal;
    await withDeadline(client, this.sending, () =>
      client.workflow.start(DISCLOSURE_WORKFLOW, {
        workflowId: disclosureWorkflowIdOf(input.disclosureId),
        taskQueue,
        args: [input],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: 'Disclosure under a consent',
      }),
    );
  }

  /**
   * Tells the disclosure that its consent was revoked. Returns false if its workflow does not run. There is no check whether it is in time: the revocation
   * is on record, so it has to be told however late it is.
   */
  async revoked(revocation: RevocationMessage): Promise<boolean> {
    const handle = this.temporal.client.workflow.getHandle(disclosureWorkflowIdOf(revocation.disclosureId));
    try {
      await withDeadline(this.temporal.client, this.sending, () =>
        handle.signal(consentRevokedSignal, revocation),
      );
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }
}
