import type { Evolvers } from './evolvers.js';

/** From referral to a signed plan. */
export const admission: Evolvers<
  | 'referred'
  | 'phaseEntered'
  | 'contactAttempted'
  | 'consented'
  | 'riskScreened'
  | 'eligibilityAssessed'
  | 'waitlisted'
  | 'seatOffered'
  | 'seatDeclined'
  | 'offerLapsed'
  | 'admitted'
  | 'assessed'
  | 'levelDecided'
  | 'planDrafted'
  | 'planSigned'
> = {
  referred: () => ({}),
  phaseEntered: (_state, { at, data }) => ({ phase: data.phase, phaseSince: at }),
  contactAttempted: ({ contact }, { at, data }) => ({
    contact: { attempts: contact.attempts + 1, reachedAt: contact.reachedAt ?? (data.reached ? at : null) },
  }),
  consented: ({ consent }, { at, data }) => ({ consent: { ...consent, [data.signer]: at } }),
  riskScreened: ({ risk }, { data }) => ({ risk: { ...risk, level: data.level } }),
  eligibilityAssessed: (_state, { data }) => ({
    eligibility: {
      eligible: data.eligible || data.wentOnAnyway,
      recommendedLevel: data.recommendedLevel,
      seat: data.seat,
      track: data.track,
    },
  }),
  waitlisted: (_state, { at, data }) => ({
    waitlist: { ...data, since: at, offers: 0, lapses: 0, offer: null },
  }),
  seatOffered: ({ waitlist }, { data }) => ({
    waitlist: waitlist && { ...waitlist, offers: waitlist.offers + 1, offer: data },
  }),
  seatDeclined: ({ waitlist }) => ({ waitlist: waitlist && { ...waitlist, offer: null } }),
  // The first lapse keeps the place for one more offer; the next goes to the end of the line.
  offerLapsed: ({ waitlist }, { at, data }) => ({
    waitlist: waitlist && {
      ...waitlist,
      offer: null,
      lapses: data.keepsPlace ? waitlist.lapses + 1 : 0,
      since: data.keepsPlace ? waitlist.since : at,
    },
  }),
  admitted: (_state, { at, data }) => ({ track: data.track, admittedAt: at, waitlist: null }),
  assessed: (_state, { at, data }) => ({ assessment: { recommendedLevel: data.recommendedLevel, at } }),
  levelDecided: (_state, { data }) => ({ level: data.level }),
  planDrafted: (_state, { data }) => ({
    plan: { draft: data.plan, client: null, guardian: null, clinician: null },
  }),
  planSigned: ({ plan }, { at, data }) => ({ plan: plan && { ...plan, [data.signer]: at } }),
};
