import { setTimeout as sleep } from 'node:timers/promises';
import { ofWorkflow, parseJourneyId } from '#contracts/journey-id';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import { compareDecided } from '#reconcile/compare-decided';
import { Decided } from '#reconcile/decided';
import { trackRun } from '#reconcile/decided-run';
import { difference, isSameDifference, type Difference } from '#reconcile/difference';
import { keptWorkflows, type KeptWorkflow } from './kept-workflows.js';
import { ofClients } from './look.js';
import { decidedIn } from './look-at-journeys.js';
import { trackOf } from './look-at-tracks.js';
import type { Parts } from './parts.js';

export interface Gate {
  readonly runs: number;
  readonly differences: readonly Difference[];
}

const EVERYTHING = `WorkflowType IN ('journey', 'afterClosing', 'track', 'disclosure')`;
const PAUSE_MS = 2_000;

/**
 * Replays every kept history with the code as it is, and compares the events that come out with those on record. What seems to differ is looked at twice,
 * because a journey may be ahead of its records for a moment.
 */
export const gate = async (parts: Parts, pauseMs = PAUSE_MS): Promise<Gate> => {
  const first = await replayAll(parts, EVERYTHING);
  if (first.differences.length === 0) return first;
  await sleep(pauseMs);
  const which = first.differences.map(({ subject }) => workflowsOf(subject));
  const again: Difference[] = [];
  for (const one of new Set(which)) again.push(...(await replayAll(parts, one)).differences);
  const differences = again.filter((one) => first.differences.some((other) => isSameDifference(one, other)));
  return { runs: first.runs, differences };
};

const replayAll = async (parts: Parts, which: string): Promise<Gate> => {
  let runs = 0;
  const differences: Difference[] = [];
  for await (const kept of keptWorkflows(parts, which, true)) {
    runs += kept.reduce((sum, workflow) => sum + workflow.runs.length, 0);
    differences.push(
      ...kept.flatMap(faultsOf),
      ...(await journeysOf(parts, kept)),
      ...(await tracksOf(parts, kept)),
    );
  }
  return { runs, differences };
};

const whole = ({ runs }: KeptWorkflow): boolean => runs.every(({ fault }) => fault === null);

const faultsOf = ({ workflowId, runs }: KeptWorkflow): Difference[] =>
  runs
    .filter(({ fault }) => fault !== null)
    .map(({ runId }) => difference('does-not-replay', subjectOf(workflowId), null, [runId]));

const journeysOf = async ({ rows }: Parts, kept: readonly KeptWorkflow[]): Promise<Difference[]> => {
  const journeys = kept.filter((one) => one.workflowId.startsWith('journey/') && whole(one));
  const recorded = new Map(
    (await rows.ofClients(journeys.map(({ workflowId }) => ofWorkflow(workflowId).clientId))).map((one) => [
      one.journeyId,
      one,
    ]),
  );
  return journeys.flatMap(({ runs }) =>
    [...decidedIn(runs)].flatMap(([id, decided]) =>
      compareDecided({ kind: 'journey', id }, new Decided(decided), recorded.get(id)?.events ?? []),
    ),
  );
};

const tracksOf = async ({ rows }: Parts, kept: readonly KeptWorkflow[]): Promise<Difference[]> => {
  const tracks = kept.filter((one) => one.workflowId.startsWith('track/') && whole(one));
  const ids = tracks.map(({ workflowId }) => trackOf(workflowId));
  const recorded = new Map((await rows.ofTracks(ids)).map((one) => [one.trackId, one]));
  return tracks.flatMap(({ workflowId, runs }) => {
    const id = trackOf(workflowId);
    const decided = new Decided(runs.flatMap(({ told, ...name }) => trackRun(name, told)?.run ?? []));
    return compareDecided({ kind: 'track', id }, decided, recorded.get(id)?.events ?? []);
  });
};

/** What the workflow id names. A run that does not replay has not said which journey it is, so only its client is known. */
const subjectOf = (workflowId: string): Difference['subject'] => {
  const [kind, id] = workflowId.split('/') as [Difference['subject']['kind'], string];
  return { kind, id };
};

const workflowsOf = ({ kind, id }: Difference['subject']): string => {
  if (kind === 'journey') return ofClients([parseJourneyId(id)?.clientId ?? id]);
  return `WorkflowId = '${kind === 'track' ? trackWorkflowIdOf(id) : `${kind}/${id}`}'`;
};
