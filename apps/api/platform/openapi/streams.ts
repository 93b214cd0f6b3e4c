import { ApiResponse } from '@nestjs/swagger';
import { NDJSON_TYPE } from '../http/body/media-types.js';

/** Documents that a route answers with JSON objects, one a line, as they come about. */
export const Streams = (description: string): MethodDecorator =>
  ApiResponse({
    status: 200,
    description,
    content: { [NDJSON_TYPE]: { schema: { type: 'string', description: 'JSON, one object a line.' } } },
  });
