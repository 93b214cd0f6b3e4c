import { Module } from '@nestjs/common';
import { CounsellingNotesController } from './counselling-notes.controller.js';

/** Counselling notes, kept apart from the record. */
@Module({
  controllers: [CounsellingNotesController],
})
export class CounsellingNotesModule {}
