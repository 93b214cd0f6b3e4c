import { Module } from '@nestjs/common';
import { FunnelController } from './funnel.controller.js';
import { MissedClocksController } from './missed-clocks.controller.js';

/** How the program does. */
@Module({ controllers: [FunnelController, MissedClocksController] })
export class OutcomesModule {}
