import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.js';
import { CapacityController } from './capacity.controller.js';
import { TracksController } from './tracks.controller.js';
import { GroupsController } from './groups.controller.js';
import { ArrangeGroups } from './arrange-groups.js';
import { ReadGroup } from './read-group.js';

/** Seats, waitlists and groups of the tracks. */
@Module({
  controllers: [TracksController, BoardController, CapacityController, GroupsController],
  providers: [ArrangeGroups, ReadGroup],
})
export class TracksModule {}
