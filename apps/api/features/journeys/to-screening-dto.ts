import type { Screening } from '#contracts/http/screening';
import type { EventOf, EventType, JourneyEvent } from '#journey/model/event';

/** What a coordinator has recorded until a client is admitted, or is not. */
export const SCREENING_EVENTS = [
  'contactAttempted',
  'consented',
  'riskScreened',
  'eligibilityAssessed',
] as const satisfies readonly EventType[];

const done = ({ at, by }: JourneyEvent) => ({ at: new Date(at).toISOString(), by });

const of = <T extends EventType>(events: readonly JourneyEvent[], type: T): EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

export const toScreeningDto = (journeyId: string, events: readonly JourneyEvent[]): Screening => ({
  journeyId,
  attempts: of(events, 'contactAttempted').map((event) => ({
    ...done(event),
    ...{ reached: event.data.reached, way: event.data.way ?? null, note: event.data.note ?? null },
    triedAt: new Date(event.data.triedAt ?? event.at).toISOString(),
  })),
  consents: of(events, 'consented').map((event) => ({ ...done(event), signer: event.data.signer })),
  risks: of(events, 'riskScreened').map((event) => ({
    ...done(event),
    ...{ level: event.data.level, source: event.data.by, overAlert: event.data.overAlert ?? false },
  })),
  eligibility: eligibilityOf(of(events, 'eligibilityAssessed').at(-1)),
});

const eligibilityOf = (event: EventOf<'eligibilityAssessed'> | undefined): Screening['eligibility'] => {
  if (!event) return null;
  const { answers, unmet, ...found } = event.data;
  const { needs, exclusions, ...rest } = answers;
  return {
    ...done(event),
    ...found,
    answers: { ...rest, needs: [...needs], exclusions: [...exclusions] },
    unmet: [...unmet],
    reason: event.reason,
  };
};
