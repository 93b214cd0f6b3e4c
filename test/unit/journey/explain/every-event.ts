import { ELIGIBLE } from '#scenarios/admission';
import { drafted, signed, toPlanning } from '#scenarios/course';
import { careFrom, RESIDENTIAL } from '#scenarios/hand-offs';
import { CSSRS, phq9, taken, result } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { NO_RISK, POLICY } from '#scenarios/policy';
import {
  inAftercare,
  inDischarge,
  inPlanning,
  inTreatment,
  inWaitlist,
  onHold,
} from '#scenarios/pure/in-phase';
import { MONDAY, PureJourney } from '#scenarios/pure/pure-journey';
import { TRACK } from '#scenarios/referral';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { tested } from '#scenarios/toxicology';
import { GROUP, SLOTS, withSlots } from '#scenarios/slots';
import { week } from '#scenarios/attendance';
import { leaving } from '#scenarios/leaving';
import { reviewed } from '#scenarios/review';

const at = (date: string) => ({ at: `${date}T23:00:00.000Z` });
const session = (name: string, outcome: 'attended' | 'noShow', minutes: number | null = null) => ({
  session: name,
  outcome,
  minutes,
  reason: null,
});

const waiting = (): PureJourney =>
  inWaitlist()
    .reach('offerSeat', { track: TRACK })
    .reach('declineSeat', { reason: 'no time' })
    .reach('offerSeat', { track: TRACK })
    .passDays(3)
    .reach('offerSeat', { track: TRACK })
    .reach('acceptSeat', {});

const byTracks = (): PureJourney =>
  PureJourney.refer({ pregnant: true }, MONDAY, { ...POLICY, seats: { by: 'tracks', again: 'asStepDown' } })
    .reach('recordContactAttempt', { reached: true })
    .reach('recordConsent', { signer: 'client' })
    .reach('recordRisk', { level: 'low', by: 'C-SSRS' })
    .reach('recordEligibility', ELIGIBLE)
    .answered('granted')
    .follow([...toPlanning(), drafted(withSlots(planAt())), ...signed()])
    .answered({ off: [{ group: GROUP, because: 'full' }] });

/** Comes back from a leave when the seat is gone, and is in line until there is another. */
const inLineAgain = (): PureJourney =>
  byTracks()
    .reach('beginLeave', { lookAgainOn: '2026-02-20', reason: 'jail' })
    .passDays(31)
    .answered('noted')
    .reach('returnFromHold', { tier: 'T3', seat: null, reason: 'out of jail' })
    .answered('waiting')
    .offered(TRACK, 3);

/** Every gate holds, and the tier is held; then another step is taken, and the length is extended. */
const tapered = (): PureJourney =>
  inTreatment({ at: '2026-01-05T14:00:00.000Z' })
    .reach('recordWeek', week('2026-01-05', 15, 14))
    .reach('recordWeek', week('2026-01-12', 15, 14), at('2026-01-12'))
    .reach('reviewPlan', reviewed('stable'), at('2026-01-16'))
    .passUntil('2026-01-20T14:00:00.000Z')
    .reach('holdTaper', { reason: 'a hard week' })
    .reach('stepDown', { reason: 'as agreed' })
    .reach('stepUp', { reason: 'struggling' })
    .reach('extendTreatment', { days: 10, reason: 'a late start' });

const relapsed = (): PureJourney =>
  inTreatment({ tier: 'T1', referral: { results: [result('PHQ-9', 6, '2026-01-02T15:00:00.000Z')] } })
    .fact('relapseReported', { source: 'self', note: null })
    .fact('relapseReported', { source: 'family', note: null })
    .reach('acknowledgeRelapse', {})
    .fact('relapseReported', { source: 'positiveTest', note: null, usedOn: '2026-01-04' });

