import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { JourneyView } from '#journey/view';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { continuingCare } from '#scenarios/course';
import { SUMMARY_TEXTS } from '#scenarios/discharge-summary';
import { RESIDENTIAL } from '#scenarios/hand-offs';
import { leaving, NO_SUMMARY } from '#scenarios/leaving';
import { CLINICAL_DATA } from '#scenarios/clinical-data';
import { SAFETY_PLAN } from '#scenarios/safety-plan';
import { milestoneBody } from '#scenarios/http/requests';
import { bam, gad7, phq9 } from '#scenarios/instruments-taken';
import { planAt } from '#scenarios/plan';
import { heldBy, withSlots } from '#scenarios/slots';
import type { Dice } from '../plan/dice.js';
import type { Who } from './people.js';
import type { Wanted } from './sender.js';

const ZONE = 'America/New_York';

/** Somebody out of reach: without a hand-off and a summary (R-ENDING). */
const LEAVING = leaving('moved away');

const today = (): string => DateTime.now().setZone(ZONE).toISODate()!;
const monday = (): string => DateTime.now().setZone(ZONE).startOf('week').toISODate()!;

/** A weekday to come, so many weekdays from the next Monday on. */
export const weekday = (number: number): string =>
  DateTime.now()
    .setZone(ZONE)
    .startOf('week')
    .plus({ weeks: 1 + Math.floor(number / 5), days: number % 5 })
    .toISODate()!;

export const milestone = (journeyId: string, path: string, body: object, who: Who): Wanted => ({
  ...{ of: journeyId, who, body, name: path, kind: 'milestone' },
  path: `/v1/journeys/${journeyId}/${path}`,
});

export const fact = (journeyId: string, path: string, body: object): Wanted => ({
  ...{ of: journeyId, who: 'supervisor', body, name: `facts/${path}`, kind: 'fact' },
  path: `/v1/journeys/${journeyId}/facts/${path}`,
});

export const referral = (recordNumber: string, track: string): Wanted => ({
  ...{ of: null, who: 'coordinator', name: 'referrals', kind: 'referral', path: '/v1/referrals' },
  body: {
    client: {
      ...{ recordSystem: 'urn:faults', recordNumber, family: 'Example', given: 'Ada' },
      birthDate: '1990-05-17',
    },
    entryKind: 'firstIntervention',
    track,
  },
});

/** What anybody may report of a journey at any time. */
export const anyFact = (journeyId: string, dice: Dice): Wanted => {
  const takenAt = new Date(Date.now() - 1_000).toISOString();
  const kind = dice.one([
    ...(['relapse', 'relapse', 'high-risk', 'toxicology'] as const),
    ...(['result', 'result', 'result', 'instrument', 'instrument', 'instrument'] as const),
  ]);
  switch (kind) {
    case 'relapse':
      return fact(journeyId, kind, { source: 'family', note: `seen drinking, ${randomUUID()}` });
    case 'toxicology':
      return fact(journeyId, kind, {
        ...{ collectedAt: takenAt, specimen: 'urine', status: 'collected', kind: 'screen' },
        results: [{ substance: 'alcohol', found: dice.chance(0.3) ? 'positive' : 'negative' }],
      });
    case 'high-risk':
      return fact(journeyId, kind, { source: 'judgement', note: `call, ${randomUUID()}` });
    case 'result':
      return fact(journeyId, kind, { result: { instrument: 'PHQ-9', total: dice.whole(0, 20), takenAt } });
    case 'instrument': {
      const [code, items] = dice.one([
        ['PHQ-9', phq9(dice.whole(0, 2) as 0 | 1 | 2)],
        ['GAD-7', gad7(dice.whole(0, 3) as 0 | 1 | 2 | 3)],
        ['BAM', bam(0, dice.chance(0.2) ? 2 : 0)],
      ] as const);
      return fact(journeyId, kind, { code, items, takenAt, how: 'interview' });
    }
  }
};

