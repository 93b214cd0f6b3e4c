import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Refusal } from '../api/answer.js';
import type { Problem } from '../api/client.js';
import { useNameOf } from '../api/staff.js';
import { Day, Time } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './form.module.css';
import type { Trial } from './use-dry-run.js';

interface Props {
  readonly error: Error | null;
  readonly trial: Trial;
  /** What stands in the form is meant over what is there now. */
  readonly onGoOn: () => void;
}

const CODE = 'changed-meanwhile';

/** What was answered, or would be, where somebody has changed what the form takes the place of. */
export const changedIn = (error: Error | null, { dryRun }: Trial): Problem | null => {
  const problem = error instanceof Refusal ? error.problem : (dryRun?.refusal ?? null);
  return problem?.code === CODE ? problem : null;
};

/** A colleague was there first: who and when, and what was typed stays until its writer says that it is meant all the same. */
export const ChangedMeanwhile = ({ error, trial, onGoOn }: Props) => {
  const say = useSay();
  const staff = useNameOf();
  const problem = changedIn(error, trial);
  if (!problem) return null;
  const { changed } = problem;
  return (
    <div className={css.refusal} role="status">
      <p>
        {changed ? (
          <FormattedMessage
            id="changed.who"
            values={{
              who: staff(changed.by.id),
              day: <Day at={changed.at} />,
              time: <Time at={changed.at} />,
            }}
          />
        ) : (
          say('problem.changed-meanwhile')
        )}
      </p>
      <div>
        <Button variant="default" onClick={onGoOn}>
          {say('changed.goOn')}
        </Button>
      </div>
    </div>
  );
};
