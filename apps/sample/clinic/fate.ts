import type { DischargeReason } from '#journey/model/milestone';
import { admitted, assessed, contacted, screened, severityOf } from './admission.js';
import type { Dice } from './dice.js';
import { away, discharged, turnedElsewhere } from './leaving.js';
import type { Life } from './life.js';
import { planOn, type SampleTrack } from './tracks.js';
import { ENDS, GONE_BEFORE_ASSESSMENT, GONE_BEFORE_TREATMENT } from './rates.js';
import { treated } from './treatment.js';

/** How far a client comes, drawn before their life begins. */
export type Fate =
  | { readonly until: 'contact' }
  | { readonly until: 'screening' | 'assessment' | 'planning' }
  /** Waits in line for a seat, and is called every week. */
  | { readonly until: 'seat' }
  | { readonly until: 'hold'; readonly days: number }
  | { readonly until: DischargeReason; readonly days: number };

export const chance = (dice: Dice): Fate => {
  if (dice.isSo(GONE_BEFORE_ASSESSMENT))
    return { until: dice.isSo(0.4) ? 'contact' : dice.isSo(0.5) ? 'screening' : 'assessment' };
  return dice.isSo(GONE_BEFORE_TREATMENT) ? { until: 'planning' } : treatmentOf(dice);
};

/** The fate of a client who is treated. */
export const treatmentOf = (dice: Dice): Fate => {
  const { because, days } = dice.byShare(ENDS);
  return { until: because, days: Math.round((days * dice.between(50, 160)) / 100) };
};

/** The life of one client on one track, as far as it has come today. */
export const lived = (life: Life, dice: Dice, fate: Fate, track: SampleTrack): void => {
  const severity = severityOf(dice);
  if (!contacted(life, dice, fate.until !== 'contact')) {
    // The clock gives up a client who was not reached.
    life.until(life.today.now);
    return;
  }
  if (fate.until === 'screening') return turnedElsewhere(life, dice);
  if (!screened(life, dice, track.id)) return;
  if (fate.until === 'seat') return waited(life, dice);
  if (fate.until === 'assessment') return turnedElsewhere(life, dice);
  if (!assessed(life, dice, severity)) return;
  if (fate.until === 'planning') return turnedElsewhere(life, dice);
  if (!admitted(life, dice, planOn(track, life.now))) return;
  if (!('days' in fate)) return;
  if (!treated(life, dice, severity, fate.days)) return;
  if (fate.until === 'hold') return away(life, dice);
  discharged(life, dice, severity, fate.until);
};

const waited = (life: Life, dice: Dice): void => {
  while (life.workday(5, dice.between(9, 16)))
    life.coordinator({ name: 'confirmWaiting', data: { note: null } });
};
