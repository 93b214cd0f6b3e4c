import type { Fields } from './element.js';
import type { Place } from './place.js';

/** What every resource has that is about the resource and not about the client. */
const ABOUT_IT: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'language']);

/** FHIR's modifiers: a reader who does not know what they mean must not use the element in which they stand. */
const MODIFIERS = ['modifierExtension', 'implicitRules'];

const NAME = /^_?[A-Za-z][A-Za-z0-9]{0,63}$/;

const isNarrative = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  (value.status === 'generated' || value.status === 'empty');

/** Notes a fault for each modifier, because it changes the meaning of the other fields. */
export const refuseModifiers = (element: Fields, place: Place): void => {
  for (const name of MODIFIERS)
    if (element[name] !== undefined)
      place.at(name).fault('unknownModifier', 'changes what the rest means, in a way that is not known here');
};

/** Notes every field as not used except those that are read. A narrative that was generated from the other fields says nothing more, so it is passed over. */
export const leaveRest = (element: Fields, read: readonly string[], place: Place): void => {
  for (const [name, value] of Object.entries(element)) {
    if (ABOUT_IT.has(name) || MODIFIERS.includes(name) || read.includes(name)) continue;
    if (name === 'text' && isNarrative(value)) continue;
    if (NAME.test(name)) place.at(name).leave('a referral does not use it');
    else place.leave('has a field with a name that FHIR does not have');
  }
};
