import { type Decider, enter, given, type MilestoneDefinitions } from '../decider/decider.js';
import { accept, event, refuse } from '../model/decision.js';
import type { NewEvent } from '../model/event.js';
import type { LastDay } from '../model/event-parts.js';
import type { Policy } from '../model/policy.js';
import { aChoice, aField, aMilestone, aTime, needs, OR_A_REASON } from '../model/requirement.js';
import type { JourneyState } from '../model/state.js';
import { unmetCriteria } from '../rules/criteria.js';
import { dischargeLacks } from '../rules/discharge.js';
import { earlyCompletion } from '../rules/early-completion.js';
import {
  followUpFrom,
  isLastAttempt,
  isLateFollowUp,
  noAppointmentYet,
  otherFollowUpOf,
} from '../rules/follow-up.js';
import { dischargedAt, lastDayAhead } from '../rules/last-day.js';
import { takenOverByTreatment } from '../rules/reports.js';
import { askSeatAgain } from '../rules/seat-again.js';
import { nextVersion, signedAmendment, signedVersion } from '../rules/summary.js';
import { localDate, startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';

/** Continuing care is agreed before the last session where possible, and may be agreed again until the summary is signed. */
const agreeContinuingCare: Decider<'agreeContinuingCare'> = (_state, { care }, { at }) =>
  care.firstAppointment < at
    ? refuse(
        'R-DISCH',
        'The first appointment is in the past.',
        needs('firstAppointment in the future', aField('care.firstAppointment')),
      )
    : accept(event('continuingCareAgreed', { care }, 'R-DISCH'));

/** R-DISCH: a discharge begins with its criteria met, or as another ending with its reason. */
const beginDischarge: Decider<'beginDischarge'> = (
  state,
  { because, criteriaMet, reason, lastDay },
  { at, policy },
) => {
  if (state.treatment!.relapse) return refuse('R-RELAPSE', 'A relapse report is open.', 'decideRelapse');
  const ahead = lastDayAhead(lastDay, at, policy);
  if (ahead && 'ok' in ahead) return ahead;
  if (ahead && isAfterEnd(ahead, state, policy) && !given(reason))
    return refuse(
      'R-MAX',
      'The last day of treatment is after the end of its planned length: that needs a reason.',
      'reason',
    );
  const unmet = unmetCriteria(state);
  const met = unmet ? unmet.length === 0 : criteriaMet;
  if (because === 'completed' && !met && !given(reason))
    return refuse(
      'R-DISCH',
      'The discharge criteria are not met.',
      ...(unmet?.map((criterion) =>
        needs(criterion, aMilestone('assessCriterion', { criterion, met: true })),
      ) ?? [needs('criteriaMet: true', aChoice('criteriaMet', [true]))]),
      OR_A_REASON,
    );
  const early = because === 'completed' ? earlyCompletion(state, policy, at) : [];
  if (early.length > 0 && !given(reason))
    return refuse(
      'R-TAPER-HOLD',
      'Completed before the taper has come that far: that needs a reason.',
      ...early,
      OR_A_REASON,
    );
  if (because !== 'completed' && !given(reason))
    return refuse('R-ENDING', 'Another ending needs its reason.', 'reason');
  const day = { ...heldUntil(ahead?.at ?? at, policy), ...(ahead && { lastDay: ahead }) };
  return accept(
    event('dischargeBegun', { because, criteriaMet: met, ...day }, 'R-DISCH', reason),
    enter(state, 'discharge'),
  );
};

/** R-MAX: whether the last day is on a day after that on which the planned length ends. */
const isAfterEnd = ({ date }: LastDay, { treatment }: JourneyState, { calendar }: Policy): boolean =>
  treatment !== null && date > localDate(treatment.endsAt, calendar);

/** R-ATTEND: the last day is a day of treatment, and its sessions are held. */
const heldUntil = (at: number, { endings, calendar }: Policy): { readonly heldUntil?: number } =>
  endings ? { heldUntil: addDays(startOfLocalDay(at, calendar), 1, calendar) } : {};

/** R-SUMMARY: a summary is made from the record, with the words of whoever writes it. Written again, it is another version; the earlier ones stay. */
const writeDischargeSummary: Decider<'writeDischargeSummary'> = (state, draft) => {
  const version = nextVersion(state, draft);
  return 'ok' in version ? version : accept(event('summaryWritten', version, 'R-SUMMARY'));
};

/** R-SUMMARY: amends a signed summary that proved wrong. The signed one stands until the amendment is signed. */
const amendDischargeSummary: Decider<'amendDischargeSummary'> = (state, { reason, ...draft }) => {
  if ((state.summary?.signed ?? null) === null)
    return refuse('R-SUMMARY', 'No summary that stands here was signed: there is nothing to amend.');
  const version = nextVersion(state, draft);
  return 'ok' in version ? version : accept(event('summaryAmended', version, 'R-SUMMARY', reason));
};

/** Signing the summary ends the discharge, once everything is there that R-DISCH wants. Signing an amendment of it changes nothing else. */
const signDischargeSummary: Decider<'signDischargeSummary'> = (state, { waived = [], hash }, context) => {
  const { at, policy } = context;
  if (state.phase !== 'discharge') {
    const amendment = signedAmendment(state, hash);
    return 'ok' in amendment ? amendment : accept(event('summaryAmendmentSigned', amendment, 'R-SUMMARY'));
  }
  const { missing, without } = dischargeLacks(state, policy, at, waived);
  if (missing.length > 0) return refuse('R-DISCH', 'The discharge is not complete.', ...missing);
  const version = signedVersion(state, hash, policy);
  if (version && 'ok' in version) return version;
  return accept(
    event('summarySigned', { ...(without.length > 0 && { waived: without }), ...version }, 'R-DISCH'),
    ...givesBackSeat(state, policy),
    enter(state, 'aftercare'),
  );
};

/** R-DISCH: a signed discharge is not taken back, so nobody needs the seat any more, nor a place in line for one. */
const givesBackSeat = ({ discharge, track, seatAgain }: JourneyState, { endings }: Policy): NewEvent[] =>
  endings && track !== null && (!discharge!.seatReleased || seatAgain)
    ? [event('seatReleased', { track }, 'R-DISCH')]
    : [];

/** A follow-up attempt, and whether the first appointment of continuing care was kept. After the policy's attempts without reaching the client it is given up. */
const recordFollowUp: Decider<'recordFollowUp'> = (state, attempt, { at, policy }) => {
  const { day, reached, appointmentKept } = attempt;
  const days = policy.clocks.followUps.map((followUp) => followUp.day);
  if (!days.includes(day))
    return refuse(
      'R-AFTERCARE',
      `There is no follow-up at ${day} days.`,
      needs(`day one of ${days.join(', ')}`, aChoice('day', days)),
    );
  const discharged = dischargedAt(state.discharge!);
  const from = followUpFrom(discharged, day, policy);
  if (at < from)
    return refuse('R-AFTERCARE', `The follow-up at ${day} days is not due yet.`, needs(null, aTime(from)));
  const before = state.followUps[day];
  if (before?.outcome)
    return refuse('R-AFTERCARE', `The follow-up at ${day} days is ${before.outcome} already.`);
  const date = localDate(at, policy.calendar);
  const other = otherFollowUpOf(state.followUps, day, date, policy);
  if (other !== null)
    return refuse(
      'R-AFTERCARE',
      `The attempt of today is the follow-up at ${other} days: one call is one follow-up.`,
      needs('another day', aTime(addDays(startOfLocalDay(at, policy.calendar), 1, policy.calendar))),
    );
  const unsaid = appointmentKept === undefined ? null : noAppointmentYet(state, at);
  if (unsaid) return unsaid;
  const attempted = event(
    'followUpAttempted',
    {
      ...{ day, reached },
      ...(policy.contact && { date }),
      ...(isLateFollowUp(discharged, day, at, policy) && { late: true as const }),
      ...(appointmentKept !== undefined && { appointmentKept }),
    },
    'R-AFTERCARE',
  );
  return isLastAttempt(state, attempt, at, policy)
    ? accept(attempted, event('followUpGivenUp', { day }, 'R-AFTERCARE'))
    : accept(attempted);
};

/**
 * R-DISCH: takes back a discharge that was begun by mistake or too early, or that a relapse has made untrue. Treatment goes on as if it had not been begun.
 * Once the seat was given back the track is asked for another (R-SEAT-AGAIN).
 */
const takeBackDischarge: Decider<'takeBackDischarge'> = (state, { reason }, { policy }) =>
  state.discharge!.seatReleased
    ? (askSeatAgain(state, { reason }, policy) ??
      refuse(
        'R-DISCH',
        'The seat has been given back.',
        needs(
          'signDischargeSummary, and a new referral as a return (R-RETURN)',
          aMilestone('signDischargeSummary'),
        ),
      ))
    : accept(
        event('dischargeTakenBack', {}, 'R-DISCH', reason),
        enter(state, 'treatment'),
        ...takenOverByTreatment(state, policy),
      );

/** R-RETURN: a client has one open journey at most, so a new referral ends the aftercare as it stands. */
const readmit: Decider<'readmit'> = (_state, { reason }) =>
  accept(event('journeyClosed', { because: 'readmitted', handOff: null }, 'R-RETURN', reason));

export const dischargeMilestones: MilestoneDefinitions<
  | 'agreeContinuingCare'
  | 'beginDischarge'
  | 'writeDischargeSummary'
  | 'signDischargeSummary'
  | 'amendDischargeSummary'
  | 'recordFollowUp'
  | 'takeBackDischarge'
  | 'readmit'
> = {
  agreeContinuingCare: { phases: ['treatment', 'discharge'], decide: agreeContinuingCare },
  beginDischarge: { phases: ['treatment'], decide: beginDischarge },
  writeDischargeSummary: { phases: ['discharge'], decide: writeDischargeSummary },
  signDischargeSummary: { phases: ['discharge', 'aftercare'], decide: signDischargeSummary },
  amendDischargeSummary: { phases: ['aftercare'], decide: amendDischargeSummary },
  recordFollowUp: { phases: ['discharge', 'aftercare'], decide: recordFollowUp },
  takeBackDischarge: { phases: ['discharge'], decide: takeBackDischarge },
  readmit: { phases: ['aftercare'], decide: readmit },
};