const reversed = (): PureJourney => {
  const journey = relapsed();
  const seqs = journey.state.treatment!.relapse!.reports!.map(({ seq }) => seq);
  return journey
    .reach('decideRelapse', { decision: 'reverse', reason: 'mistaken', reports: seqs.slice(1) })
    .reach('decideRelapse', { decision: 'reverse', reason: 'mistaken' })
    .passHours(20)
    .fact('highRiskReported', { source: 'judgement', note: null })
    .fact('highRiskReported', { source: 'judgement', note: null })
    .reach('acknowledgeRisk', {})
    .reach('disposeRisk', { disposition: 'safetyPlan', reason: 'agreed' })
    .fact('resultArrived', { result: result('PHQ-9', 15, Date.parse('2026-01-06T10:00:00.000Z')) })
    .fact('instrumentTaken', { taken: taken('PHQ-9', phq9(3, 1), Date.parse('2026-01-06T10:30:00.000Z')) })
    .fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.none, Date.parse('2026-01-06T10:40:00.000Z')) })
    .adopt({ ...POLICY, version: 'quicker', clocks: { ...POLICY.clocks, reviewDays: 20 } });
};

/** Held for a week, recommended again, and worse then. */
const fell = (): PureJourney => {
  const journey = inTreatment({ referral: { results: [result('PHQ-9', 6, '2026-01-02T15:00:00.000Z')] } })
    .reach('recordWeek', week('2026-01-05', 15, 14))
    .reach('reviewPlan', reviewed('stable'))
    .passDays(15)
    .reach('holdTaper', { reason: 'a hard week' })
    .passDays(8);
  return journey.fact('resultArrived', { result: result('PHQ-9', 20, journey.now) });
};

const withSessions = (): PureJourney => {
  const journey = inTreatment({
    slots: SLOTS,
    policy: { ...POLICY, sessions: { ...POLICY.sessions!, noShowReview: { count: 0, weeks: 12 } } },
  })
    .reach('recordAttendance', session('2026-01-05.mon-group', 'attended', 170), at('2026-01-05'))
    .reach('recordAttendance', session('2026-01-06.tue-group', 'noShow'), at('2026-01-06'))
    .reach('contactNoShow', { session: '2026-01-06.tue-group', reached: true })
    .reach('rescheduleSession', {
      session: '2026-01-08.thu-group',
      start: Date.parse('2026-01-10T15:00:00.000Z'),
      reason: 'a visit',
    })
    .reach('holdExtraSession', {
      start: Date.parse('2026-01-10T19:00:00.000Z'),
      minutes: 60,
      kind: 'individual',
      group: null,
      mode: 'onSite',
      makesUp: '2026-01-06.tue-group',
      reason: 'made up',
    })
    .reach('recordTwelveStep', { date: '2026-01-06', minutes: 60 })
    .reach('closeDay', { date: '2026-01-12', reason: 'snow' })
    .reach('reopenDay', { date: '2026-01-12', reason: 'it has thawed' });
  const { draft } = journey.state.plan!;
  return journey
    .reach('amendPlan', { plan: { ...draft, dischargeCriteria: ['two'] }, reason: 'as agreed' })
    .reach('dropAmendment', { reason: 'not signed' })
    .reach('amendPlan', { plan: { ...draft, dischargeCriteria: ['one'] }, reason: 'as agreed' })
    .reach('signPlan', { signer: 'client' })
    .reach('signPlan', { signer: 'clinician' })
    .reach('assessCriterion', { criterion: 'one', met: true })
    .reach('assignCareTeam', { role: 'clinician', staffId: 'clinician-7' });
};

const reviewDue = (): PureJourney =>
  inTreatment()
    .reach('recordWeek', week('2026-01-05', 30, 28))
    .passDays(1);

/** What a mistake has asked for is taken back: a review by its hours, and one of an absence that was none. */
const corrected = (): PureJourney =>
  inTreatment({
    slots: SLOTS,
    policy: { ...POLICY, sessions: { ...POLICY.sessions!, noShowReview: { count: 0, weeks: 12 } } },
  })
    .reach('recordAttendance', session('2026-01-05.mon-group', 'noShow'), at('2026-01-05'))
    .reach('recordAttendance', {
      ...session('2026-01-05.mon-group', 'attended', 180),
      reason: 'was in the other room',
    });

