import type { PayloadCodec } from '@temporalio/common';

/** DI token for the codec that opens payloads. */
export abstract class CodecParts {
  /** Null if nothing is sealed. */
  abstract readonly codec: PayloadCodec | null;
}
