import type { Schemas } from '../../api/client.js';
import { textOrNull } from '../../fields/text.js';
import { instantOf } from '../../words/local-time.js';
import type { Directory } from './read-consents.js';

type Consent = Schemas['Consent'];
type Kind = Consent['kinds'][number];
type Class = Directory['items'][number]['classes'][number];

export interface Signed {
  readonly name: string;
  readonly how: '' | 'ink' | 'electronic';
  /** Local time of the site. */
  readonly signedAt: string;
}

export interface ConsentValues {
  readonly basis: Consent['basis'];
  readonly discloser: string;
  readonly kinds: Kind[];
  /** An id of the directory; empty where the consent describes its recipients. */
  readonly recipient: string;
  readonly classes: Class[];
  readonly described: string;
  readonly purpose: string;
  readonly revocation: string;
  readonly redisclosure: string;
  readonly refusal: string;
  readonly ends: '' | 'day' | 'discharge' | 'journeyClosed' | 'caseDisposition' | 'none';
  readonly lastDay: string;
  readonly signer: 'client' | 'representative';
  readonly client: Signed;
  readonly guardian: Signed;
  readonly because: '' | 'lacksCapacity' | 'deceased';
  readonly authority: string;
}

/** The end of that local day. A text that is no day is sent as it stands, so that the API names it. */
const endOf = (day: string, timeZone: string): string => instantOf(`${day}T23:59`, timeZone) ?? day;

const expiryOf = ({ ends, lastDay }: ConsentValues, timeZone: string) => {
  switch (ends) {
    case '':
      return null;
    case 'none':
      return { none: true as const };
    case 'day':
      return lastDay === '' ? null : { at: endOf(lastDay, timeZone) };
    default:
      return { event: ends };
  }
};

const recipientOf = ({ recipient, classes, described }: ConsentValues, directory: Directory) => {
  if (classes.length > 0) return { classes, name: described };
  const found = directory.items.find(({ id }) => id === recipient);
  return found ? { id: found.id, name: found.name } : null;
};

const signature = (signer: 'client' | 'guardian' | 'representative', of: Signed, timeZone: string) => ({
  signer,
  name: textOrNull(of.name),
  how: of.how === '' ? null : of.how,
  signedAt: of.signedAt === '' ? null : (instantOf(of.signedAt, timeZone) ?? of.signedAt),
});

/** The form as the API takes it. What is missing is sent as missing, so that the API names all of it at once. */
export const consentBody = (
  values: ConsentValues,
  directory: Directory,
  timeZone: string,
  isMinor: boolean,
) => ({
  basis: values.basis,
  discloser: textOrNull(values.discloser),
  kinds: values.kinds,
  recipient: recipientOf(values, directory),
  purpose: textOrNull(values.purpose),
  revocation: textOrNull(values.revocation),
  ...(values.basis === 'treatmentPaymentOperations' && {
    statements: { redisclosure: textOrNull(values.redisclosure), refusal: textOrNull(values.refusal) },
  }),
  expiry: expiryOf(values, timeZone),
  signatures: [
    {
      ...signature(values.signer, values.client, timeZone),
      ...(values.signer === 'representative' && {
        inLieu: {
          because: values.because === '' ? null : values.because,
          authority: textOrNull(values.authority),
        },
      }),
    },
    ...(isMinor && values.signer === 'client' ? [signature('guardian', values.guardian, timeZone)] : []),
  ],
});

export type ConsentBody = ReturnType<typeof consentBody>;
