import type { Client } from '@temporalio/client';
import { afterClosingIdOf, parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import {
  AFTER_CLOSING_WORKFLOW,
  JOURNEY_WORKFLOW,
  NEW_RUN_OPTIONS,
  type AfterClosingInput,
  type JourneyInput,
} from '#contracts/journey-messages';
import {
  NEW_TRACK_RUN_OPTIONS,
  TRACK_HISTORY_BOUND,
  TRACK_WORKFLOW,
  trackWorkflowIdOf,
  type TrackInput,
} from '#contracts/track-messages';
import type { JourneyEvent } from '#journey/model/event';
import type { Policy } from '#journey/model/policy';
import type { JourneyState } from '#journey/model/state';
import type { JourneyView } from '#journey/view';
import { handledOf } from '#contracts/handled-of';
import { searchAttributesOf } from '#temporal/clients/search-attributes-of';
import type { TrackEvent } from '#track/event';
import type { TrackState } from '#track/state';

/** What a workflow needs to go on from its records. */
export interface FromRecords {
  readonly state: JourneyState;
  readonly events: readonly JourneyEvent[];
  readonly view: JourneyView;
  readonly policy: Policy;
}

/** Where a journey's workflow is to run. */
export interface Begins {
  readonly client: Client;
  readonly taskQueue: string;
}

/** Starts a journey's workflow, which goes on where its records end. @throws WorkflowExecutionAlreadyStartedError where it runs */
export const beginJourney = async (
  { client, taskQueue }: Begins,
  { state, events, view, policy }: FromRecords,
): Promise<void> => {
  const { clientId, number } = parseJourneyId(state.journeyId)!;
  if (state.phase === 'closed') return beginAfterClosing({ client, taskQueue }, state.journeyId, view);
  const input: JourneyInput = {
    clientId,
    policy,
    ...NEW_RUN_OPTIONS,
    resume: { state, handled: handledOf(events) },
  };
  await client.workflow.start(JOURNEY_WORKFLOW, {
    workflowId: workflowIdOf(clientId),
    taskQueue,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
    staticSummary: `Journey ${number} · begun again from its records`,
    typedSearchAttributes: searchAttributesOf(view),
  });
};

/** For a journey that has closed, starts the workflow after closing, which reads for itself how the journey stands. */
const beginAfterClosing = async (
  { client, taskQueue }: Begins,
  journeyId: string,
  view: JourneyView,
): Promise<void> => {
  await client.workflow.start(AFTER_CLOSING_WORKFLOW, {
    workflowId: afterClosingIdOf(journeyId),
    taskQueue,
    args: [{ journeyId, leavesNoTaskEmpty: true } satisfies AfterClosingInput],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
    staticSummary: `Journey ${parseJourneyId(journeyId)!.number} · after its end, begun again from its records`,
    typedSearchAttributes: searchAttributesOf(view),
  });
};

/** Starts a track's workflow, which goes on where its records end. */
export const beginTrack = async (
  { client, taskQueue }: Begins,
  { state, events }: { readonly state: TrackState; readonly events: readonly TrackEvent[] },
): Promise<void> => {
  const { trackId, setting } = state;
  const input: TrackInput = {
    trackId,
    setting,
    historyBound: TRACK_HISTORY_BOUND,
    ...NEW_TRACK_RUN_OPTIONS,
    resume: { state, handled: handledOf(events), unrecorded: [] },
  };
  await client.workflow.start(TRACK_WORKFLOW, {
    workflowId: trackWorkflowIdOf(trackId),
    taskQueue,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
    staticSummary: `Track ${trackId}`,
  });
};

/** Terminates a workflow that is behind its records. It is begun again at once. */
export const endWorkflow = async ({ client }: Begins, workflowId: string): Promise<void> => {
  await client.workflow.getHandle(workflowId).terminate('reconcile: begun again from the records');
};
