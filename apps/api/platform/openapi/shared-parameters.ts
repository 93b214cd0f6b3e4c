import type { OpenAPIObject } from '@nestjs/swagger';
import { DRY_RUN, DRY_RUN_PARAMETER } from './dry-run-parameter.js';
import { IDEMPOTENCY_KEY_PARAMETER, KEY_NAME } from './idempotency-key.js';

/** Parameters that are the same at every route that takes them. */
const SHARED = {
  [KEY_NAME]: { in: 'header', ...IDEMPOTENCY_KEY_PARAMETER },
  [DRY_RUN]: { in: 'query', ...DRY_RUN_PARAMETER },
} as const;

/** Documents each shared parameter once, and refers to it. A route that reads one by a schema of its own documents it itself. */
export const shareParameters = ({ paths, components }: OpenAPIObject): void => {
  components!.parameters = Object.fromEntries(
    Object.entries(SHARED).map(([name, parameter]) => [
      name,
      { ...parameter, schema: { ...parameter.schema } },
    ]),
  );
  for (const { post } of Object.values(paths))
    if (post?.parameters)
      post.parameters = post.parameters.map((parameter) => {
        const shared = 'name' in parameter ? SHARED[parameter.name as keyof typeof SHARED] : undefined;
        return shared && 'description' in parameter && parameter.description === shared.description
          ? { $ref: `#/components/parameters/${shared.name}` }
          : parameter;
      });
};
