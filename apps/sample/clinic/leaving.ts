import type { DischargeReason } from '#journey/model/milestone';
import { bam, CSSRS, gad7Totalling, phq9Totalling } from '#scenarios/instruments-taken';
import { addDays } from '#journey/time/spans';
import { HOUR, startOfLocalDay } from '#journey/time/local-time';
import { careFrom, OUTPATIENT, RESIDENTIAL } from '#scenarios/hand-offs';
import { reviewed } from '#scenarios/review';
import { step } from '#scenarios/step';
import { answered, type Severity } from './admission.js';
import type { Dice } from './dice.js';
import type { Life } from './life.js';
import { REACHED } from './rates.js';
import { attended, decided } from './treatment.js';

const REASONS: Record<DischargeReason, string> = {
  completed: 'The goals are met; outpatient care goes on',
  droppedOut: 'Has not come for two weeks and was not reached',
  terminatedByFacility: 'Would not keep to the rules of the group',
  transferred: 'Goes on in residential care',
  other: 'Has moved away',
};

/** Ends the treatment, with what each kind of ending asks for, and goes on through the follow-ups. */
export const discharged = (life: Life, dice: Dice, severity: Severity, because: DischargeReason): void => {
  if (!life.workday(1, dice.between(9, 15))) return;
  attended(life, dice);
  if (life.state.treatment?.relapse) decided(life);
  const isPlanned = because === 'completed' || because === 'transferred';
  if (isPlanned) {
    life.clinician(step('reviewPlan', reviewed('Ready to leave', 'discharge')));
    const level = because === 'transferred' ? { level: RESIDENTIAL.level } : {};
    life.clinician(step('agreeContinuingCare', { care: { ...careFrom(life.now, 5), ...level } }));
  }
  if (because === 'completed') last(life, severity);
  const reason = REASONS[because];
  if (!life.clinician(step('beginDischarge', { because, criteriaMet: because === 'completed', reason })))
    return;
  if (isPlanned) life.clinician(step('recordRisk', { level: 'none', by: 'C-SSRS' }));
  if (!signed(life, dice, because)) return;
  followedUp(life, dice, isPlanned ? REACHED : REACHED / 3);
};

const last = (life: Life, { phq9, gad7 }: Severity): void => {
  answered(life, 'PHQ-9', phq9Totalling(Math.round(phq9 * 0.4)));
  answered(life, 'GAD-7', gad7Totalling(Math.round(gad7 * 0.4)));
  answered(life, 'BAM', bam());
  answered(life, 'C-SSRS', CSSRS.none);
};

const WAIVED = [
  { what: 'continuingCare', reason: 'Not to be reached' },
  { what: 'instruments', reason: 'Not to be reached' },
  { what: 'riskScreen', reason: 'Not to be reached' },
] as const;

const signed = (life: Life, dice: Dice, because: DischargeReason): boolean => {
  if (!life.workday(dice.between(2, 6), dice.between(9, 15))) return false;
  attended(life, dice);
  // A client who stepped down just before they left was reviewed at a tier that was not in force yet, so there is no review of the last tier.
  if (because === 'completed' && !life.state.treatment?.reviewedAtTier)
    life.clinician(step('reviewPlan', reviewed('Ready to leave', 'discharge')));
  return life.clinician(
    step('writeDischargeSummary', { texts: { ending: REASONS[because] }, replaces: null }),
    step('signDischargeSummary', { waived: WAIVED }),
  );
};

/** Does each follow-up on its day, with attempts on up to three days; a client who is not reached is given up then. */
const followedUp = (life: Life, dice: Dice, isReached: number): void => {
  const { calendar, clocks } = life.today.policy;
  const { begunAt } = life.state.discharge!;
  for (const { day } of clocks.followUps) {
    if (!life.until(startOfLocalDay(addDays(begunAt, day - 1, calendar), calendar) + 11 * HOUR)) return;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (!life.workday(attempt === 0 ? 0 : 1, dice.between(11, 15))) return;
      const reached = dice.isSo(isReached);
      life.coordinator(step('recordFollowUp', { day, reached }));
      if (reached) break;
    }
  }
};

/** Ends a journey before the client was treated: they go to another provider, or do not want treatment. */
export const turnedElsewhere = (life: Life, dice: Dice): void => {
  if (!life.workday(dice.between(1, 4), dice.between(9, 16))) return;
  life.coordinator(
    step('withdraw', {
      reason: dice.oneOf([
        'Found a place nearer to work',
        'Does not want treatment now',
        'Insurance does not pay',
      ]),
      handOff: dice.isSo(0.3) ? OUTPATIENT : null,
      waived: [{ what: 'handOff', reason: 'Wants none' }],
    }),
  );
};

/** Sends the client to residential care for a time; the seat is kept. */
export const away = (life: Life, dice: Dice): void => {
  if (!life.workday(1, 10)) return;
  life.clinician(step('transfer', { handOff: RESIDENTIAL, reason: 'Needs residential care for a time' }));
  while (life.workday(4, dice.between(9, 15)))
    life.coordinator(step('recordProviderCall', { reached: true, note: null }));
};