const planFor = (group: string | null, tier: string): object => {
  const plan = planAt(tier);
  return group === null ? plan : withSlots(plan, heldBy(group));
};

/** What somebody may want of a journey in its phase; the rules may refuse it. By the name of its path. */
export const ASKED = {
  'record-contact-attempt': (_view, dice) => ({ reached: dice.chance(0.8) }),
  'record-consent': () => ({ signer: 'client' }),
  'record-risk': (_view, dice) => ({ level: dice.one(['low', 'moderate']), source: 'C-SSRS' }),
  'refer-elsewhere': () => ({ handOff: RESIDENTIAL, reason: 'no seat here in time' }),
  'record-priority': (_view, dice) => ({ pregnant: dice.chance(0.5), injecting: true, urgency: 'routine' }),
  'confirm-waiting': () => ({ note: 'from Thursday on' }),
  'record-interim-services': () => ({ services: ['prenatalReferral'] }),
  'accept-seat': () => ({}),
  'decline-seat': () => ({ reason: 'mornings only' }),
  'record-assessment': () => ({ ratings: LEVEL_3.ratings }),
  'decide-level': () => ({ level: 3 }),
  'drop-amendment': () => ({ reason: 'the client will not sign it' }),
  'assess-criterion': (_view, dice) => ({
    criterion: '14 days at the last tier without relapse',
    met: dice.chance(0.5),
  }),
  'record-week': (_view, dice) => ({
    ...{ week: monday(), plannedHours: 15, deliveredHours: dice.whole(0, 15), excusedHours: 0 },
  }),
  'record-twelve-step': (_view, dice) => ({ date: today(), minutes: dice.whole(30, 90) }),
  'review-plan': () => ({ summary: 'as agreed', ratings: LEVEL_3.ratings, finding: 'continue' }),
  'step-down': () => ({ reason: 'as agreed' }),
  'hold-taper': () => ({ reason: 'not yet' }),
  'step-up': () => ({ reason: 'needs more' }),
  'extend-treatment': () => ({ days: 1, reason: 'needs more' }),
  'acknowledge-relapse': () => ({}),
  'decide-relapse': (_view, dice) =>
    dice.one([
      { decision: 'confirm', reason: 'as agreed' },
      { decision: 'reverse', reason: 'a false report' },
      { decision: 'transfer', handOff: RESIDENTIAL },
    ]),
  'acknowledge-risk': () => ({}),
  'dispose-risk': () => ({ disposition: 'safetyPlan', reason: 'plan made' }),
  'record-safety-plan': () => ({ plan: SAFETY_PLAN }),
  'record-clinical-data': (_view, dice) => ({
    ...dice.one([CLINICAL_DATA, { diagnoses: ['F11.20'] }, { arrestsIn30Days: dice.whole(0, 96) }]),
  }),
  'review-safety-plan': () => ({ summary: 'stands' }),
  transfer: () => ({ handOff: RESIDENTIAL, reason: 'needs a bed' }),
  'begin-leave': () => ({ lookAgainOn: weekday(1), reason: 'travels' }),
  'return-from-hold': () => ({ tier: 'T3', reason: 'back' }),
  'close-transferred': () => ({ reason: 'stays there', waived: NO_SUMMARY }),
  'record-provider-call': (_view, dice) => ({ reached: dice.chance(0.7), note: null }),
  'agree-continuing-care': () => milestoneBody(continuingCare(Date.now())),
  'begin-discharge': () => ({ because: 'completed', criteriaMet: true, reason: 'as agreed' }),
  'write-discharge-summary': ({ summary }) => ({
    ...{ texts: SUMMARY_TEXTS, replaces: summary?.version ?? null },
  }),
  'sign-discharge-summary': ({ summary }) => (summary?.hash ? { hash: summary.hash } : {}),
  'amend-discharge-summary': ({ summary }) => ({
    ...{ texts: SUMMARY_TEXTS, replaces: summary?.version ?? null, reason: 'the dose was another' },
  }),
  'take-back-discharge': () => ({ reason: 'begun too early' }),
  readmit: () => ({ reason: 'uses again' }),
  'record-follow-up': (_view, dice) => ({ day: dice.one([7, 30, 90]), reached: dice.chance(0.5) }),
  'complete-task': ({ tasks }, dice) => ({ task: tasks.length > 0 ? dice.one(tasks).task : 'none' }),
  'assign-care-team': (_view, dice) => ({
    role: dice.one(['coordinator', 'supervisor']),
    staffId: `staff-${dice.whole(1, 99)}`,
  }),
  withdraw: () => LEAVING,
  'end-journey': () => ({ because: 'other', ...LEAVING }),
  'hold-extra-session': (_view, dice) => ({
    start: new Date(Date.now() - dice.whole(1, 3_000)).toISOString(),
    ...{ minutes: 1, kind: 'individual', mode: 'onSite', reason: 'asked for' },
  }),
  'reschedule-session': (_view, dice) => {
    const date = weekday(5 * dice.whole(0, 8) + 2);
    const start = DateTime.fromISO(`${date}T${dice.whole(15, 19)}:00`, { zone: ZONE });
    return { session: `${date}.wed-one`, start: start.toUTC().toISO(), reason: 'works then' };
  },
  'record-attendance': (_view, dice) =>
    dice.chance(0.5)
      ? { session: `${weekday(5 * dice.whole(0, 8) + 2)}.wed-one`, outcome: 'excused' }
      : { session: `${today()}.extra.${dice.whole(1, 3)}`, outcome: 'noShow' },
  'contact-no-show': (_view, dice) => ({
    session: `${today()}.extra.${dice.whole(1, 3)}`,
    reached: dice.chance(0.5),
  }),
  'offer-seat': ({ track }) => ({ track: track ?? 'main-day-onsite' }),
} satisfies Record<string, (view: JourneyView, dice: Dice) => object>;
export type Asked = keyof typeof ASKED;

