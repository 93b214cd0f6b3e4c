import { z } from 'zod';
import type { RecordIdentifier } from '#client/record-identifier';
import { birthDate } from '#contracts/http/dates';
import { gender as administrativeGender } from '#contracts/http/identity';
import { code, many, type Fields } from './element.js';
import type { Entry } from './entries.js';
import { readHumanName } from './human-name.js';
import { readLanguage } from './language.js';
import { readPhone } from './phone.js';
import type { Place } from './place.js';
import { readRecordNumbers } from './record-number.js';
import type { ReferredClient } from './referral-bundle.js';
import { leaveRest, refuseModifiers } from './rest.js';

const optionalGender = administrativeGender.optional();
const isTrue = z.boolean().optional();
const links = many(z.object({ type: code.optional() })).optional();

const READ = [
  ...['active', 'deceasedBoolean', 'deceasedDateTime', 'link'],
  ...['identifier', 'name', 'birthDate', 'gender', 'telecom', 'communication'],
];

/** Notes a fault if the record is inactive or the patient has died: a person has to look at it before anybody calls the client. */
const checkUsable = (resource: Fields, place: Place): void => {
  if (place.at('active').read(isTrue, resource['active']) === false)
    place
      .at('active')
      .fault('inactivePatient', 'this record is not in use: a person decides which one is, and refers by it');
  const dead = place.at('deceasedBoolean').read(isTrue, resource['deceasedBoolean']);
  const field = dead ? 'deceasedBoolean' : 'deceasedDateTime';
  if (dead || resource['deceasedDateTime'] !== undefined)
    place
      .at(field)
      .fault(
        'deceasedPatient',
        'is known to have died: nobody is rung up, and a person decides what is done',
      );
  place
    .at('link')
    .read(links, resource['link'])
    ?.forEach(({ type }, index) => {
      const link = place.at('link', index);
      if (type !== 'replaced-by') link.leave('a client is known by one record');
      else
        link.fault('replacedPatient', 'is replaced by another record: a person decides, and refers by that');
    });
};

/** Patient → client; undefined where a fault was noted. @param now ms since epoch; no client is born after it */
export const readPatient = (
  { resource, place }: Entry,
  now: number,
): { readonly client: ReferredClient; readonly numbersAt: readonly string[] } | undefined => {
  checkUsable(resource, place);
  refuseModifiers(resource, place);
  leaveRest(resource, READ, place);
  const numbers = readRecordNumbers(resource['identifier'], place.at('identifier'), now);
  const name = readHumanName(resource['name'], place.at('name'), now);
  const born = place.at('birthDate').read(
    birthDate(() => now),
    resource['birthDate'],
  );
  // Left out means that nothing is said (null). FHIR's code `unknown` is another statement.
  const gender = place.at('gender').read(optionalGender, resource['gender']) ?? null;
  const phone = readPhone(resource['telecom'], place.at('telecom'), now);
  const language = readLanguage(resource['communication'], place.at('communication'));
  if (!numbers || !name || !born || phone === undefined || language === undefined) return undefined;
  const [record, ...identifiers] = numbers.all as [RecordIdentifier, ...RecordIdentifier[]];
  const client = {
    recordSystem: record.system,
    recordNumber: record.value,
    identifiers,
    ...name,
    birthDate: born,
    gender,
    phone,
    language,
  };
  return { client, numbersAt: numbers.paths };
};
