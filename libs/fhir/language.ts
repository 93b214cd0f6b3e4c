import { z } from 'zod';
import { language } from '#contracts/http/identity';
import { code, many } from './element.js';
import type { Place } from './place.js';

const communications = many(
  z.object({
    language: z.object({ coding: many(z.object({ code: code.optional() })).optional() }),
    preferred: z.boolean().optional(),
  }),
);

/** The preferred language, else the first that is named; null where none is, undefined where a fault was noted. */
export const readLanguage = (value: unknown, place: Place): string | null | undefined => {
  const all = place.read(communications, value ?? []);
  if (all === undefined) return undefined;
  const chosen = all.find(({ preferred }) => preferred) ?? all[0];
  all.forEach((one, index) => {
    if (one !== chosen) place.at(index).leave('another language is used');
  });
  if (chosen === undefined) return null;
  const here = place.at(all.indexOf(chosen), 'language');
  const codings = chosen.language.coding ?? [];
  const index = codings.findIndex((coding) => coding.code !== undefined);
  if (index < 0) {
    here.leave('has no code');
    return null;
  }
  return here.at('coding', index, 'code').read(language, codings[index]!.code);
};
