import { Module } from '@nestjs/common';
import { InstrumentsController } from './instruments.controller.js';

/** The questionnaires, and how they are scored. */
@Module({
  controllers: [InstrumentsController],
})
export class InstrumentsModule {}
