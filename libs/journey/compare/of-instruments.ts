import { measuredOf } from '#instruments/instrument-taken';
import type { Measured } from '#instruments/instrument';
import { isLate } from '../facts/result.js';
import type { EventOf, EventType } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { askAfterItems, askAfterTotal } from '../rules/asked-instruments.js';
import { compareResult } from '../rules/deterioration.js';
import { highResult } from '../rules/old-result.js';
import { openWorseReports } from '../rules/reports.js';
import { isHighRisk, riskOnReferral } from '../rules/risk.js';
import { isBeforeScreen, isKnownSince, screened } from '../rules/risk-screen.js';
import type { Said } from './difference.js';

/** What the policy says of a result: whether it is worse, and whether it is a relapse. */
export const ofResult = (state: JourneyState, measured: Measured, policy: Policy): Said[] => {
  const { instrument, total } = measured;
  const known = state.results[instrument];
  if (known === undefined || isLate(state, measured)) return [];
  const said: Said[] = [];
  if (compareResult(state, measured, policy)?.worse) {
    const isAsked = state.phase !== 'treatment' && openWorseReports(state, instrument).length > 0;
    const again = policy.deterioration?.outside ? ', asked for anew' : ', asked for already';
    said.push({
      ...({ rule: 'R-DETERIORATE', what: instrument } as const),
      says: `worse by its reliable change${isAsked ? again : ''}`,
    });
  }
  if (instrument === 'BAM-USE' && known.latest <= policy.bamUseRelapse && total > policy.bamUseRelapse)
    said.push({ rule: 'R-RELAPSE', what: 'BAM use', says: 'a relapse' });
  return said;
};

/** What follows under the policy from a high C-SSRS that arrived: an alert, a screen, or nothing. */
export const arrived = (state: JourneyState, measured: Measured, at: number, policy: Policy): Said[] =>
  isHighRisk(measured)
    ? [
        {
          ...({ rule: 'R-RISK', what: 'high C-SSRS that arrived' } as const),
          says: whatFollows(highResult(state, measured, { at, policy }).at(0)?.type),
        },
      ]
    : [];

/** R-RISK: whether a C-SSRS of a day before the last screen counts as a screen of today under the policy. */
export const lateScreen = (state: JourneyState, measured: Measured, policy: Policy): Said[] => {
  const { instrument, takenAt } = measured;
  if (instrument !== 'C-SSRS' || takenAt < state.openedAt || isLate(state, measured)) return [];
  if (!isBeforeScreen(state, takenAt, policy)) return [];
  const says = isKnownSince(state, takenAt, policy) ? 'refused' : 'accepted';
  return [{ rule: 'R-RISK', what: 'late C-SSRS as a screen', says }];
};

const whatFollows = (first: EventType | undefined): string => {
  if (first === undefined) return 'asks for nothing';
  return first === 'riskScreenAsked' ? 'asks for a screen' : 'alerts';
};

/** What a risk screen asks for, and what is shown of it. */
export const ofScreen = (
  state: JourneyState,
  { at, by, data }: EventOf<'riskScreened'>,
  policy: Policy,
): Said[] =>
  (data.takenAt !== undefined && isKnownSince(state, data.takenAt, policy)
    ? []
    : screened(state, data, { at, by, policy }, data.takenAt)
  ).map((event): Said =>
    event.type === 'riskScreened'
      ? { rule: 'R-RISK', what: 'risk shown', says: event.data.overAlert ? 'high' : data.level }
      : { rule: 'R-RISK-MODERATE', what: 'safety plan', says: 'asked for' },
  );

/** The instruments that the answers, and the total, ask for. */
export const asks = (
  state: JourneyState,
  { at, by, data: { taken } }: EventOf<'instrumentScored'>,
  policy: Policy,
): Said[] => {
  const context = { at, by, policy };
  const measured = measuredOf(taken);
  return [
    ...(policy.risk ? askAfterItems(state, taken, measured, context) : []),
    ...askAfterTotal(state, measured, context),
  ].flatMap((event): Said[] =>
    event.type === 'instrumentAsked'
      ? [
          {
            rule: 'R-DETERIORATE',
            what: `${event.data.instrument} after ${event.data.because}`,
            says: 'asked for by a clock',
          },
        ]
      : [],
  );
};

/** What a C-SSRS that came with the referral does under the policy; `state` is the one that the referral opens. */
export const judgedReferral = (
  state: JourneyState,
  { data: { referral } }: EventOf<'referred'>,
  policy: Policy,
): Said[] =>
  riskOnReferral(state, referral.results, policy).map(({ type }): Said => ({
    rule: 'R-RISK',
    what: 'C-SSRS with the referral',
    says: type === 'riskScreenAsked' ? 'asks for a screen' : 'alerts',
  }));
