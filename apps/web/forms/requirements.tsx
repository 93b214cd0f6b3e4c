import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api/client.js';
import { kebab } from '../words/kebab.js';
import { Day, Time } from '../words/instants.js';
import { isWord, useSay } from '../words/say.js';
import { useNeeded } from '../words/use-needed.js';
import { useChoiceWords } from './choice-words.js';
import { useFieldName } from './field-name.js';
import css from './form.module.css';
import { RequirementLink } from './requirement-link.js';

type Requirement = Schemas['Requirement'];

interface Props {
  readonly journeyId: string | null;
  readonly requires: readonly Requirement[];
}

/**
 * What a refusal requires, each as something that can be done about it: a link to the other form, the time from which it can be done, who may do it, or which
 * gates hold and which do not.
 */
export const Requirements = ({ journeyId, requires }: Props) => {
  if (requires.length === 0) return null;
  return (
    <ul className={css.needed}>
      {distinct(requires).map((requirement) => (
        <li key={JSON.stringify(requirement)}>
          <RequirementWords journeyId={journeyId} requirement={requirement} />
        </li>
      ))}
    </ul>
  );
};

const distinct = (requires: readonly Requirement[]): readonly Requirement[] => [
  ...new Map(requires.map((one) => [JSON.stringify(one), one])).values(),
];

const RequirementWords = ({
  journeyId,
  requirement,
}: {
  readonly journeyId: string | null;
  readonly requirement: Requirement;
}) => {
  const say = useSay();
  const choiceWords = useChoiceWords();
  const named = useFieldName();
  const needs = useNeeded();
  // The API may name a field that these pages do not know. Its name says nothing to a reader.
  const fieldName = (field: string): string => named(field) ?? say('requires.anotherField');
  switch (requirement.kind) {
    case 'field': {
      const { field, least, most } = requirement;
      if (least !== undefined && most !== undefined)
        return say('requires.between', { field: fieldName(field), least, most });
      if (least !== undefined) return say('requires.least', { field: fieldName(field), least });
      if (most !== undefined) return say('requires.most', { field: fieldName(field), most });
      return say('requires.field', { field: fieldName(field) });
    }
    case 'choice': {
      const field = fieldName(requirement.field);
      const values = choiceWords(requirement.field, requirement.values).join(', ');
      return values === '' ? say('requires.field', { field }) : say('requires.choice', { field, values });
    }
    case 'gate': {
      const { name, holds, actual, needed } = requirement;
      const word = `gate.${name}`;
      const gate = isWord(word) ? say(word) : say('requires.anotherGate');
      const found = actual === null ? say('requires.gateNothing') : needs(actual);
      // What is as needed is not said twice: a gate of words has the same on both sides.
      const isAll = holds && (actual === null || actual === needed);
      return (
        <>
          <span aria-hidden="true">{holds ? '✓' : '✕'}</span>{' '}
          {isAll
            ? say('requires.gateIs', { gate, actual: found })
            : say('requires.gate', { gate, actual: found, needed: needs(needed) })}
        </>
      );
    }
    case 'milestone': {
      const milestone = kebab(requirement.name);
      const word = `do.${milestone}`;
      // A milestone without such words has no form here.
      if (!isWord(word)) {
        const without = `requires.milestone.${milestone}`;
        const what = say(isWord(without) ? without : 'requires.anotherMilestone');
        return say('requires.first', { what });
      }
      const what = say(word);
      return journeyId === null ? (
        say('requires.first', { what })
      ) : (
        <RequirementLink journeyId={journeyId} milestone={milestone}>
          {say('requires.first', { what })}
        </RequirementLink>
      );
    }
    case 'role':
      return say('requires.role', {
        roles: requirement.roles.map((role) => say(`role.${role}`)).join(', '),
      });
    case 'time':
      return (
        <FormattedMessage
          id="requires.time"
          values={{ day: <Day at={requirement.from} />, time: <Time at={requirement.from} /> }}
        />
      );
  }
};
