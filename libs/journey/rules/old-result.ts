import type { Measured } from '#instruments/instrument';
import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { addDays } from '../time/spans.js';
import { isHighRisk, raiseRisk } from './risk.js';

type Known = Pick<JourneyState, 'risk' | 'results' | 'contact'>;

/** R-RISK, version 3: a high C-SSRS that arrives so many days after it was taken says nothing of today. */
export const isOldHigh = (measured: Measured, at: number, { risk, calendar }: Policy): boolean =>
  risk?.oldResults !== undefined &&
  isHighRisk(measured) &&
  addDays(measured.takenAt, risk.referralResultDays, calendar) < at;

/** When somebody last knew how the client is, ms since epoch: a screen, or a C-SSRS with it. */
const knownSince = ({ risk, results }: Known): number =>
  Math.max(risk.screenedAt ?? -Infinity, results['C-SSRS']?.takenAt ?? -Infinity);

/** Whether a screen is asked for already: by the referral, or because the client was reached. */
const isAskedAlready = ({ risk, contact }: Known): boolean =>
  risk.screenAskedAt !== undefined || contact.reachedAt !== null;

/**
 * R-RISK-HIGH: a high C-SSRS alerts. In version 3 an old one that arrives asks for a screen that day, like one that comes with a referral, and pages nobody at
 * night. It asks for nothing if the client was screened since.
 */
export const highResult = (
  state: JourneyState,
  measured: Measured,
  { at, policy }: Pick<Context, 'at' | 'policy'>,
): NewEvent[] => {
  if (!isHighRisk(measured)) return [];
  if (!isOldHigh(measured, at, policy)) return [raiseRisk(state, 'C-SSRS', null)];
  const { takenAt } = measured;
  // If a screen is asked for already, another old result does not make it due later.
  if (knownSince(state) >= takenAt || screenAskedByResult(state) !== null) return [];
  const asked = { level: 'high', takenAt } as const;
  if (state.risk.level === null)
    return isAskedAlready(state) ? [] : [event('riskScreenAsked', asked, 'R-RISK')];
  return [event('riskScreenAsked', { ...asked, arrived: true }, 'R-RISK')];
};

/** Since when a screen is asked for because of a result that arrived, ms since epoch; null where none is, or one was taken since. */
export const screenAskedByResult = ({
  risk: { resultAskedAt, screenedAt = -Infinity },
}: Pick<JourneyState, 'risk'>): number | null =>
  typeof resultAskedAt === 'number' && screenedAt < resultAskedAt ? resultAskedAt : null;
