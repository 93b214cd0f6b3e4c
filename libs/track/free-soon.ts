import type { Phase } from '#journey/model/phase';

/** Why a seat becomes free: the treatment ends, the time is over for which it is kept for somebody away, or the client is discharged. */
export const FREE_BECAUSE = ['endOfTreatment', 'heldSeat', 'discharged'] as const;

/** A seat that becomes free, as it is planned; `at` is an ISO string. */
export interface FreeSoon {
  readonly journeyId: string;
  readonly at: string;
  readonly because: (typeof FREE_BECAUSE)[number];
}

/** What a journey with a seat says about until when it needs the seat. */
export interface Seated {
  readonly journeyId: string;
  readonly phase: Phase;
  readonly treatment: { readonly endsAt: string } | null;
  readonly clocks: readonly { readonly id: string; readonly dueAt: string }[];
}

/** Clocks that give a seat back. */
const SEAT_CLOCK = /^(hold|discharge)\.seat\./;

/** The seats, the soonest first. For a client who is not in treatment yet, nobody knows when. */
export const freeSoon = (seated: readonly Seated[]): FreeSoon[] =>
  seated
    .flatMap(({ journeyId, phase, treatment, clocks }): FreeSoon[] => {
      const clock = clocks.find(({ id }) => SEAT_CLOCK.test(id));
      if (clock)
        return [{ journeyId, at: clock.dueAt, because: phase === 'onHold' ? 'heldSeat' : 'discharged' }];
      return phase === 'treatment' && treatment
        ? [{ journeyId, at: treatment.endsAt, because: 'endOfTreatment' }]
        : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
