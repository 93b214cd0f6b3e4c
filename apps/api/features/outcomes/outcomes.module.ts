import { Module } from '@nestjs/common';
import { FunnelController } from './funnel.controller.js';
import { MissedClocksController } from './missed-clocks.controller.js';

/** Outcomes of the program: its funnel and its missed clocks. */
@Module({ controllers: [FunnelController, MissedClocksController] })
export class OutcomesModule {}
