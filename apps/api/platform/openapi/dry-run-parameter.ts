import { ApiQuery } from '@nestjs/swagger';

export const DRY_RUN = 'dryRun';

export const DRY_RUN_PARAMETER = {
  name: DRY_RUN,
  required: false,
  description:
    'Answers what it would do, and does nothing: the body is read, and decided about as things stand on record. An Idempotency-Key is not used.',
  schema: { type: 'boolean', default: false },
} as const;

/** Documents that a route takes `?dryRun=true`. */
export const DryRunParameter = (): MethodDecorator => ApiQuery({ ...DRY_RUN_PARAMETER });
