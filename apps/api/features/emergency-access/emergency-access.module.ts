import { Module } from '@nestjs/common';
import { EmergencyAccessController } from './emergency-access.controller.js';
import { EmergencyAccessListController } from './emergency-access-list.controller.js';

/** Access to one journey for a limited time, in an emergency (A-GLASS). */
@Module({
  controllers: [EmergencyAccessController, EmergencyAccessListController],
})
export class EmergencyAccessModule {}
