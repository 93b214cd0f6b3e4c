import { Module } from '@nestjs/common';
import { LaddersController } from './ladders.controller.js';

/** What cannot wait. */
@Module({ controllers: [LaddersController] })
export class LaddersModule {}
