import { proxySinks, workflowInfo, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { JOURNEY_WORKFLOW, RESUME_CLOSED } from '#contracts/journey-messages';

/** Sinks through which a replay tells of a run. They take plain values, because these leave the sandbox. */
export interface RecordingSinks extends Sinks {
  readonly told: {
    begun(type: string, input: unknown): void;
    /** A recording that an activity is given, or that the sender of an Update gets to record. */
    recording(of: string, recording: unknown): void;
    adopted(policy: unknown): void;
  };
}

const { told } = proxySinks<RecordingSinks>();

/** The activities that record, and of what: journeys and tracks. */
const RECORDS: Readonly<Record<string, string>> = { recordJourney: 'journey', recordTrack: 'track' };

const recorded = ({ activityType, args }: { readonly activityType: string; readonly args: unknown[] }) => {
  const of = RECORDS[activityType];
  if (of !== undefined) told.recording(of, args[0]);
};

const handedBack = (answer: unknown): void => {
  const { recording } = (answer ?? {}) as { readonly recording?: unknown };
  if (recording) told.recording('journey', recording);
};

/**
 * Works inside the sandbox, on replays only: tells every recording that the workflow ever made. Nothing is awaited on the way, because one turn more or less,
 * and a history would not replay.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  inbound: [
    {
      execute: (input, next) => {
        told.begun(workflowInfo().workflowType, input.args[0]);
        return next(input);
      },
      handleUpdate: (input, next) => {
        const answer = next(input);
        answer.then(
          (said) => {
            handedBack(said);
            if (input.name === 'adoptPolicy') told.adopted((input.args[0] as { policy: unknown }).policy);
          },
          // A refused Update has decided nothing. `answer` itself carries the error to its caller.
          () => undefined,
        );
        return answer;
      },
    },
  ],
  outbound: [
    {
      scheduleActivity: (input, next) => {
        recorded(input);
        const answer = next(input);
        if (input.activityType === RESUME_CLOSED)
          answer.then(
            (resumed) => told.begun(JOURNEY_WORKFLOW, resumed),
            () => undefined,
          );
        return answer;
      },
      scheduleLocalActivity: (input, next) => {
        recorded(input);
        return next(input);
      },
    },
  ],
});
