import type { JourneyView } from '../api/journey.js';
import type { FormedMilestone } from './formed.js';

type Phase = JourneyView['phase'];

/** Phases before the admission: the page of the screening is there for them. */
const SCREENED: ReadonlySet<Phase> = new Set(['intake', 'screening', 'waitlist']);
export const isScreened = (phase: Phase): boolean => SCREENED.has(phase);

export const wayToForm = (journeyId: string, milestone: FormedMilestone) =>
  ({ to: '/journeys/$journeyId/do/$milestone', params: { journeyId, milestone } }) as const;

/** The form of an instrument; without a code, somebody chooses one there. */
export const wayToInstrument = (journeyId: string, instrument?: string) =>
  ({
    to: '/journeys/$journeyId/report/$fact',
    params: { journeyId, fact: 'instrument' },
    search: instrument === undefined ? {} : { instrument },
  }) as const;

/**
 * Where suicide risk is screened: item by item on the page of the screening, after the admission in the form of the C-SSRS (ADR 62). A level by clinical
 * judgement alone is one link further on both.
 */
export const wayToRiskScreen = (journeyId: string, phase: Phase) =>
  isScreened(phase)
    ? ({ to: '/journeys/$journeyId/screening', params: { journeyId } } as const)
    : wayToInstrument(journeyId, 'C-SSRS');

/** Where a milestone is done that may be done now. Of the risk the instrument comes first. */
export const wayToDo = (journeyId: string, phase: Phase, milestone: FormedMilestone) =>
  milestone === 'record-risk' ? wayToRiskScreen(journeyId, phase) : wayToForm(journeyId, milestone);
