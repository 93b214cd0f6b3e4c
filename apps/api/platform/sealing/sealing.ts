import type { PayloadCodec } from '@temporalio/common';
import { openValue, sealValue } from '#temporal/codec/sealed-value';

/** Seals drafts of staff before they go to PostgreSQL, with the keyring that also seals what Temporal keeps. */
export class Sealing {
  /** @param codec null where the program has no keyring */
  constructor(private readonly codec: PayloadCodec | null) {}

  seal(value: unknown): Promise<Uint8Array> {
    return sealValue(this.codec, value);
  }

  /** @throws KeyMissing, which can be tried again; PayloadMalformed, PayloadNotAuthentic */
  open(sealed: Uint8Array): Promise<unknown> {
    return openValue(this.codec, sealed);
  }
}
