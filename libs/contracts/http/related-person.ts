import { z } from 'zod';
import { RELATIONSHIPS } from '#client/related-person';
import { acted } from './acted.js';
import { actedBy } from './actor.js';
import { language, phoneNumber } from './identity.js';
import { line } from './text.js';
import { isoInstant } from './time.js';

const relationship = z.enum(RELATIONSHIPS);

const relatedPerson = z
  .strictObject({
    name: line(200),
    relationship,
    phone: phoneNumber,
    language: language.nullable().default(null),
    emergency: z.boolean().describe('The client has named them to be called when the client is in danger'),
    maySpeakWith: z
      .boolean()
      .describe(
        'The client has agreed that staff speak with them about the care. What is disclosed to them in writing takes a consent',
      ),
  })
  .meta({ id: 'RelatedPerson' });

/** Everybody at once: who is not named is not called any more. */
export const relatedPersonsKept = acted({
  people: z.array(relatedPerson).max(20),
  version: z.int().min(0).describe('Of the list that was read; 0 where there was none'),
}).meta({ id: 'RelatedPersonsKept' });
export type RelatedPersonsBody = z.output<typeof relatedPersonsKept>;

const known = relatedPerson.extend({ relationship: z.string() });

export const relatedPersons = z
  .object({
    people: z.array(known),
    version: z.int().describe('0 where nobody was ever asked'),
    since: isoInstant.nullable(),
    by: actedBy.nullable(),
  })
  .meta({ id: 'RelatedPersons' });

/** Whom a task leads to. */
export const toCall = z.array(
  z.object({
    name: z.string(),
    relationship: z.string(),
    phone: z.string(),
    language: z.string().nullable(),
  }),
);
