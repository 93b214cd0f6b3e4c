import { Module } from '@nestjs/common';
import { MilestonesModule } from '#api/features/milestones/milestones.module';
import { TasksController } from './tasks.controller.js';

/** What is asked of whom. */
@Module({ imports: [MilestonesModule], controllers: [TasksController] })
export class TasksModule {}
