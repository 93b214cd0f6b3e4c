import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Acted } from '#contracts/http/acted';
import { taskParams, type TaskParams } from '#contracts/http/ids';
import { journeyView } from '#contracts/http/journey-view';
import type { PageOf } from '#contracts/http/page';
import { taskDone, taskPage, taskQuery, type TaskQuery } from '#contracts/http/task';
import type { JourneyView } from '#journey/view';
import { ReadTasks, type ListedTask } from '#records/read-tasks';
import { Access, ActsAs } from '../access/access.js';
import { OF_LIST, OF_TASK } from '../access/where.js';
import { Grant, type Granted } from '../access/granted.js';
import { filteredBySeen, seenOf } from '../access/seen.js';
import { listed } from '../journeys/listed.js';
import { whyItStands } from '../journeys/where-why.js';
import { ReachMilestone } from '../milestones/reach-milestone.js';
import { Answers } from '../openapi/answers.js';
import { Keyed } from '../openapi/keyed.js';
import { OF_A_BODY, OF_A_KEY, Problems } from '../openapi/problems.js';
import { RequestOf } from '../requests/request-of.js';
import type { KnownRequest } from '../requests/request-ref.js';

@ApiTags('tasks')
@Controller('v1/tasks')
export class TasksController {
  constructor(
    @Inject(ReadTasks) private readonly tasks: ReadTasks,
    @Inject(ReachMilestone) private readonly milestones: ReachMilestone,
  ) {}

  @Access('list', 'Task', OF_LIST)
  @Get()
  @ApiOperation({ operationId: 'listTasks', summary: 'Tasks, longest waiting first' })
  @Answers(200, 'A page of tasks', taskPage)
  @Problems('invalid-input', 'invalid-cursor', 'unavailable')
  async list(
    @Query({ schema: taskQuery }) { limit, cursor, ...filter }: TaskQuery,
    @Grant() granted: Granted,
  ): Promise<PageOf<ListedTask & { readonly why: string | null }>> {
    filteredBySeen(filter, granted);
    const page = { limit, after: cursor ?? null };
    const { items, next } = await this.tasks.list(filter, page, granted.scope);
    const linked = items.map((task) =>
      seenOf({ ...task, why: task.status === 'open' ? whyItStands(task.journeyId) : null }, granted),
    );
    return listed({ items: linked, next });
  }

  @ActsAs('complete', 'Task', OF_TASK)
  @Post(':journeyId/:task/done')
  @HttpCode(200)
  @Keyed()
  @ApiOperation({
    operationId: 'doTask',
    summary: 'The task is done; the same as the milestone complete-task',
  })
  @Answers(200, 'The journey after it', journeyView)
  @Problems(
    ...OF_A_BODY,
    ...OF_A_KEY,
    'no-such-journey',
    'refused',
    'journey-closed',
    'unavailable',
    'unconfirmed',
  )
  done(
    @Param({ schema: taskParams }) { journeyId, task }: TaskParams,
    @Body({ schema: taskDone }) { by }: Acted<unknown>,
    @RequestOf() request: KnownRequest,
  ): Promise<JourneyView> {
    return this.milestones.reach(journeyId, 'completeTask', { by, data: { task } }, request);
  }
}
