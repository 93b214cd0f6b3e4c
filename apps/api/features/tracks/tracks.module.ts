import { Module } from '@nestjs/common';
import { TracksController } from './tracks.controller.js';
import { GroupsController } from './groups.controller.js';
import { ArrangeGroups } from './arrange-groups.js';

/** Seats, waitlists and groups of the tracks. */
@Module({
  controllers: [TracksController, GroupsController],
  providers: [ArrangeGroups],
})
export class TracksModule {}
