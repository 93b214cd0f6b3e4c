import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Documents what a route answers with. */
export const Answers = (status: number, description: string, schema: z.ZodType): MethodDecorator =>
  applyDecorators(ApiResponse({ status, description, standardSchema: schema }));
