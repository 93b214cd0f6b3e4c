import { StandardSchemaValidationPipe } from '@nestjs/common';
import { fromIssues } from '../problems/from-issues.js';

/**
 * Checks what a handler takes by its schema. Nest's own pipe removes fields named `constructor` or `prototype` before the schema sees them. That is switched
 * off here, because an unknown field is refused, and must not be passed over in silence. Fields that could do harm are refused where the body is parsed
 * (`parse-json.ts`).
 */
export class CheckedInputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: fromIssues });
  }

  protected override stripProtoKeys(): void {}
}
