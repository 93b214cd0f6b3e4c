import { z } from 'zod';
import { RELATIONSHIPS } from '#client/related-person';
import { acted } from './acted.js';
import { actedBy } from './actor.js';
import { language, phoneNumber } from './identity.js';
import { line } from './text.js';
import { isoInstant } from './time.js';

const relationship = z.enum(RELATIONSHIPS);

/** The version of a list: 32 hexadecimal digits without a meaning for the caller. */
const version = z.string().regex(/^[0-9a-f]{32}$/, 'must be the version of a list that was read');

const relatedPerson = z
  .strictObject({
    name: line(200),
    relationship,
    phone: phoneNumber,
    language: language.nullable().default(null),
    emergency: z
      .boolean()
      .describe(
        'The client has named them to be called when the client is in danger. Nothing of the treatment is told to who may not be spoken with',
      ),
    maySpeakWith: z
      .boolean()
      .describe(
        'The client has consented in writing that staff speak with them about the care (42 CFR 2.31): to call is to tell that somebody is a client here',
      ),
  })
  .meta({ id: 'RelatedPerson' });

/** The whole list at once. Whoever is not in it is not called any more. */
export const relatedPersonsKept = acted({
  people: z.array(relatedPerson).max(20),
  version: version.describe('Of the list that was read'),
}).meta({ id: 'RelatedPersonsKept' });
export type RelatedPersonsBody = z.output<typeof relatedPersonsKept>;

const known = relatedPerson.extend({ relationship: z.string() });

export const relatedPersons = z
  .object({
    people: z.array(known),
    version: version.describe('To be sent with the next list: another one whenever this is another list'),
    since: isoInstant.nullable(),
    by: actedBy.nullable(),
  })
  .meta({ id: 'RelatedPersons' });

/** The people whom staff may call for a task. */
export const toCall = z.array(
  z.object({
    name: z.string(),
    relationship: z.string(),
    phone: z.string(),
    language: z.string().nullable(),
  }),
);
