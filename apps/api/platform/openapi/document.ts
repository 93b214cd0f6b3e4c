import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemDocument } from '#contracts/http/problem';
import { moveInLine } from '#contracts/http/move-in';
import { referralBody } from '#contracts/http/referral';
import { describeBodiesByType } from './bodies-by-type.js';
import { shareParameters } from './shared-parameters.js';
import { describeProblems } from './problem-responses.js';
import { schemaOf } from './schema-of.js';
import { settleComponents } from './settle-components.js';
import { RouteTable } from '../http/route-table.js';

const TAGS: readonly (readonly [string, string])[] = [
  ['referrals', 'How a journey begins.'],
  ['journeys', 'The caseload, one journey, its timeline.'],
  [
    'milestones',
    'What people do that moves a journey. A phase or a rule may refuse one, and says which rule and why.',
  ],
  ['sessions', 'What is planned from the signed schedule, who came, and the hours that come of it.'],
  ['drafts', 'What somebody has begun to write in a long form: theirs alone, and for a week.'],
  ['facts', 'What has happened and cannot be refused.'],
  ['tasks', 'What a role is asked to do.'],
  ['tracks', 'Where and when the program runs: seats, offers, the waitlist, groups and their rosters.'],
  [
    'outcomes',
    'How the program does: who came how far, how full it is, and what is late. Numbers, and nobody’s name.',
  ],
  ['sites', 'Holidays of a site, and days for which it is closed.'],
  ['clients', 'People, and their journeys over the years.'],
  ['consents', 'Consents to disclose, under 42 CFR Part 2.'],
  ['disclosures', 'What goes out under a consent, and the accounting of it.'],
  ['access', 'Broken glass, and the counselling notes that are kept apart.'],
  ['codec', 'Opens and seals payloads for the Temporal UI, by its protocol of remote codecs.'],
  ['audit', 'Who saw, wrote and was refused what; and the proof that nobody has changed it since.'],
  ['assessors', 'Clinicians whose training to assess is on record.'],
  ['instruments', 'Questionnaires: their items, and what answers to them come to.'],
  ['program', 'What it is called, and its parts: what every page needs before it shows anything.'],
  ['policies', 'The program’s numbers, versioned: check, publish, compare, move running journeys.'],
  ['health', 'Whether the program is there.'],
  ['problems', 'What the program answers where it cannot do what is asked.'],
];

const REHEARSAL = ['rehearsal', 'Moves a journey through its days at once. Not there in real use.'] as const;

/** Schemas that no decorator mentions. */
const MORE: readonly (readonly [z.ZodType, 'input' | 'output'])[] = [
  [problemDocument, 'output'],
  [referralBody, 'input'],
  [moveInLine, 'input'],
];

/** The OpenAPI 3.1 document of all routes. */
export const documentOf = (app: INestApplication, rehearsal: boolean): OpenAPIObject => {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Intensive outpatient program')
    .setDescription(
      "A client's whole journey, from referral to aftercare. Problems are RFC 9457 documents. Texts (the formats `text` and, on one line, `line`) are kept trimmed, in Unicode's form NFC and with ordinary blanks; characters that nobody sees are refused, and so is what is blank. Dates are from 1880 on; neither a `birth-date` nor a `day-until-today` is in the future, and a `day-near-today` is at most 62 days back and 731 ahead. A `time-zone` is IANA's name of one. What is answered line by line is described as an array of the lines.",
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .addCookieAuth('iop_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addApiKey(
      {
        ...{ type: 'apiKey', in: 'header', name: 'iop-drawn-for' },
        description:
          'With the cookie: the staff id, as `GET /v1/me` says it, of whom the page is drawn for that sends this. Where somebody else has signed in since, the request is refused. A read may leave it out.',
      },
      'drawnFor',
    )
    .addSecurityRequirements('token')
    .addSecurityRequirements({ session: [], drawnFor: [] })
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0');
  for (const [tag, description] of rehearsal ? [...TAGS, REHEARSAL] : TAGS) builder.addTag(tag, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? schemaOf(schema, schemaType) : undefined,
    autoTagControllers: false,
  });
  document.components ??= {};
  document.components.schemas ??= {};
  for (const [schema, io] of MORE)
    Object.assign(document.components.schemas, schemaOf(schema, io).components);
  describeBodiesByType(document);
  shareParameters(document);
  const settled = settleComponents(document);
  const routes = app.get(RouteTable);
  describeProblems(settled, (method, path) => routes.isPublic(method, path.replaceAll(/\{(\w+)\}/g, ':$1')));
  return settled;
};
