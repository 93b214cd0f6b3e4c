import { Module } from '@nestjs/common';
import { StaffController } from './staff.controller.js';

/** Who works here. */
@Module({
  controllers: [StaffController],
})
export class StaffModule {}
