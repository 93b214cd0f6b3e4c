import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ConfiguresRoute } from '../http/configures-route.js';
import { ApiDocument } from './api-document.js';
import { SWAGGER_UI_PAGE } from './swagger-ui-page.js';

/** The API's own description, for programs and for people. */
@ApiExcludeController()
@Controller()
export class DocsController {
  constructor(@Inject(ApiDocument) private readonly description: ApiDocument) {}

  @Get('openapi.json')
  @ConfiguresRoute({ public: true })
  @Header('content-type', 'application/json')
  document(): string {
    return this.description.json;
  }

  @Get('docs')
  @ConfiguresRoute({ public: true })
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return SWAGGER_UI_PAGE;
  }
}
