import { spanInWords } from '../counted.js';
import { instant, list, observed } from '../input.js';
import type { EventInputs } from './event-inputs.js';

export const waitlistInputs: EventInputs<
  | 'waitlisted'
  | 'seatOffered'
  | 'seatDeclined'
  | 'offerLapsed'
  | 'seatAnswered'
  | 'rosterAsked'
  | 'rosterAnswered'
  | 'admitted'
  | 'waitingConfirmed'
  | 'interimServicesGiven'
> = {
  waitlisted: ({ data }) => [observed('priority', data.priority), observed('track', data.track)],
  seatOffered: ({ at, data }, _before, { clocks }) => [
    observed('track', data.track),
    instant('offeredAt', at),
    observed('span', spanInWords(clocks.offer)),
    instant('lapsesAt', data.expiresAt),
  ],
  seatDeclined: ({ data }) => [observed('track', data.track)],
  offerLapsed: ({ data }, { waitlist }) => [
    observed('track', data.track),
    instant('lapsedAt', waitlist?.offer?.expiresAt),
    observed('keepsPlace', data.keepsPlace),
  ],
  seatAnswered: ({ data }) => [observed('request', data.number), observed('answer', data.answer)],
  rosterAsked: ({ data }) => [observed('groups', list(data.groups))],
  rosterAnswered: ({ data: { number, off } }) => [
    observed('request', number),
    observed('notOnRosterOf', list(off.map(({ group, because }) => `${group} (${because})`))),
  ],
  admitted: ({ data }) => [observed('track', data.track)],
  waitingConfirmed: ({ at }, { waitlist }) => [
    instant('offerPassedAt', waitlist?.passedAt),
    instant('askedAt', at),
  ],
  interimServicesGiven: ({ at, data }, { openedAt, waitlist }, { waitlist: numbers }) => [
    observed('services', list(data.services)),
    ...(data.noSeatElsewhere ? [observed('noSeatElsewhere', true)] : []),
    observed('priority', waitlist?.priority ?? null),
    instant('referredAt', openedAt),
    instant('givenAt', at),
    observed('within', numbers ? spanInWords(numbers.interim.within) : null),
  ],
};
