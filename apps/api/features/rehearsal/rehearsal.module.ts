import { Module } from '@nestjs/common';
import { RehearsalController } from './rehearsal.controller.js';
import { RehearsedClocksController } from './rehearsed-clocks.controller.js';

/** Moves a journey's clock, where the namespace is marked for rehearsal. */
@Module({
  controllers: [RehearsalController, RehearsedClocksController],
})
export class RehearsalModule {}
