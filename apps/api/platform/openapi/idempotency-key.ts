import { ApiHeader, type OpenAPIObject } from '@nestjs/swagger';

const NAME = 'Idempotency-Key';

const KEY = {
  name: NAME,
  required: false,
  description:
    'Of your choice, and new for each thing you ask for. Sent again with the same body, the request takes effect once and is answered the same; with another body it is refused (422).',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
} as const;

/** Documents that a route takes an Idempotency-Key. */
export const IdempotencyKey = (): MethodDecorator => ApiHeader({ ...KEY });

/** Says it once: it is the same at every route that takes one. */
export const shareIdempotencyKey = ({ paths, components }: OpenAPIObject): void => {
  components!.parameters = { [NAME]: { in: 'header', ...KEY, schema: { ...KEY.schema } } };
  for (const { post } of Object.values(paths))
    if (post?.parameters)
      post.parameters = post.parameters.map((parameter) =>
        'name' in parameter && parameter.name === NAME
          ? { $ref: `#/components/parameters/${NAME}` }
          : parameter,
      );
};
