import { Module } from '@nestjs/common';
import { LaddersController } from './ladders.controller.js';

/** Incidents, which cannot wait: each with who is told of it next. */
@Module({ controllers: [LaddersController] })
export class LaddersModule {}
