import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommandBody } from '#contracts/http/acted';
import { taskParams, type TaskParams } from '#contracts/http/ids';
import { journeyAfter } from '#contracts/http/journey-view';
import { taskDone, taskPage, taskQuery, type TaskQuery } from '#contracts/http/task';
import type { JourneyView } from '#journey/view';
import type { SiteTask } from '#contracts/http/site-task';
import type { TaskFilter } from '#records/journeys/task-filter';
import type { Actor } from '#journey/model/actor';
import { After } from '#api/platform/http/cursors/after';
import { Access, ActsAs } from '#api/platform/access/access';
import { ActingPerson } from '#api/platform/access/acting-person';
import { IN_LIST, IN_TASK } from '#api/platform/access/resource-locator';
import { Grant, type GrantedAccess } from '#api/platform/access/grant';
import { mustFilterByVisible, viewAfter } from '#api/platform/access/visible-fields';
import { ReachMilestone } from '#api/features/milestones/reach-milestone';
import { TasksOfSites } from './tasks-of-sites.js';
import { Answers } from '#api/platform/openapi/answers';
import { IdempotencyKey } from '#api/platform/openapi/idempotency-key';
import { BODY_PROBLEMS, IDEMPOTENCY_PROBLEMS, Problems } from '#api/platform/openapi/problems';
import { Conditional } from '#api/platform/unchanged/conditional';
import { RequestOf } from '#api/platform/idempotency/request-of';
import type { KnownRequest } from '#api/platform/idempotency/request-ref';
import { ListTasks, type TaskPage } from './list-tasks.js';

@ApiTags('tasks')
@Controller('v1/tasks')
export class TasksController {
  constructor(
    @Inject(ListTasks) private readonly tasks: ListTasks,
    @Inject(TasksOfSites) private readonly ofSites: TasksOfSites,
    @Inject(ReachMilestone) private readonly milestones: ReachMilestone,
  ) {}

  @Access('list', 'Task', IN_LIST)
  @Get()
  @Conditional()
  @ApiOperation({
    operationId: 'listTasks',
    summary: 'Tasks, by when they are due',
    description:
      'What has no time is due as it is raised. `fold` gives one row a matter. To a leader of the site also broken glass that waits for a review: of a supervisor for the director, of anybody else for the supervisor.',
  })
  @Answers(200, 'A page of tasks', taskPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: taskQuery }) { limit, cursor: _, mine, fold, counts, ...narrowed }: TaskQuery,
    @After() after: string | null,
    @Grant() granted: GrantedAccess,
  ): Promise<TaskPage & { readonly ofSites: readonly SiteTask[] }> {
    const filter: TaskFilter = { ...narrowed, ...(mine && { mine: granted.person }) };
    mustFilterByVisible(filter, granted);
    const how = { fold: fold ?? false, counts: counts ?? false };
    const [tasks, ofSites] = await Promise.all([
      this.tasks.page(filter, { limit, after }, granted, how),
      after === null && isOfSites(filter) ? this.ofSites.of(granted.person) : [],
    ]);
    return { ...tasks, ofSites };
  }

  @ActsAs('complete', 'Task', IN_TASK)
  @Post(':journeyId/:task/done')
  @HttpCode(200)
  @IdempotencyKey()
  @ApiOperation({
    operationId: 'doTask',
    summary: 'The task is done; the same as the milestone complete-task',
  })
  @Answers(200, 'The journey after it; to who may not read it, its `journeyId` and `seq`', journeyAfter)
  @Problems(
    ...BODY_PROBLEMS,
    ...IDEMPOTENCY_PROBLEMS,
    'no-such-journey',
    'refused',
    'journey-closed',
    'journey-not-running',
    'unavailable',
    'unconfirmed',
  )
  async done(
    @Param({ schema: taskParams }) { journeyId, task }: TaskParams,
    @Body({ schema: taskDone }) _: CommandBody<unknown>,
    @ActingPerson() by: Actor,
    @RequestOf() request: KnownRequest,
    @Grant() granted: GrantedAccess,
  ): Promise<JourneyView> {
    return viewAfter(
      await this.milestones.reach(journeyId, 'completeTask', { by, data: { task } }, request),
      granted,
    );
  }
}

/** What is about no client passes a filter that asks for nothing of one. */
const isOfSites = ({ role, staff, status, overdue, kind }: TaskFilter): boolean =>
  (role ?? 'director') === 'director' && status !== 'closed' && !staff && !overdue && !kind;
