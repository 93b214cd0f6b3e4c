import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { NDJSON_TYPE } from '../http/body/media-types.js';

/**
 * Documents that a route answers with JSON objects, one a line, as they come about: each is one of `lines`. The document says the
 * lines as an array, which is what OpenAPI means by the schema of a sequential media type (3.2; 3.1 says nothing of it).
 */
export const Streams = (description: string, ...lines: readonly [z.ZodType, z.ZodType, ...z.ZodType[]]) =>
  applyDecorators(
    ApiProduces(NDJSON_TYPE),
    ApiResponse({
      status: 200,
      description: `${description}. JSON, one object a line; here as an array of them.`,
      standardSchema: z.array(z.union(lines)),
    }),
  );
