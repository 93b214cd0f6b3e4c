import { Inject, Injectable } from '@nestjs/common';
import { siteIsEnough } from '#access/ability';
import type { PageOf } from '#contracts/http/page';
import { BreakGlass, type BrokenGlass } from '#records/access/break-glass';
import type { PageRequest } from '#records/db/page';
import { glassOf } from '#records/journeys/glass-tasks';
import type { ListedTask } from '#records/journeys/listed-task';
import { ReadTasks, type TaskCounts } from '#records/journeys/read-tasks';
import type { TaskFilter } from '#records/journeys/task-filter';
import type { GrantedAccess } from '#api/platform/access/grant';
import { visibleFields } from '#api/platform/access/visible-fields';
import { listed } from '#api/platform/http/paging';
import { whyItStands } from '#api/platform/http/why-address';
import { MergesToSign } from './merges-to-sign.js';

type Task = ListedTask & { readonly why: string | null; readonly brokenGlass?: BrokenGlass };
export type TaskPage = PageOf<Task> & { readonly counts: (TaskCounts & { readonly merges: number }) | null };

/** What is asked of whom, as it may be seen: the tasks of journeys, and to leaders the broken glass that waits for them. */
@Injectable()
export class ListTasks {
  constructor(
    @Inject(ReadTasks) private readonly tasks: ReadTasks,
    @Inject(BreakGlass) private readonly glass: BreakGlass,
    @Inject(MergesToSign) private readonly merges: MergesToSign,
  ) {}

  /** @throws MalformedCursor, DatabaseUnavailable */
  async page(
    filter: TaskFilter,
    page: PageRequest,
    granted: GrantedAccess,
    { fold, counts }: { readonly fold: boolean; readonly counts: boolean },
  ): Promise<TaskPage> {
    const { scope, person } = granted;
    const listing = { fold, reviews: siteIsEnough(person.roles, 'review', 'BreakGlass').length > 0 };
    const [{ items, next }, counted, merges] = await Promise.all([
      this.tasks.list(filter, page, scope, listing),
      counts ? this.tasks.counts(filter, scope, listing) : null,
      counts ? this.merges.count(person, filter) : 0,
    ]);
    const glass = await this.glass.some(items.flatMap(({ task }) => glassOf(task) ?? []));
    const shown = items.map((task) => visibleFields(toTask(task, glass), granted));
    return { ...listed({ items: shown, next }), counts: counted && { ...counted, merges } };
  }
}

/** Why broken glass waits, who broke it says: the journey knows nothing of it. */
const toTask = (task: ListedTask, glass: ReadonlyMap<string, BrokenGlass>): Task => {
  const id = glassOf(task.task);
  const brokenGlass = id === null ? undefined : glass.get(id);
  if (brokenGlass) return { ...task, why: null, brokenGlass };
  return { ...task, why: task.status === 'open' ? whyItStands(task.journeyId) : null };
};
