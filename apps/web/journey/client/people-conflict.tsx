import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useNameOf } from '../../api/staff.js';
import { SideBySide } from '../../forms/side-by-side.js';
import { Asked } from '../../parts/asked.js';
import { useLanguageName } from '../../words/language-name.js';
import { Day, Time } from '../../words/instants.js';
import { isWord, useSay } from '../../words/say.js';
import { differencesOf, merged } from './people-parts.js';
import { valuesOf, type PersonValues } from './people-values.js';
import { relatedPersonsQuery, type RelatedPersons } from './read-client.js';

interface Props {
  readonly clientId: string;
  /** The list that the form was begun with. */
  readonly base: RelatedPersons;
  readonly mine: readonly PersonValues[];
  /** Goes on with what was chosen, over the list that is there now. */
  readonly onChosen: (people: PersonValues[], now: RelatedPersons) => void;
}

/** A colleague has changed the list since it was read: their list beside what is typed, person by person. */
export const PeopleConflict = ({ clientId, base, mine, onChosen }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const linesOf = usePersonLines();
  const query = relatedPersonsQuery(clientId);
  const now = useQuery({ ...query, queryKey: [...query.queryKey, 'since', base.version], staleTime: 0 });
  return (
    <Asked query={now} rows={3}>
      {(list) => {
        const theirs = valuesOf(list).people;
        return (
          <SideBySide
            heading={
              list.by && list.since ? (
                <FormattedMessage
                  id="people.changed"
                  values={{
                    who: staff(list.by.id),
                    day: <Day at={list.since} />,
                    time: <Time at={list.since} />,
                  }}
                />
              ) : (
                say('people.changedBySomebody')
              )
            }
            parts={differencesOf(valuesOf(base).people, mine, theirs).map((difference) => ({
              ...difference,
              name: (difference.mine ?? difference.theirs)!.name || say('people.unnamed'),
              mine: linesOf(difference.mine),
              theirs: linesOf(difference.theirs),
            }))}
            onChosen={(taken) => onChosen(merged(mine, theirs, taken), list)}
          />
        );
      }}
    </Asked>
  );
};

/** Returns a person line by line; nothing for nobody. */
const usePersonLines = (): ((person: PersonValues | null) => readonly string[]) => {
  const say = useSay();
  const languageName = useLanguageName();
  return (person) => {
    if (!person) return [];
    const { relationship, phone, language, emergency, maySpeakWith } = person;
    const related = `relationship.${relationship}`;
    return [
      isWord(related) ? say(related) : relationship,
      phone,
      language === '' ? '' : languageName(language),
      emergency === '' ? '' : say(emergency === 'yes' ? 'people.inDanger' : 'people.notInDanger'),
      maySpeakWith === '' ? '' : say(maySpeakWith === 'yes' ? 'people.consented' : 'people.notConsented'),
    ].filter((line) => line !== '');
  };
};
