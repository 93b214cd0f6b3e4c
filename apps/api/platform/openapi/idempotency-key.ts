import { ApiHeader } from '@nestjs/swagger';

export const KEY_NAME = 'Idempotency-Key';

export const IDEMPOTENCY_KEY_PARAMETER = {
  name: KEY_NAME,
  required: false,
  description:
    'Of your choice, and new for each thing you ask for. Sent again with the same body, the request takes effect once and is answered the same; with another body, for the same kind of write, it is refused (422).',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
} as const;

/** Documents that a route takes an Idempotency-Key. */
export const IdempotencyKey = (): MethodDecorator => ApiHeader({ ...IDEMPOTENCY_KEY_PARAMETER });
