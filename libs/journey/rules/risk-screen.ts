import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Milestones } from '../model/milestone.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { localDate } from '../time/local-time.js';
import { stillAsked } from './asked-instruments.js';
import { askSafetyPlan, lowScreensWith } from './safety-plan.js';

/** Whether a C-SSRS is of a local day before that of the last screen. @param takenAt ms since epoch */
export const isBeforeScreen = ({ risk }: JourneyState, takenAt: number, { calendar }: Policy): boolean =>
  risk.screenedAt !== undefined && localDate(takenAt, calendar) < localDate(risk.screenedAt, calendar);

/**
 * R-RISK, version 3 (`risk.lateScreens`): whether a screen of a later day is known. The C-SSRS is then kept as a result, and says nothing of how the client has
 * been since.
 */
export const isKnownSince = (state: JourneyState, takenAt: number, policy: Policy): boolean =>
  policy.risk?.lateScreens !== undefined && isBeforeScreen(state, takenAt, policy);

/**
 * R-RISK: the events of a screen: the screen itself, and the safety plan that a moderate one asks for. A screen that is lower than an open alert does not lower
 * the level that is shown; the disposition does.
 * @param takenAt of the C-SSRS that it comes from, ms since epoch: entered a day late it is no screen of today (`risk.screenAt`)
 */
export const screened = (
  state: JourneyState,
  screen: Milestones['recordRisk'],
  { at, policy }: Context,
  takenAt?: number,
): NewEvent[] => {
  const { level, by } = screen;
  const over = policy.risk && state.risk.alert && level !== 'high';
  const lowScreens = lowScreensWith(state, level, at, policy, takenAt);
  const asked = by === 'C-SSRS' && policy.risk?.lateScreens ? stillAsked(state, 'C-SSRS') : null;
  return [
    event(
      'riskScreened',
      {
        ...{ level, by },
        ...(over && { overAlert: true }),
        ...(lowScreens !== undefined && { lowScreens }),
        ...(policy.risk?.screenAt && takenAt !== undefined && { takenAt }),
        ...(asked && takenAt !== undefined && takenAt < asked.takenAt && { stillAsked: true }),
      },
      'R-RISK',
    ),
    ...askSafetyPlan(state, screen, policy),
  ];
};
