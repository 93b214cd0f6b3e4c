import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller.js';
import { CorrectionsController } from './corrections.controller.js';
import { MatchesController } from './matches.controller.js';
import { RelatedPersonsController } from './related-persons.controller.js';

/** Who the clients are. */
@Module({
  controllers: [ClientsController, CorrectionsController, MatchesController, RelatedPersonsController],
})
export class ClientsModule {}
