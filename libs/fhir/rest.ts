import type { Fields } from './element.js';
import type { Place } from './place.js';

/** What every resource has that is about the resource and not about the client. */
const ABOUT_IT: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'language']);

/** FHIR: who does not know what these mean must not use what they stand in. */
const MODIFIERS = ['modifierExtension', 'implicitRules'];

const NAME = /^_?[A-Za-z][A-Za-z0-9]{0,63}$/;

const isNarrative = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'status' in value &&
  (value.status === 'generated' || value.status === 'empty');

/** Notes a fault for what would change the meaning of what stands beside it. */
export const refuseModifiers = (element: Fields, place: Place): void => {
  for (const name of MODIFIERS)
    if (element[name] !== undefined)
      place.at(name).fault('unknownModifier', 'changes what the rest means, in a way that is not known here');
};

/** Says of every field but those that are read that it is not used. A narrative that was made from the others says nothing more. */
export const leaveRest = (element: Fields, read: readonly string[], place: Place): void => {
  for (const [name, value] of Object.entries(element)) {
    if (ABOUT_IT.has(name) || MODIFIERS.includes(name) || read.includes(name)) continue;
    if (name === 'text' && isNarrative(value)) continue;
    if (NAME.test(name)) place.at(name).leave('a referral does not use it');
    else place.leave('has a field with a name that FHIR does not have');
  }
};
