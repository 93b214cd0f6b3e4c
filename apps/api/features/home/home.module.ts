import { Module } from '@nestjs/common';
import { HomeController } from './home.controller.js';

/** The first page. */
@Module({
  controllers: [HomeController],
})
export class HomeModule {}
