import { Module } from '@nestjs/common';
import { AssessorsController } from './assessors.controller.js';

/** Who has the training to assess (R-ASSESSOR). */
@Module({
  controllers: [AssessorsController],
})
export class AssessorsModule {}
