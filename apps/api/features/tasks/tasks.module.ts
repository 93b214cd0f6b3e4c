import { Module } from '@nestjs/common';
import { MilestonesModule } from '#api/features/milestones/milestones.module';
import { ListTasks } from './list-tasks.js';
import { MergesToSign } from './merges-to-sign.js';
import { TasksOfSites } from './tasks-of-sites.js';
import { TasksController } from './tasks.controller.js';

/** What is asked of whom. */
@Module({
  imports: [MilestonesModule],
  controllers: [TasksController],
  providers: [ListTasks, MergesToSign, TasksOfSites],
})
export class TasksModule {}
