import { afterClosingIdOf, ofWorkflow, parseJourneyId, workflowIdOf } from '#contracts/journey-id';
import type { JourneyEvent } from '#journey/model/event';
import type { Policy } from '#journey/model/policy';
import type { JourneyView } from '#journey/view';
import { compareJourney, type JourneySays, type PolicyOf } from '#reconcile/compare-journey';
import { seatOf, type SeatOfJourney } from '#reconcile/compare-seats';
import { Decided, type DecidedRun } from '#reconcile/decided';
import { journeyRun } from '#reconcile/decided-run';
import { difference, type Difference } from '#reconcile/difference';
import type { JourneyRows } from '#reconcile/journey-rows';
import { folded } from '#reconcile/row-of';
import { viewQuery } from '#contracts/journey-definitions';
import { askView, inTurns, type Answer } from './ask.js';
import type { KeptWorkflow } from './kept-workflows.js';
import type { Parts } from './parts.js';

/** A journey as its records and its workflow have it, and where they differ. */
export interface LookedAtJourney {
  readonly rows: JourneyRows;
  readonly says: JourneySays;
  readonly policyOf: PolicyOf;
  readonly seat: SeatOfJourney | null;
  readonly differences: readonly Difference[];
}

const ASKED_AT_ONCE = 8;

/** Looks at every journey of these clients. What Temporal keeps of them is given; the rest is read and asked here. */
export const lookAtJourneys = async (
  parts: Parts,
  clientIds: readonly string[],
  kept: ReadonlyMap<string, KeptWorkflow>,
): Promise<LookedAtJourney[]> => {
  // Asks each client's own workflow, which has the journey that is open, and the workflows after closing that still run.
  const asked = clientIds.flatMap((clientId) => {
    const after = kept.get(workflowIdOf(clientId))?.afterClosing ?? [];
    return [workflowIdOf(clientId), ...after.map(afterClosingIdOf)].map((id) => ({ clientId, id }));
  });
  const answers = new Map<string, Answer<JourneyView>[]>();
  const said = await inTurns(asked, ASKED_AT_ONCE, ({ id }) => askView(parts.client, id, viewQuery));
  asked.forEach(({ clientId }, index) =>
    answers.set(clientId, [...(answers.get(clientId) ?? []), said[index]!]),
  );
  // The records are read after the workflows have answered: what these said is on record by now, or soon.
  const rows = new Map<string, JourneyRows[]>();
  for (const one of await parts.rows.ofClients(clientIds))
    rows.set(clientIdOf(one), [...(rows.get(clientIdOf(one)) ?? []), one]);
  return clientIds.flatMap((clientId) =>
    lookAtClient(
      parts,
      clientId,
      rows.get(clientId) ?? [],
      answers.get(clientId)!,
      kept.get(workflowIdOf(clientId)),
    ),
  );
};

const lookAtClient = (
  { policies }: Parts,
  clientId: string,
  recorded: readonly JourneyRows[],
  answers: readonly Answer<JourneyView>[],
  kept: KeptWorkflow | undefined,
): LookedAtJourney[] => {
  const runs = kept?.runs ?? [];
  const faults = runs.filter(({ fault }) => fault !== null);
  // Runs that do not replay leave gaps, and nothing is concluded from a part of what was decided.
  const decided = faults.length > 0 ? new Map<string, DecidedRun<JourneyEvent>[]>() : decidedIn(runs);
  const own = policiesIn(runs);
  const policyOf: PolicyOf = (version) => own.get(version) ?? policies.get(version) ?? null;
  const views = new Map(
    answers.flatMap((one) => (one.answers && one.view ? [[one.view.journeyId, one.view] as const] : [])),
  );
  const allAnswer = answers.every((one) => one.answers);
  const ids = new Set([...recorded.map(({ journeyId }) => journeyId), ...decided.keys(), ...views.keys()]);
  const open = recorded.find(({ row }) => row?.closedAt === null)?.journeyId;
  const found = [...ids].map((journeyId): LookedAtJourney => {
    const rows = recorded.find((one) => one.journeyId === journeyId) ?? nothingOf(journeyId);
    const says: JourneySays = {
      view: views.get(journeyId) ?? null,
      decided: new Decided(decided.get(journeyId) ?? []),
    };
    const fold = folded(journeyId, rows.events);
    const differences = compareJourney(rows, says, policyOf).filter(
      ({ kind }) => allAnswer || kind !== 'nothing-runs',
    );
    return { rows, says, policyOf, seat: fold && seatOf(fold.state), differences };
  });
  const subject = { kind: 'journey', id: open ?? [...ids].at(-1) ?? clientId } as const;
  const ofWorkflow = [
    ...faults.map(({ runId }) => difference('does-not-replay', subject, null, [runId])),
    ...(allAnswer ? [] : [difference('does-not-answer', subject)]),
  ];
  if (ofWorkflow.length === 0) return found;
  const [last = unknown(subject.id, policyOf), ...others] = [...found].reverse();
  return [...others, { ...last, differences: [...last.differences, ...ofWorkflow] }];
};

const clientIdOf = ({ journeyId }: JourneyRows): string => parseJourneyId(journeyId)!.clientId;

const nothingOf = (journeyId: string): JourneyRows => ({
  journeyId,
  row: null,
  events: [],
  tasks: [],
  owed: [],
});

const unknown = (id: string, policyOf: PolicyOf): LookedAtJourney => ({
  rows: nothingOf(id),
  says: { view: null, decided: new Decided([]) },
  policyOf,
  seat: null,
  differences: [],
});

/** Stands for a run whose history is not kept any more. */
const CLOSED = 'closed';

/** What was decided, by journey, because a client's journeys are runs of one workflow. */
export const decidedIn = (runs: KeptWorkflow['runs']): Map<string, DecidedRun<JourneyEvent>[]> => {
  const decided = new Map<string, DecidedRun<JourneyEvent>[]>();
  for (const { told, workflowId, ...name } of runs) {
    const found = journeyRun(name, told);
    if (!found) continue;
    const before = decided.get(found.journeyId) ?? [];
    // The workflow after closing goes on from the journey's end, whether the history of that end is kept or not.
    const continues =
      ofWorkflow(workflowId).closed === null ? found.run.continues : (before.at(-1)?.runId ?? CLOSED);
    decided.set(found.journeyId, [...before, { ...found.run, continues }]);
  }
  return decided;
};

/** Policies in the journey's own histories: exactly those that it was under. */
const policiesIn = (runs: KeptWorkflow['runs']): Map<string, Policy> =>
  new Map(
    runs
      .flatMap(({ told }) => [...(told.begun?.of === 'journey' ? [told.begun.policy] : []), ...told.adopted])
      .map((policy) => [policy.version, policy]),
  );