const hoursCorrected = (): PureJourney =>
  inTreatment()
    .reach('recordWeek', week('2026-01-05', 30, 30))
    .reach('recordWeek', week('2026-01-05', 15, 3));

const followedUp = (): PureJourney => {
  const journey = inAftercare().passDays(8);
  for (let attempt = 0; attempt < 3; attempt += 1)
    journey.reach('recordFollowUp', { day: 7, reached: false }).passDays(1);
  return journey.reach('withdraw', leaving('moves away'));
};

const held = (): PureJourney =>
  onHold()
    .passDays(31)
    .reach('recordProviderCall', { reached: true, note: null })
    .reach('returnFromHold', { tier: 'T2', seat: TRACK, reason: 'stable' })
    .reach('beginLeave', { lookAgainOn: '2026-02-16', reason: 'travels' });

const takenBack = (): PureJourney => inDischarge().reach('takeBackDischarge', { reason: 'begun by mistake' });

const amended = (): PureJourney =>
  inAftercare()
    .reach('amendDischargeSummary', { texts: {}, replaces: 1, reason: 'the dose was another' })
    .reach('signDischargeSummary', {});

const waited = (): PureJourney =>
  inWaitlist()
    .reach('recordPriority', { pregnant: false, injecting: true, urgency: 'urgent' })
    .reach('recordInterimServices', { services: ['hivOrTbReferral'], noSeatElsewhere: true })
    .reach('confirmWaiting', { note: null });

const agreed = (): PureJourney => {
  const journey = inTreatment();
  return journey.reach('agreeContinuingCare', { care: careFrom(journey.now, 5) });
};

/** A moderate risk, its safety plan, and what PHQ-9 and PHQ-2 ask for. */
const watched = (): PureJourney => {
  const journey = inTreatment()
    .reach('recordRisk', { level: 'moderate', by: 'C-SSRS' })
    .reach('recordSafetyPlan', { plan: SAFETY_PLAN })
    .reach('recordClinicalData', CLINICAL_DATA)
    .passDays(7)
    .reach('reviewSafetyPlan', { summary: 'stands' });
  return journey.fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 1), journey.now) });
};

/** Under a policy without `risk`, what item 9 asks for is a task that the C-SSRS closes. */
const asked = (): PureJourney => {
  const journey = inTreatment({ policy: NO_RISK });
  return journey
    .fact('instrumentTaken', { taken: taken('PHQ-9', phq9(0, 1), journey.now) })
    .fact('instrumentTaken', { taken: taken('C-SSRS', CSSRS.low, journey.now) });
};

/** A positive screen, and a confirmation that speaks against it. */
const screened = (): PureJourney => {
  const journey = inTreatment();
  return journey
    .fact('toxicologyReported', tested(journey.now, { alcohol: 'positive' }))
    .fact('toxicologyReported', { ...tested(journey.now, { alcohol: 'negative' }), kind: 'confirmation' });
};

/** Journeys that between them have an event of every type. */
export const everyEvent = (): PureJourney[] => [
  waiting(),
  byTracks(),
  inLineAgain(),
  inPlanning({ referral: { minor: true } }).reach('draftPlan', {
    ...{ plan: planAt('T2', 30), reason: null },
    age: { minor: false, adolescent: false },
  }),
  tapered(),
  reversed(),
  fell(),
  withSessions(),
  reviewDue(),
  corrected(),
  hoursCorrected(),
  followedUp(),
  held(),
  agreed(),
  takenBack(),
  amended(),
  waited(),
  watched(),
  asked(),
  screened(),
  PureJourney.refer({ results: [result('C-SSRS', 3, '2024-01-05T14:00:00.000Z')] }),
  inTreatment().reach('transfer', { handOff: RESIDENTIAL, reason: 'needs a bed' }),
];
