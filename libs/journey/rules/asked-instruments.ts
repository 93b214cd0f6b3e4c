import type { Measured } from '#instruments/instrument';
import type { InstrumentTaken } from '#instruments/instrument-taken';
import { PHQ_2 } from '#instruments/phq-2';
import { SELF_HARM_FLAG } from '#instruments/phq-9';
import { positiveOn } from '#instruments/total-scale';
import type { Context } from '../decider/decider.js';
import { event } from '../model/decision.js';
import type { EventData, NewEvent } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { AskedFor, AskedInstrument, JourneyState } from '../model/state.js';
import { ofTheirAge } from './instrument-sets.js';
import { asksOfSelfHarm } from './self-harm.js';

/** What is asked for and not yet answered; null if nothing is. A result since then answers it; for the C-SSRS, so does a risk screen by the C-SSRS. */
export const stillAsked = ({ risk, results }: JourneyState, instrument: AskedInstrument): AskedFor | null => {
  const asked = risk.asked?.[instrument];
  return asked && (results[instrument]?.takenAt ?? -Infinity) < asked.takenAt ? asked : null;
};

/**
 * R-DETERIORATE: PHQ-9 item 9 above 0, whatever the total, asks for a C-SSRS the same day, unless one was taken since. If a later PHQ-9 says so again, the
 * later one asks, but the C-SSRS is due no later for that.
 */
export const askAfterItems = (
  state: JourneyState,
  { code, flags }: InstrumentTaken,
  { takenAt }: Measured,
  { at }: Context,
): NewEvent[] =>
  asksOfSelfHarm(code) && flags.includes(SELF_HARM_FLAG)
    ? ask(state, { instrument: 'C-SSRS', because: 'PHQ-9 item 9', takenAt }, at)
    : [];

/** R-DETERIORATE: a positive PHQ-2 asks for the PHQ-9, or for an adolescent's if the policy has one for them. The cut-off is the instrument's own. */
export const askAfterTotal = (
  state: JourneyState,
  { instrument, total, takenAt }: Measured,
  { at, policy }: Context,
): NewEvent[] =>
  policy.risk && instrument === 'PHQ-2' && positiveOn(PHQ_2, total, 'other')
    ? ask(
        state,
        { instrument: ofAdultOrTeen(state, policy), because: 'PHQ-2', takenAt: Math.min(takenAt, at) },
        at,
      )
    : [];

const ofAdultOrTeen = (state: JourneyState, policy: Policy): 'PHQ-9' | 'PHQ-9-TEEN' =>
  ofTheirAge(state, 'PHQ-9', policy) === 'PHQ-9-TEEN' ? 'PHQ-9-TEEN' : 'PHQ-9';

const ask = (
  state: JourneyState,
  asked: Omit<EventData['instrumentAsked'], 'since'>,
  at: number,
): NewEvent[] => {
  const { instrument, takenAt } = asked;
  const before = stillAsked(state, instrument);
  if ((state.results[instrument]?.takenAt ?? -Infinity) >= takenAt || (before && before.takenAt >= takenAt))
    return [];
  return [event('instrumentAsked', { ...asked, since: before?.since ?? at }, 'R-DETERIORATE')];
};
