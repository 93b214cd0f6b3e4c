import { instant, observed } from '../input.js';
import type { RuleInputs } from './rule-inputs.js';

export const onHoldRules: RuleInputs<'R-HOLD' | 'R-LEAVE' | 'R-SEAT-AGAIN'> = {
  'R-SEAT-AGAIN': ({ hold, discharge, seatLink, seatAgain, track, phase }, { seats }) => [
    observed('phase', phase),
    observed('track', track),
    observed('seatReleased', hold?.seatReleased ?? discharge?.seatReleased ?? null),
    observed('seatsGivenBy', seatLink ? 'track' : 'coordinator'),
    observed('again', seats?.again ?? null),
    instant('waitingSince', seatAgain?.since),
    observed('priority', seatAgain?.priority ?? null),
    instant('seatKeptUntil', hold?.seatUntil ?? discharge?.seatAgain?.until),
  ],
  'R-LEAVE': ({ hold, phase }) => [
    observed('phase', phase),
    instant('onLeaveSince', hold?.since),
    instant('lookAgainAt', hold?.lookAgainAt),
    instant('seatKeptUntil', hold?.seatUntil),
  ],
  'R-HOLD': ({ hold, track, phase, treatment, continuingCare }, { hold: numbers }) => [
    observed('phase', phase),
    observed('track', track),
    instant('onHoldSince', hold?.since),
    observed('handOffLevel', hold?.handOff?.level ?? null),
    instant('seatKeptUntil', hold?.seatUntil),
    observed('seatReleased', hold?.seatReleased ?? null),
    instant('returnedAt', treatment?.returnedAt),
    instant('assessTierBy', treatment?.assessTierBy),
    ...(numbers?.standsStill ? [instant('treatmentEndsAt', treatment?.endsAt)] : []),
    ...(numbers?.careAnew ? [instant('firstAppointment', continuingCare?.firstAppointment)] : []),
  ],
};
