import type { Recipient, RecipientClass } from '#consent/recipient';

interface Known {
  readonly id: string;
  readonly name: string;
  /** The classes to which the recipient belongs, for consents that describe their recipients by class; none if it is left out. */
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
  /** The recipient has to belong to one of these classes; null if the consent names the recipient. */
  readonly classes: readonly RecipientClass[] | null;
  /** JSON: notice, consent and content. */
  readonly body: string;
  /** The redisclosure notice. A person who receives an e-mail reads it first. */
  readonly notice: string;
}

/** Sends disclosures. `send` resolves when the recipient has acknowledged it. @throws NotSent */
export interface Recipients {
  send(letter: Letter, signal?: AbortSignal): Promise<void>;
}
