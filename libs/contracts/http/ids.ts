import { z } from 'zod';
import { JOURNEY_ID } from '../journey-id.js';

/** A client's id in an answer. */
export const knownClientId = z.guid('must be a client id').meta({ id: 'ClientId' });
export const clientId = knownClientId.transform((id) => id.toLowerCase());

/** The id of an emergency access (broken glass) in an answer. */
export const knownGlassId = z.guid('must be the id of broken glass').meta({ id: 'GlassId' });
const glassId = knownGlassId.transform((id) => id.toLowerCase());

/** The id of a consent to disclose in an answer. */
export const knownConsentId = z.guid('must be a consent id').meta({ id: 'ConsentId' });
export const consentId = knownConsentId.transform((id) => id.toLowerCase());

/** The id of a merge of two clients. */
const mergeId = z.guid('must be the id of a merge').transform((id) => id.toLowerCase());

export const journeyId = z
  .string()
  .regex(JOURNEY_ID, 'must be a journey id: a client id, a dot and a number')
  .meta({ id: 'JourneyId', examples: ['6f1c1f0e-6f0f-4a53-9c39-0d6f5d1f7f0a.1'] });

/** The id of something the policy names: a tier, a track. */
export const policyId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be an id of the policy: letters, digits, dot, dash, underscore',
  )
  .meta({ id: 'PolicyId' });

/** The id of an open task, as the journey's view gives it. */
export const taskId = z
  .string()
  .regex(/^[\x21-\x7e]{1,120}$/, 'must be a task id, as the view of the journey gives it')
  .meta({ id: 'TaskId' });

/** Path parameters with ids. */
export const journeyParams = z.strictObject({ journeyId });
/** One event of a journey. */
export const eventParams = z.strictObject({
  journeyId,
  seq: z
    .string()
    .regex(/^[1-9][0-9]{0,8}$/, 'must be the `seq` of an event: a whole number from 1')
    .transform(Number),
});
export const clientParams = z.strictObject({ clientId });
export const glassParams = z.strictObject({ glassId });
export const mergeParams = z.strictObject({ mergeId });
export const taskParams = z.strictObject({ journeyId, task: taskId });

export type JourneyParams = z.output<typeof journeyParams>;
export type EventParams = z.output<typeof eventParams>;
export type ClientParams = z.output<typeof clientParams>;
export type GlassParams = z.output<typeof glassParams>;
export type MergeParams = z.output<typeof mergeParams>;
export type TaskParams = z.output<typeof taskParams>;
