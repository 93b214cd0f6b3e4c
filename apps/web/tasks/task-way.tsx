import { TaskDone } from '../milestones/task-done.js';
import { LinkButton } from '../parts/link-button.js';
import { useSay } from '../words/say.js';
import { wayOfTask, type AskedTask } from './way-of-task.js';

interface Props {
  readonly task: AskedTask & { readonly task: string };
  /** What the task asks, and of whom where that is not in sight: to a screen reader the buttons of a list are told apart by it. */
  readonly title: string;
}

/** The button of a task: it leads to what closes the task, or ticks it off. */
export const TaskWay = ({ task, title }: Props) => {
  const say = useSay();
  const way = wayOfTask(task);
  if (way === null) return <TaskDone journeyId={task.journeyId} task={task.task} title={title} />;
  const words = say(way.words);
  return (
    <LinkButton size="sm" aria-label={`${words}: ${title}`} {...way.link}>
      {words}
    </LinkButton>
  );
};
