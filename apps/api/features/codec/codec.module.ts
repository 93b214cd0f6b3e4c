import { Module, type DynamicModule } from '@nestjs/common';
import { CodecParts } from './codec-parts.js';
import { CodecController } from './codec.controller.js';

/** Opens payloads for the Temporal UI. No route seals any, because every journey would believe whoever can seal. */
@Module({ controllers: [CodecController] })
export class CodecModule {
  static with(parts: CodecParts): DynamicModule {
    return { module: CodecModule, providers: [{ provide: CodecParts, useValue: parts }] };
  }
}
