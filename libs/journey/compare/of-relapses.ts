import type { EventOf } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { wasBeforeAdmission } from '../rules/day-of-use.js';
import { toldBy } from '../rules/new-days.js';
import { tierAbove } from '../rules/taper.js';
import { newlyPositive, refutedAfterDecision, refutedReports } from '../rules/toxicology.js';
import type { Said } from './difference.js';

/** R-RELAPSE: what a report does in treatment, and by when the client is told of other session days. */
export const relapse = (
  state: JourneyState,
  { at, data: { usedOn } }: EventOf<'relapseReported'> | EventOf<'relapseJoined'>,
  policy: Policy,
): Said[] => {
  const { treatment, phase } = state;
  if (phase !== 'treatment' || !treatment) return [];
  if (treatment.relapse) return again(treatment.relapse.acknowledgedAt, policy);
  if (wasBeforeAdmission(state, usedOn, policy)) return [report('asks only')];
  const by = tierAbove(treatment.tier, policy) === null ? null : toldBy(at, policy);
  return [
    report('steps up, or recommends level 4'),
    ...(by === null
      ? []
      : [
          {
            ...({ rule: 'R-RELAPSE', what: 'the client is told of the new session days by' } as const),
            says: new Date(by).toISOString(),
          },
        ]),
  ];
};

const report = (says: string): Said => ({ rule: 'R-RELAPSE', what: 'report', says });

/** Version 2: a report that joins an open one is acknowledged by itself if the one before was. */
const again = (acknowledgedAt: number | null, policy: Policy): Said[] =>
  policy.relapse && acknowledgedAt !== null ? [report('is acknowledged by itself')] : [];

/** R-TOXICOLOGY: what follows from a test. */
export const tested = (
  state: JourneyState,
  { at, data: { test } }: EventOf<'toxicologyRecorded'>,
  { toxicology, calendar }: Policy,
): Said[] => {
  if (!toxicology || state.phase === 'closed') return [];
  const found = [
    ...(newlyPositive(state, test).length > 0 ? ['reports a relapse'] : []),
    ...(refutedReports(state, test, at, toxicology, calendar).length > 0 ? ['asks to reverse a report'] : []),
    ...(refutedAfterDecision(state, test, at, toxicology, calendar).length > 0
      ? ['asks what follows from a report that was decided']
      : []),
    ...(test.status === 'collected' ? [] : [`asks the clinician: ${test.status}`]),
  ];
  return found.length === 0 ? [] : [{ rule: 'R-TOXICOLOGY', what: test.kind, says: found.join(', ') }];
};
