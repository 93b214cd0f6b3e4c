import { z } from 'zod';
import { code, many, optionalText } from './element.js';

const performer = z.object({
  type: code.optional(),
  reference: code.optional(),
  identifier: z.object({ value: optionalText }).optional(),
});

/** Who is to do what a ServiceRequest asks for. */
export const performers = many(performer).optional();
export type Performer = z.output<typeof performer>;

/** Whether a reference is to a HealthcareService, by its `type` or by the type in its address. */
export const isService = ({ type, reference }: Performer): boolean =>
  type === 'HealthcareService' || (reference !== undefined && /(^|\/)HealthcareService\//.test(reference));
