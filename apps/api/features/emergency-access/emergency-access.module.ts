import { Module } from '@nestjs/common';
import { EmergencyAccessController } from './emergency-access.controller.js';
import { EmergencySearchController } from './emergency-search.controller.js';
import { EmergencyAccessListController } from './emergency-access-list.controller.js';

/** Access to one journey for a limited time, in an emergency (A-GLASS). */
@Module({
  controllers: [EmergencyAccessController, EmergencySearchController, EmergencyAccessListController],
})
export class EmergencyAccessModule {}
