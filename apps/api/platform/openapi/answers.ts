import { applyDecorators } from '@nestjs/common';
import { ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { z } from 'zod';

/** Documents what a route answers with. */
export const Answers = (
  status: number,
  description: string,
  schema: z.ZodType,
  headers: Readonly<Record<string, string>> = {},
): MethodDecorator => {
  const described = Object.entries(headers).map(([name, text]) => [
    name,
    { description: text, required: true, schema: { type: 'string' } },
  ]);
  return applyDecorators(
    ApiResponse({
      status,
      description,
      standardSchema: schema,
      ...(described.length > 0 && {
        headers: Object.fromEntries(described) as ApiResponseOptions['headers'],
      }),
    }),
  );
};
