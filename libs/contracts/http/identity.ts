import { z } from 'zod';
import { text } from './text.js';

/** What says who a client is, wherever a body says it. */
export const recordSystem = text(200).meta({ examples: ['http://hospital.example/records'] });
export const recordNumber = text(100).meta({ examples: ['MR-20418'] });
export const gender = z.enum(['male', 'female', 'other', 'unknown']);
export const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, like es or en-US')
  .max(35);

/** One name is a name. */
export const hasName = (client: {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
}): boolean => (client.family ?? client.given ?? null) !== null;

export const NO_NAME = { path: ['family'], message: 'family or given must be given: one name is a name' };
