import { accept, event, refuse } from '../model/decision.js';
import { unmetCriteria } from '../rules/criteria.js';
import { missingForDischarge } from '../rules/discharge.js';
import type { Decider } from '../decider/decider.js';
import { enter, given } from '../decider/decider.js';

/** Agreed before the last session where possible, and again until the summary is signed. */
export const agreeContinuingCare: Decider<'agreeContinuingCare'> = (_state, { care }, { at }) =>
  care.firstAppointment < at
    ? refuse('R-DISCH', 'The first appointment is in the past.', 'firstAppointment in the future')
    : accept(event('continuingCareAgreed', { care }, 'R-DISCH'));

/** R-DISCH: the discharge criteria are met, or another ending with its reason. */
export const beginDischarge: Decider<'beginDischarge'> = (state, { because, criteriaMet, reason }) => {
  if (state.treatment!.relapse) return refuse('R-RELAPSE', 'A relapse report is open.', 'decideRelapse');
  const unmet = unmetCriteria(state);
  const met = unmet ? unmet.length === 0 : criteriaMet;
  if (because === 'completed' && !met && !given(reason))
    return refuse(
      'R-DISCH',
      'The discharge criteria are not met.',
      ...(unmet ?? ['criteriaMet: true']),
      'or a reason',
    );
  if (because !== 'completed' && !given(reason))
    return refuse('R-ENDING', 'Another ending needs its reason.', 'reason');
  return accept(
    event('dischargeBegun', { because, criteriaMet: met }, 'R-DISCH', reason),
    enter(state, 'discharge'),
  );
};

/** The summary ends the discharge, once everything R-DISCH wants is there. */
export const signDischargeSummary: Decider<'signDischargeSummary'> = (state, _data, { at, policy }) => {
  const missing = missingForDischarge(state, policy, at);
  if (missing.length > 0) return refuse('R-DISCH', 'The discharge is not complete.', ...missing);
  return accept(event('summarySigned', {}, 'R-DISCH'), enter(state, 'aftercare'));
};
