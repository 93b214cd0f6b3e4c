import type { DataConverter } from '@temporalio/common';
import { Worker, type InjectedSinks, type WorkflowBundleOption } from '@temporalio/worker';
import type { temporal } from '@temporalio/proto';
import type { JourneyInput, Recording } from '#contracts/journey-messages';
import { JOURNEY_WORKFLOW } from '#contracts/journey-messages';
import { TRACK_WORKFLOW, type TrackInput, type TrackRecording } from '#contracts/track-messages';
import type { Policy } from '#journey/model/policy';
import type { Begun, RunName, Told } from '#reconcile/decided-run';
import { bundleWorkflows, fileOf } from '#worker/workflow-bundle';
import type { RecordingSinks } from './tell-recordings.js';

/** A run and its history. */
export interface KeptRun extends RunName {
  readonly workflowId: string;
  readonly history: temporal.api.history.v1.IHistory;
}

/** What a run decided, replayed with the code as it is. `fault` is set where its history does not replay with this code. */
export interface ReplayedRun extends RunName {
  readonly workflowId: string;
  readonly told: Told;
  readonly fault: string | null;
}

export interface ReplayOptions {
  readonly bundle: WorkflowBundleOption;
  readonly dataConverter?: DataConverter | undefined;
}

/** A bundle of the workflows' own code, with an interceptor in the sandbox that tells what they record. */
export const replayBundle = (dataConverter?: DataConverter): Promise<WorkflowBundleOption> =>
  bundleWorkflows(dataConverter, [fileOf('apps/reconcile/replay/tell-recordings')]);

/** Replays one history after the other, in order. A history that fails is yielded with its fault, and the next is replayed. */
export async function* replayHistories(
  kept: AsyncIterable<KeptRun>,
  { bundle, dataConverter }: ReplayOptions,
): AsyncGenerator<ReplayedRun> {
  // The SDK replays one history at a time, so whatever the sinks hear in between is of that one.
  let replayed: KeptRun | undefined;
  let heard = new Heard();
  async function* histories() {
    for await (const run of kept) {
      replayed = run;
      heard = new Heard();
      yield { workflowId: run.workflowId, history: run.history };
    }
  }
  const sinks: InjectedSinks<RecordingSinks> = {
    told: {
      begun: { fn: (_run, type, input) => heard.begin(type, input), callDuringReplay: true },
      recording: { fn: (_run, of, recording) => heard.record(of, recording), callDuringReplay: true },
      adopted: { fn: (_run, policy) => heard.adopt(policy), callDuringReplay: true },
    },
  };
  const options = { workflowBundle: bundle, dataConverter, sinks };
  for await (const { error } of Worker.runReplayHistories(options, histories())) {
    const { workflowId, runId, continues } = replayed!;
    yield { workflowId, runId, continues, told: heard.told, fault: error?.name ?? null };
  }
}

class Heard {
  private begun: Begun | null = null;
  private readonly recordings: Recording[] = [];
  private readonly trackRecordings: TrackRecording[] = [];
  private readonly adopted: Policy[] = [];

  begin(type: string, input: unknown): void {
    this.begun = begunOf(type, input);
  }

  record(of: string, recording: unknown): void {
    if (of === 'journey') this.recordings.push(recording as Recording);
    else this.trackRecordings.push(recording as TrackRecording);
  }

  adopt(policy: unknown): void {
    this.adopted.push(policy as Policy);
  }

  get told(): Told {
    const { begun, recordings, trackRecordings, adopted } = this;
    return { begun, recordings, trackRecordings, adopted };
  }
}

const begunOf = (type: string, input: unknown): Begun => {
  if (type === JOURNEY_WORKFLOW) {
    const { clientId, policy, resume } = input as JourneyInput;
    const { journeyId = null, seq = 0 } = resume?.state ?? {};
    return { of: 'journey', clientId, journeyId, seq, policy };
  }
  if (type === TRACK_WORKFLOW) {
    const { trackId, setting, resume } = input as TrackInput;
    const { seq = 0, setting: handed = setting } = resume?.state ?? {};
    return { of: 'track', trackId, seq, unrecorded: resume?.unrecorded.length ?? 0, setting: handed };
  }
  return { of: 'other' };
};
