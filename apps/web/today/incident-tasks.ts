import { useQuery } from '@tanstack/react-query';
import { laddersQuery, type Incident } from '../api/ladders.js';
import { openTasks, type Task } from './read-tasks.js';

type OfIncident = Pick<Incident, 'journeyId' | 'kind'>;

/** Whether a task asks for what an incident is about: it stands in the row of the incident, and in no other. */
export const isAboutIncident = (
  task: Pick<Task, 'journeyId' | 'kind'>,
  { journeyId, kind }: OfIncident,
): boolean => task.journeyId === journeyId && task.kind === kind;

/** Most of the tasks about incidents that are read. */
const MOST = 200;

interface TasksOfIncidents {
  readonly tasks: readonly Task[];
  /** Why some of them could not be read; then what is to be done about an incident may be missing, and the page says so. */
  readonly error: Error | null;
  readonly again: () => void;
}

/** The person's tasks about the open high risks and relapses, wherever they stand in the list of all their tasks. Nothing is asked where there is no incident. */
export const useIncidentTasks = (incidents: readonly OfIncident[]): TasksOfIncidents => {
  const [risk, relapse] = [useTasksOf('risk', incidents), useTasksOf('relapse', incidents)];
  return {
    tasks: [...(risk.data ?? []), ...(relapse.data ?? [])],
    error: risk.error ?? relapse.error,
    again: () => [risk, relapse].filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
  };
};

const useTasksOf = (kind: Incident['kind'], incidents: readonly OfIncident[]) =>
  useQuery({
    queryKey: ['tasks', 'ofIncidents', kind],
    queryFn: async ({ signal }) => (await openTasks({ kind, limit: MOST }, signal)).items,
    enabled: incidents.some((incident) => incident.kind === kind),
  });

/** The open incidents. `isKnown`: whether they were read, or cannot be. */
export const useIncidents = (): { readonly incidents: readonly Incident[]; readonly isKnown: boolean } => {
  const { data, isPending } = useQuery(laddersQuery);
  return { incidents: data?.items ?? [], isKnown: !isPending };
};
