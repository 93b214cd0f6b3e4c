import type { EventOf, EventType, JourneyEvent } from './model/event.js';
import type { CarePlan, KeptHow, PlanSigner } from './model/plan.js';

/** One version of a journey's plan. All instants are ms since epoch. */
export interface PlanVersion {
  /** From 1 on, drafts included. */
  readonly version: number;
  readonly plan: CarePlan;
  readonly writtenAt: number;
  readonly writtenBy: string;
  readonly reason: string | null;
  readonly signatures: readonly {
    readonly signer: PlanSigner;
    readonly at: number;
    /** Null: nobody has said how it is kept. */
    readonly how: KeptHow | null;
  }[];
  /** From when it is in force: an amendment from the day after its last signature, the first plan from the instant of its last. Null if not all have signed. */
  readonly inForceFrom: number | null;
  /** When an amendment was dropped that nobody signs any more; null if it was not. */
  readonly droppedAt: number | null;
}

/** The events that tell the story of a plan. */
export const PLAN_EVENTS = [
  'planDrafted',
  'planSigned',
  'treatmentStarted',
  'planAmended',
  'amendmentSigned',
  'amendmentTookEffect',
  'amendmentDropped',
] as const satisfies readonly EventType[];

const signedBy = (
  version: PlanVersion,
  { at, data: { signer, how } }: EventOf<'planSigned' | 'amendmentSigned'>,
): PlanVersion => ({ ...version, signatures: [...version.signatures, { signer, at, how: how ?? null }] });

/** Every version of the plan, in order, from the journey's events. */
export const planVersions = (events: readonly JourneyEvent[]): PlanVersion[] =>
  events.reduce<PlanVersion[]>((versions, event) => {
    const [last, before] = [versions.at(-1), versions.slice(0, -1)];
    switch (event.type) {
      case 'planDrafted':
      case 'planAmended':
        return [
          ...versions,
          {
            version: versions.length + 1,
            plan: event.data.plan,
            writtenAt: event.at,
            writtenBy: event.by.id,
            reason: event.reason,
            signatures: [],
            inForceFrom: null,
            droppedAt: null,
          },
        ];
      case 'planSigned':
      case 'amendmentSigned':
        return last ? [...before, signedBy(last, event)] : versions;
      case 'treatmentStarted':
        return last ? [...before, { ...last, inForceFrom: event.at }] : versions;
      case 'amendmentTookEffect':
        return last ? [...before, { ...last, inForceFrom: event.data.from ?? event.at }] : versions;
      case 'amendmentDropped':
        return last ? [...before, { ...last, droppedAt: event.at }] : versions;
      default:
        return versions;
    }
  }, []);

/** R-DISCH: the discharge criteria of the plan in force, each with what was last said of it; null where nobody has. */
export const criteriaInForce = (
  versions: readonly PlanVersion[],
  events: readonly JourneyEvent[],
): { readonly criterion: string; readonly met: boolean | null }[] => {
  const inForce = versions.findLast(({ inForceFrom }) => inForceFrom !== null);
  const assessed = events.filter((event) => event.type === 'criterionAssessed');
  return (inForce?.plan.dischargeCriteria ?? []).map((criterion) => ({
    criterion,
    met: assessed.findLast(({ data }) => data.criterion === criterion)?.data.met ?? null,
  }));
};
