import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { MatchesController } from './matches.controller.js';

/** Who the clients are. */
@Module({
  controllers: [ClientsController, CorrectionsController, MatchesController],
})
export class ClientsModule {}
