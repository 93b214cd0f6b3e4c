import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.js';
import { CapacityController } from './capacity.controller.js';
import { TracksController } from './tracks.controller.js';
import { GroupsController } from './groups.controller.js';
import { ArrangeGroups } from './arrange-groups.js';
import { ReportCapacityController } from './report-capacity.controller.js';
import { ReportCapacity } from './report-capacity.js';
import { MissingOfGroup } from './missing-of-group.js';
import { ReadGroup } from './read-group.js';
import { TryGroup } from './try-group.js';
import { UnchangedGroup } from './unchanged-group.js';

/** Seats, waitlists and groups of the tracks. */
@Module({
  controllers: [
    ...[TracksController, BoardController, CapacityController, GroupsController],
    ReportCapacityController,
  ],
  providers: [ArrangeGroups, MissingOfGroup, ReadGroup, ReportCapacity, TryGroup, UnchangedGroup],
})
export class TracksModule {}
