import { z } from 'zod';
import { fullDate } from './date-time.js';
import { codeableConcept, many, text, type Fields } from './element.js';
import { readHumanName } from './human-name.js';
import type { Place } from './place.js';
import { readRecordNumber } from './record-number.js';
import { GENDERS, type ReferredClient } from './referral-bundle.js';

const administrativeGender = z.enum(GENDERS);
const telecoms = many(z.object({ system: text.optional(), value: text.optional(), use: text.optional() }));
const communications = many(z.object({ language: codeableConcept, preferred: z.boolean().optional() }));

/** First phone that is not an old one. */
const readPhone = (value: unknown, place: Place): string | null => {
  const phones = (place.read(telecoms, value ?? []) ?? []).filter(({ system }) => system === 'phone');
  return phones.find(({ use, value }) => use !== 'old' && value !== undefined)?.value ?? null;
};

/** The preferred language, else the first that is named. */
const readLanguage = (value: unknown, place: Place): string | null => {
  const all = place.read(communications, value ?? []) ?? [];
  const language = (all.find(({ preferred }) => preferred) ?? all[0])?.language;
  return language?.coding?.find(({ code }) => code !== undefined)?.code ?? null;
};

const readBirthDate = (value: unknown, place: Place, now: Date): string | undefined => {
  const date = place.read(fullDate, value);
  if (date === undefined) return undefined;
  // Somewhere it may be tomorrow already.
  if (Date.parse(date) > now.getTime() + 86_400_000) return place.fault('invalid', 'lies in the future');
  return date;
};

/** Patient → client; undefined where a fault was noted. */
export const readPatient = (resource: Fields, place: Place, now: Date): ReferredClient | undefined => {
  const record = readRecordNumber(resource['identifier'], place.at('identifier'));
  const name = readHumanName(resource['name'], place.at('name'));
  const birthDate = readBirthDate(resource['birthDate'], place.at('birthDate'), now);
  const gender = place.at('gender').read(administrativeGender, resource['gender'] ?? 'unknown');
  const phone = readPhone(resource['telecom'], place.at('telecom'));
  const language = readLanguage(resource['communication'], place.at('communication'));
  if (!record || !name || !birthDate || !gender) return undefined;
  return {
    recordSystem: record.system,
    recordNumber: record.number,
    ...name,
    birthDate,
    gender,
    phone,
    language,
  };
};
