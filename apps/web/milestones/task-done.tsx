import { Button } from '@mantine/core';
import { ProblemBox } from '../parts/problem-box.js';
import { useSay } from '../words/say.js';
import { useMilestone } from './use-milestone.js';

interface Props {
  readonly journeyId: string;
  readonly task: string;
  readonly title: string;
}

/** Ticks a task off by hand. Most tasks close by themselves, when what they ask for is done. */
export const TaskDone = ({ journeyId, task, title }: Props) => {
  const say = useSay();
  const { send, isPending, error } = useMilestone(journeyId, 'complete-task');
  return (
    <>
      <div>
        <Button
          variant="default"
          size="sm"
          loading={isPending}
          aria-label={say('now.doneNamed', { title })}
          onClick={() => send({ task })}
        >
          {say('now.done')}
        </Button>
      </div>
      {error && <ProblemBox error={error} />}
    </>
  );
};
