import type { Paths, Schemas } from '../api/client.js';
import type { GenderValue } from '../fields/gender-value.js';
import { textOrNull } from '../fields/text.js';
import { isYes, type YesNoValue } from '../fields/yes-no-value.js';

type Sent = Paths['/v1/referrals']['post']['requestBody']['content']['application/json'];

export const ENTRY_KINDS = ['firstIntervention', 'stepDown', 'stepUp', 'return'] as const;
export const URGENCIES = ['routine', 'urgent'] as const;

export interface ClientValues {
  readonly family: string;
  readonly given: string;
  readonly birthDate: string;
  readonly gender: GenderValue;
  readonly recordSystem: string;
  readonly recordNumber: string;
  readonly phone: string;
  readonly language: string;
  /** Numbers of other systems, beside the record number. */
  readonly identifiers: readonly { readonly system: string; readonly value: string }[];
}

export interface ReferralValues {
  readonly client: ClientValues;
  readonly entryKind: '' | (typeof ENTRY_KINDS)[number];
  readonly urgency: (typeof URGENCIES)[number];
  readonly pregnant: YesNoValue;
  readonly injecting: YesNoValue;
  readonly track: string;
  readonly reason: string;
}

export const nobody = (): ReferralValues => ({
  client: {
    family: '',
    given: '',
    birthDate: '',
    gender: '',
    recordSystem: '',
    recordNumber: '',
    phone: '',
    language: '',
    identifiers: [],
  },
  entryKind: '',
  urgency: 'routine',
  pregnant: '',
  injecting: '',
  track: '',
  reason: '',
});

/** The referral as the API takes it. What is left open is left out, so that the API says for each field whether it can do without. */
export const referralOf = ({
  client,
  entryKind,
  pregnant,
  injecting,
  track,
  reason,
  ...rest
}: ReferralValues): Sent => ({
  client: {
    recordSystem: client.recordSystem,
    recordNumber: client.recordNumber,
    birthDate: client.birthDate,
    family: textOrNull(client.family),
    given: textOrNull(client.given),
    phone: textOrNull(client.phone),
    // Left out, it wipes out nothing that is on record.
    ...(client.gender !== '' && { gender: client.gender }),
    language: textOrNull(client.language),
    ...(client.identifiers.length > 0 && { identifiers: [...client.identifiers] }),
  },
  entryKind: entryKind as (typeof ENTRY_KINDS)[number],
  ...rest,
  ...(pregnant !== '' && { pregnant: isYes(pregnant) }),
  ...(injecting !== '' && { injecting: isYes(injecting) }),
  track: textOrNull(track),
  reason: textOrNull(reason),
});

/** The referral as far as it is written, to be tried and not sent. The way in, which is asked for last, changes nothing about who the client is. */
export const triedOf = (referral: ReferralValues): Sent =>
  referralOf({ ...referral, entryKind: referral.entryKind || 'firstIntervention' });

/**
 * The client of the form, who is one that is known already: they are named as they are on record, so that the referral opens a journey of theirs and makes no
 * second client. A number that was typed is kept beside the one on record: by either of them they are found from now on.
 */
export const asKnown = (typed: ClientValues, known: Schemas['ClientSummary']): ClientValues => {
  const { recordSystem, recordNumber, birthDate } = known;
  const isAnother =
    typed.recordNumber !== '' &&
    typed.recordSystem !== '' &&
    (typed.recordNumber !== recordNumber || typed.recordSystem !== recordSystem);
  return {
    ...typed,
    ...{ recordSystem, recordNumber, birthDate },
    family: known.family ?? '',
    given: known.given ?? '',
    identifiers: isAnother ? [{ system: typed.recordSystem, value: typed.recordNumber }] : typed.identifiers,
  };
};
