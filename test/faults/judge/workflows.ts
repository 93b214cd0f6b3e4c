import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { isDeepStrictEqual } from 'node:util';
import { trackWorkflowIdOf } from '#contracts/track-messages';
import { replayState } from '#journey/evolve/replay';
import type { Policy } from '#journey/model/policy';
import { viewOf, type JourneyView } from '#journey/view';
import type { TrackView } from '#track/view';
import { contradiction, type Contradiction } from './contradiction.js';
import type { OnRecord } from './on-record.js';

const AT_ONCE = 8;
/** Of a chain of runs each but the last has gone on as another. */
const LAST = new Set(['RUNNING', 'COMPLETED']);
const GONE_ON = 'CONTINUED_AS_NEW';

/** What every workflow says of itself, by journey and by track. */
export interface Said {
  readonly journeys: ReadonlyMap<string, JourneyView>;
  readonly tracks: ReadonlyMap<string, TrackView>;
  readonly silent: readonly Contradiction[];
}

/** Before anything is asked. A server that comes from a storm of requests refuses to list for a minute, whatever else it answers. */
const listed = async (client: Client): Promise<WorkflowExecutionInfo[]> => {
  for (let tries = 1; ; tries += 1)
    try {
      const all: WorkflowExecutionInfo[] = [];
      for await (const one of client.workflow.list({ query: `WorkflowType IN ('journey', 'afterClosing')` }))
        all.push(one);
      return all;
    } catch (error) {
      if (tries === LIST_TRIES || !isBusy(error)) throw error;
    }
};

const LIST_TRIES = 4;
const RESOURCE_EXHAUSTED = 8;
const isBusy = (error: unknown): boolean =>
  (error as { cause?: { code?: number } }).cause?.code === RESOURCE_EXHAUSTED;

export const askAll = async (client: Client, trackIds: readonly string[]): Promise<Said> => {
  const journeys = new Map<string, JourneyView>();
  const tracks = new Map<string, TrackView>();
  const silent: Contradiction[] = [];
  const asking = new Set<Promise<unknown>>();
  const ask = async (of: string, work: () => Promise<void>): Promise<void> => {
    const asked = work().catch((error: unknown) => {
      silent.push(contradiction('doesNotAnswer', of, (error as Error).message));
    });
    asking.add(asked);
    void asked.then(() => asking.delete(asked));
    if (asking.size >= AT_ONCE) await Promise.race(asking);
  };
  for (const { workflowId, runId, status } of await listed(client)) {
    if (status.name === GONE_ON) continue;
    if (!LAST.has(status.name)) silent.push(contradiction('doesNotAnswer', workflowId, status.name));
    else
      await ask(workflowId, async () => {
        const view = await client.workflow.getHandle(workflowId, runId).query<JourneyView | null>('view');
        // One that has been started, and whose referral has never arrived. What came after the end knows more than the end.
        if (view && view.seq >= (journeys.get(view.journeyId)?.seq ?? 0)) journeys.set(view.journeyId, view);
      });
  }
  for (const id of trackIds)
    await ask(id, async () => {
      tracks.set(id, await client.workflow.getHandle(trackWorkflowIdOf(id)).query<TrackView>('view'));
    });
  await Promise.all(asking);
  return { journeys, tracks, silent };
};

/** What workflows say against their rows, and rows against the fold of their events. Pure. */
export const judgeViews = (said: Said, onRecord: OnRecord, policy: Policy): Contradiction[] => [
  ...said.silent,
  ...[...said.journeys].flatMap(([id, view]) => {
    const row = onRecord.views.get(id);
    if (!row) return [contradiction('notOnRecord', id, `it is in ${view.phase}, at seq ${view.seq}`)];
    return viewDiffers(id, { journey: view, row });
  }),
  ...[...onRecord.views.keys()]
    .filter((id) => !said.journeys.has(id) && said.silent.length === 0)
    .map((id) => contradiction('nothingRuns', id, `on record at seq ${onRecord.views.get(id)!.seq}`)),
  ...[...said.tracks].flatMap(([id, view]) =>
    viewDiffers(id, { track: view, row: onRecord.tracks.get(id) ?? null }),
  ),
  ...[...onRecord.views].flatMap(([id, row]) => judgeFold(id, row, onRecord, policy)),
];

const judgeFold = (id: string, row: JourneyView, { events }: OnRecord, policy: Policy): Contradiction[] => {
  try {
    return differs('foldDiffers', id, { row, events: viewOf(replayState(id, events.get(id) ?? []), policy) });
  } catch (error) {
    return [contradiction('foldDiffers', id, (error as Error).message)];
  }
};

type Two = Readonly<Record<string, object | null>>;

/** What a workflow says against its row. */
export const viewDiffers = (id: string, two: Two): Contradiction[] => differs('viewDiffers', id, two);

/** Each field that differs, with both values in short. */
const differs = (kind: 'viewDiffers' | 'foldDiffers', id: string, two: Two): Contradiction[] => {
  const [[oneName, one], [otherName, other]] = Object.entries(two).map(([name, value]) => [
    name,
    JSON.parse(JSON.stringify(value)) as Record<string, unknown> | null,
  ]) as [[string, Record<string, unknown> | null], [string, Record<string, unknown> | null]];
  const fields = Object.keys({ ...one, ...other }).filter(
    (field) => !isDeepStrictEqual(one?.[field], other?.[field]),
  );
  if (fields.length === 0) return [];
  const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 120);
  const what = fields.map(
    (field) => `${field}: ${oneName} ${short(one?.[field])}, ${otherName} ${short(other?.[field])}`,
  );
  return [contradiction(kind, id, what.join('; '))];
};
