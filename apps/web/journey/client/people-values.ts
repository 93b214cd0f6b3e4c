import type { Schemas } from '../../api/client.js';
import { textOrNull } from '../../fields/text.js';
import { isYes, type YesNoValue } from '../../fields/yes-no-value.js';
import type { RelatedPersons } from './read-client.js';
import { everyOneOf } from '../../fields/every-one-of.js';

export type KeptPeople = Schemas['RelatedPersonsKept'];
type Person = KeptPeople['people'][number];

export const RELATIONSHIPS = everyOneOf<Person['relationship']>()([
  'spouse',
  'partner',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'otherRelative',
  'guardian',
  'friend',
  'sponsor',
  'other',
]);

export interface PersonValues {
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  readonly language: string;
  readonly emergency: YesNoValue;
  readonly maySpeakWith: YesNoValue;
}

export const NOBODY: PersonValues = {
  ...{ name: '', relationship: '', phone: '', language: '' },
  ...{ emergency: '', maySpeakWith: '' },
};

const answerOf = (is: boolean): YesNoValue => (is ? 'yes' : 'no');

/** The list as fields show it; where nobody is in it, with one to be filled in. */
export const valuesOf = ({ people }: RelatedPersons): { readonly people: PersonValues[] } => ({
  people:
    people.length === 0
      ? [NOBODY]
      : people.map(({ emergency, maySpeakWith, language, ...person }) => ({
          ...person,
          language: language ?? '',
          emergency: answerOf(emergency),
          maySpeakWith: answerOf(maySpeakWith),
        })),
});

/** What is sent. Whether somebody may be called has no default: what is not answered is asked for by the API. */
export const bodyOf = (
  { people }: { readonly people: readonly PersonValues[] },
  version: string,
): KeptPeople => ({
  people: people.map(({ relationship, language, emergency, maySpeakWith, ...person }) => ({
    ...person,
    relationship: relationship as Person['relationship'],
    language: textOrNull(language),
    emergency: isYes(emergency),
    maySpeakWith: isYes(maySpeakWith),
  })),
  version,
});