/** Who does so: whoever the rules of access let do it at the site without a caseload. */
const BY: Partial<Record<Asked, Who>> = {
  'record-contact-attempt': 'coordinator',
  'record-consent': 'coordinator',
  'record-risk': 'coordinator',
  'refer-elsewhere': 'coordinator',
  'accept-seat': 'coordinator',
  'decline-seat': 'coordinator',
  'record-priority': 'coordinator',
  'confirm-waiting': 'coordinator',
  'record-interim-services': 'coordinator',
  readmit: 'coordinator',
  'record-assessment': 'clinician',
  'decide-level': 'clinician',
  'review-plan': 'clinician',
  withdraw: 'coordinator',
};

export const ask = (view: JourneyView, path: Asked, dice: Dice): Wanted =>
  milestone(view.journeyId, path, ASKED[path](view, dice), BY[path] ?? 'supervisor');

export const eligibility = (view: JourneyView, track: string): Wanted =>
  milestone(
    view.journeyId,
    'record-eligibility',
    { answers: ELIGIBLE.answers, seat: null, track },
    'coordinator',
  );

export const plan = (view: JourneyView, group: string | null): Wanted =>
  milestone(view.journeyId, 'draft-plan', { plan: planFor(group, 'T3') }, 'supervisor');

export const amendment = (view: JourneyView, group: string | null): Wanted =>
  milestone(
    view.journeyId,
    'amend-plan',
    { plan: planFor(group, view.tier ?? 'T3'), reason: 'other goals' },
    'supervisor',
  );

export const signature = (view: JourneyView, signer: 'client' | 'clinician'): Wanted =>
  milestone(view.journeyId, 'sign-plan', { signer }, 'supervisor');

/** The journey becomes one of the clinician's caseload. */
export const takenOver = (view: JourneyView): Wanted =>
  milestone(view.journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-1' }, 'supervisor');
