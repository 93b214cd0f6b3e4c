import type { Evolvers } from '../model/evolvers.js';
import type { EventData } from '../model/event.js';
import type { ContactAttempts, JourneyState } from '../model/state.js';
import { thereAgain } from './there-again.js';
import { union } from './union.js';

/** One more attempt in vain since the client was reached. */
const tried = (
  before: JourneyState['contact']['again'],
  at: number,
  { date, way }: EventData['contactAttempted'],
): ContactAttempts => ({
  since: before?.since ?? at,
  attempts: (before?.attempts ?? 0) + 1,
  ...(date !== undefined && { dates: union(before?.dates, date) }),
  ...(way !== undefined && { ways: union(before?.ways, way) }),
});

/** From the referral to consent. */
export const intakeEvents: Evolvers<'referred' | 'contactAttempted' | 'ageChanged' | 'consented'> = {
  referred: () => ({}),
  contactAttempted: ({ contact }, { at, data }) => ({
    contact: {
      ...contact,
      attempts: contact.attempts + 1,
      reachedAt: contact.reachedAt ?? (data.reached ? (data.triedAt ?? at) : null),
      // The wait before the journey closes counts from the recording: an attempt of last week does not close it today.
      ...(data.date !== undefined && { dates: union(contact.dates, data.date), lastAt: at }),
      ...(data.way !== undefined && { ways: union(contact.ways, data.way) }),
      ...(data.again && { again: data.reached ? null : tried(contact.again, at, data) }),
    },
  }),
  ageChanged: ({ referral }, { data: { minor, adolescent } }) => ({
    referral: { ...referral, minor, adolescent },
  }),
  consented: ({ consent, contact }, { at, data }) => ({
    consent: { ...consent, [data.signer]: at },
    contact: thereAgain(contact),
  }),
};
