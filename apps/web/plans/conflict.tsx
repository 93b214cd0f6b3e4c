import { FormattedMessage } from 'react-intl';
import type { Problem } from '../api/client.js';
import { useNameOf } from '../api/staff.js';
import { SideBySide } from '../forms/side-by-side.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { differencesOf, merged } from './parts.js';
import { usePartWords } from './part-words.js';
import type { PlanValues } from './values.js';

type Plan = PlanValues['plan'];

interface Props {
  /** Who has changed it, and when; null where nobody says. */
  readonly changed: Problem['changed'];
  /** The plan that both began with. */
  readonly base: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
  /** Goes on with what was chosen, over the plan that is there now. */
  readonly onChosen: (plan: Plan) => void;
}

/** Two versions of the same plan side by side. */
export const Conflict = ({ changed, base, mine, theirs, onChosen }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const words = usePartWords();
  return (
    <SideBySide
      heading={
        changed ? (
          <FormattedMessage
            id="conflict.who"
            values={{
              who: staff(changed.by.id),
              day: <Day at={changed.at} />,
              time: <Time at={changed.at} />,
            }}
          />
        ) : (
          say('conflict.somebody')
        )
      }
      parts={differencesOf(base, mine, theirs).map((difference) => ({
        ...difference,
        name: words.nameOf(difference.id),
        mine: words.linesOf(difference.id, mine),
        theirs: words.linesOf(difference.id, theirs),
      }))}
      onChosen={(taken) => onChosen(merged(mine, theirs, taken))}
    />
  );
};
