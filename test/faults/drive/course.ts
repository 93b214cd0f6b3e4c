import type { JourneyView } from '#journey/view';
import type { Dice } from '../plan/dice.js';
import {
  amendment,
  anyFact,
  ask,
  eligibility,
  fact,
  plan,
  signature,
  takenOver,
  type Asked,
} from './requests.js';
import type { Wanted } from './sender.js';

/** What a journey is on its way to, as whoever drives it has decided beforehand. */
export interface Way {
  readonly track: string;
  /** Whose sessions the plan names; null: its hours are recorded by the week. */
  readonly group: string | null;
}

const TREATED: readonly Asked[] = [
  ...([
    'record-twelve-step',
    'review-plan',
    'step-down',
    'step-up',
    'hold-taper',
    'extend-treatment',
  ] as const),
  ...(['assess-criterion', 'record-week', 'hold-extra-session', 'reschedule-session'] as const),
  ...(['record-attendance', 'record-attendance', 'contact-no-show', 'acknowledge-relapse'] as const),
  ...(['decide-relapse', 'agree-continuing-care'] as const),
];
const NO_SHOW: readonly Asked[] = ['hold-extra-session', 'record-attendance', 'contact-no-show'];
const WAITING: readonly Asked[] = [
  ...(['offer-seat', 'assign-care-team', 'record-priority', 'confirm-waiting'] as const),
  'record-interim-services',
];
const HELD: readonly Asked[] = [
  ...(['return-from-hold', 'return-from-hold', 'return-from-hold', 'record-provider-call'] as const),
  'close-transferred',
];
const ANYWHERE: readonly Asked[] = [
  ...(['record-risk', 'assign-care-team', 'complete-task', 'acknowledge-risk', 'dispose-risk'] as const),
  ...(['record-safety-plan', 'review-safety-plan', 'record-clinical-data'] as const),
];

/** What leads on from the phase. */
const onward = (view: JourneyView, { track, group }: Way, dice: Dice): Wanted[] => {
  switch (view.phase) {
    case 'intake':
      return [ask(view, 'record-contact-attempt', dice), ask(view, 'record-consent', dice)];
    case 'screening':
      if (dice.chance(0.02)) return [ask(view, 'refer-elsewhere', dice)];
      if (dice.chance(0.1)) return [ask(view, 'record-priority', dice)];
      return [ask(view, 'record-risk', dice), eligibility(view, track)];
    case 'waitlist':
      if (dice.chance(0.03)) return [ask(view, 'refer-elsewhere', dice)];
      if (!view.waitlist?.offer) return [ask(view, dice.one(WAITING), dice)];
      return [ask(view, dice.chance(0.75) ? 'accept-seat' : 'decline-seat', dice)];
    case 'assessment':
      return view.careTeam.clinician === 'clinician-1'
        ? [ask(view, 'record-assessment', dice), ask(view, 'decide-level', dice)]
        : [takenOver(view)];
    case 'planning':
      return dice.chance(0.5)
        ? [plan(view, group)]
        : [signature(view, 'client'), signature(view, 'clinician')];
    case 'treatment': {
      // What stops a discharge is seen to, or hardly any journey would come to its end.
      if (view.treatment?.relapseOpen && dice.chance(0.4))
        return [ask(view, 'acknowledge-relapse', dice), ask(view, 'decide-relapse', dice)];
      if (dice.chance(0.05)) return [ask(view, dice.chance(0.7) ? 'transfer' : 'begin-leave', dice)];
      if (dice.chance(0.06)) return [ask(view, 'begin-discharge', dice)];
      if (dice.chance(0.1)) return [amendment(view, group), signature(view, 'client')];
      if (dice.chance(0.04)) return [ask(view, 'drop-amendment', dice)];
      if (dice.chance(0.1)) return [signature(view, 'client'), signature(view, 'clinician')];
      // Each needs something before it that is seldom there by chance: a tier below the highest, a session that nobody came to.
      if (view.tier !== 'T3' && dice.chance(0.2)) return [ask(view, 'step-up', dice)];
      if (dice.chance(0.12)) return NO_SHOW.map((path) => ask(view, path, dice));
      return [ask(view, dice.one(TREATED), dice), ask(view, dice.one(TREATED), dice)];
    }
    case 'onHold':
      return [ask(view, dice.one(HELD), dice)];
    case 'discharge':
      if (dice.chance(0.15)) return [ask(view, 'take-back-discharge', dice)];
      return [
        ask(view, 'review-plan', dice),
        ask(view, 'agree-continuing-care', dice),
        ask(view, 'record-risk', dice),
        ask(view, dice.chance(0.5) ? 'write-discharge-summary' : 'sign-discharge-summary', dice),
      ];
    case 'aftercare':
      if (dice.chance(0.1)) return [ask(view, 'amend-discharge-summary', dice)];
      if (dice.chance(0.1)) return [ask(view, 'sign-discharge-summary', dice)];
      return [ask(view, dice.chance(0.2) ? 'readmit' : 'record-follow-up', dice)];
    case 'closed':
      return [];
  }
};

/** An open alert stops a discharge and every ending, so somebody sees to it sooner or later. */
const answeringRisk = (view: JourneyView, dice: Dice): Wanted[] | null => {
  const risks = view.tasks.filter(({ task }) => task.startsWith('risk.'));
  if (risks.length === 0 || dice.chance(0.5)) return null;
  const isAcknowledged = risks.some(({ task }) => task.startsWith('risk.dispos'));
  return [ask(view, isAcknowledged ? 'dispose-risk' : 'acknowledge-risk', dice)];
};

/** How a journey ends in this test: a relapse is reported as it closes, by somebody who knows nothing of that. */
const ending = (view: JourneyView, dice: Dice): Wanted[] => [
  ask(view, dice.chance(0.7) ? 'withdraw' : 'end-journey', dice),
  fact(view.journeyId, 'relapse', { source: 'family', note: 'seen drinking' }),
  ...(dice.chance(0.3) ? [ask(view, 'record-risk', dice)] : []),
];

/**
 * What is sent at once to a journey that was last seen as `view`: what leads on, beside what several people may say and ask of it
 * at any time. Some of it will be refused, which is as it should be.
 */
export const nextRequests = (view: JourneyView, way: Way, dice: Dice): Wanted[] => {
  if (view.phase === 'closed') return [];
  if (dice.chance(view.phase === 'aftercare' ? 0.2 : 0.04)) return ending(view, dice);
  const [first, ...others] = answeringRisk(view, dice) ?? onward(view, way, dice);
  return [
    first!,
    ...others.filter(() => dice.chance(0.7)),
    ...(dice.chance(0.5) ? [anyFact(view.journeyId, dice)] : []),
    ...(dice.chance(0.2) ? [anyFact(view.journeyId, dice)] : []),
    ...(dice.chance(0.3) ? [ask(view, dice.one(ANYWHERE), dice)] : []),
  ];
};
