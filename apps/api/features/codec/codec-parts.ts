import type { PayloadCodec } from '@temporalio/common';

/** What opens payloads, as Nest injects it. */
export abstract class CodecParts {
  /** Null where nothing is sealed. */
  abstract readonly codec: PayloadCodec | null;
}
