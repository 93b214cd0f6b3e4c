import { StandardSchemaValidationPipe } from '@nestjs/common';
import { fromIssues } from '../problems/from-issues.js';

/**
 * What a handler takes, checked by its schema. Nest's own pipe takes fields named `constructor` or `prototype` out of the body before the
 * schema sees them: then they would be passed over in silence, and an unknown field is refused here. Those that could do harm are
 * refused where the body is parsed (`parse-json.ts`).
 */
export class CheckedInputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: fromIssues });
  }

  protected override stripProtoKeys(): void {}
}
