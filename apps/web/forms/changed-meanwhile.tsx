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
  /** The writer wants the form to replace what is there now. */
  readonly onGoOn: () => void;
}

const CODE = 'changed-meanwhile';
const NOT_TRIED = { dryRun: null };

/** The problem `changed-meanwhile`, as it was answered or would be: somebody has changed what the form replaces. Null where it is another problem or none. */
export const changedIn = (
  error: Error | null,
  { dryRun }: Pick<Trial, 'dryRun'> = NOT_TRIED,
): Problem | null => {
  const problem = error instanceof Refusal ? error.problem : (dryRun?.refusal ?? null);
  return problem?.code === CODE ? problem : null;
};

/** Says who changed it first, and when. What was typed stays in the form until its writer says that it is meant all the same. */
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
