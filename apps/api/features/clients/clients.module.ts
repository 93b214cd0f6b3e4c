import { Module } from '@nestjs/common';
import { ClientsController } from './clients.controller.js';

/** Who the clients are. */
@Module({
  controllers: [ClientsController],
})
export class ClientsModule {}
