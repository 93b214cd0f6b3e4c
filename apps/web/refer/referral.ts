import type { Paths } from '../api/client.js';
import { textOrNull } from '../fields/text.js';
import { isYes, type YesNoValue } from '../fields/yes-no.js';

type Sent = Paths['/v1/referrals']['post']['requestBody']['content']['application/json'];

export const ENTRY_KINDS = ['firstIntervention', 'stepDown', 'stepUp', 'return'] as const;
export const URGENCIES = ['routine', 'urgent'] as const;

export interface ClientValues {
  readonly family: string;
  readonly given: string;
  readonly birthDate: string;
  readonly recordSystem: string;
  readonly recordNumber: string;
  readonly phone: string;
  readonly language: string;
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
    recordSystem: '',
    recordNumber: '',
    phone: '',
    language: '',
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
    language: textOrNull(client.language),
  },
  entryKind: entryKind as (typeof ENTRY_KINDS)[number],
  ...rest,
  ...(pregnant !== '' && { pregnant: isYes(pregnant) }),
  ...(injecting !== '' && { injecting: isYes(injecting) }),
  track: textOrNull(track),
  reason: textOrNull(reason),
});
