import type { Recipient, RecipientClass } from '#consent/recipient';

interface Known {
  readonly id: string;
  readonly name: string;
  /** For consents that describe their recipients; of none where it is left out. */
  readonly classes?: readonly RecipientClass[];
}

/** Where a recipient of disclosures is reached: at an address for signed POSTs, or by e-mail. */
export type RecipientAddress =
  (Known & { readonly url: string; readonly secret: string }) | (Known & { readonly email: string });

/** A disclosure as it goes out. */
export interface Letter {
  /** The same at every attempt: a recipient who gets it twice can tell. */
  readonly deliveryId: string;
  readonly recipient: Recipient;
  /** Of which the recipient has to be of one; null where the client named it. */
  readonly classes: readonly RecipientClass[] | null;
  /** JSON: notice, consent and content. */
  readonly body: string;
  /** The redisclosure notice, to be read first where a person reads. */
  readonly notice: string;
}

/** The way out. Resolves when the recipient has acknowledged it. @throws NotSent */
export interface Recipients {
  send(letter: Letter, signal?: AbortSignal): Promise<void>;
}
