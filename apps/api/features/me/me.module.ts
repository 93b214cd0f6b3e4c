import { Module } from '@nestjs/common';
import { MeController } from './me.controller.js';

/** Who is signed in. */
@Module({
  controllers: [MeController],
})
export class MeModule {}
