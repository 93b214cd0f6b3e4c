import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.js';
import { TracksController } from './tracks.controller.js';
import { GroupsController } from './groups.controller.js';
import { ArrangeGroups } from './arrange-groups.js';

/** Seats, waitlists and groups of the tracks. */
@Module({
  controllers: [TracksController, BoardController, GroupsController],
  providers: [ArrangeGroups],
})
export class TracksModule {}
