import { Module } from '@nestjs/common';
import { ProgramController } from './program.controller.js';

/** What the program is called, and its parts. */
@Module({ controllers: [ProgramController] })
export class ProgramModule {}
