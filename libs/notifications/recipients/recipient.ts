/** Where a recipient of disclosures is reached: at an address for signed POSTs, or by e-mail. */
export type RecipientAddress =
  | { readonly id: string; readonly name: string; readonly url: string; readonly secret: string }
  | { readonly id: string; readonly name: string; readonly email: string };

/** A disclosure as it goes out. */
export interface Letter {
  /** The same at every attempt: a recipient who gets it twice can tell. */
  readonly deliveryId: string;
  readonly recipient: { readonly id: string; readonly name: string };
  /** JSON: notice, consent and content. */
  readonly body: string;
  /** The redisclosure notice, to be read first where a person reads. */
  readonly notice: string;
}

/** The way out. Resolves when the recipient has acknowledged it. @throws NotSent */
export interface Recipients {
  send(letter: Letter, signal?: AbortSignal): Promise<void>;
}
