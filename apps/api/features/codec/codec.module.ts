import { Module, type DynamicModule } from '@nestjs/common';
import { CodecParts } from './codec-parts.js';
import { CodecController } from './codec.controller.js';

/** Opens payloads for the Temporal UI. Nobody has any sealed: who could would be believed by every journey. */
@Module({ controllers: [CodecController] })
export class CodecModule {
  static with(parts: CodecParts): DynamicModule {
    return { module: CodecModule, providers: [{ provide: CodecParts, useValue: parts }] };
  }
}
