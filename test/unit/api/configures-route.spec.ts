import { describe, expect, test } from '@jest/globals';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';
import { TakesDryRun } from '#api/platform/dry-run/dry-run';
import { ConfiguresRoute } from '#api/platform/http/configures-route';
import { Asks } from '#api/platform/audit/asks';
import { Conditional } from '#api/platform/unchanged/conditional';

const { KEY } = RouteConfig({});

/** What Fastify is told of a route with these decorators, the one that stands last first, as TypeScript applies them. */
const told = (...decorators: readonly MethodDecorator[]): unknown => {
  class Routes {
    read(): void {}
  }
  const descriptor = Object.getOwnPropertyDescriptor(Routes.prototype, 'read')!;
  for (const decorate of decorators.toReversed()) decorate(Routes.prototype, 'read', descriptor);
  return Reflect.getMetadata(KEY, descriptor.value as object);
};

describe('what decorators tell Fastify of a route', () => {
  test('comes together, in whichever order they stand', () => {
    const both = { asks: 'many', conditional: true };
    expect(told(Asks('many'), Conditional())).toEqual(both);
    expect(told(Conditional(), Asks('many'))).toEqual(both);
    expect(told(ConfiguresRoute({ unhurried: true }), TakesDryRun(), Asks('one'))).toEqual({
      ...{ unhurried: true, dryRuns: 'one', asks: 'one' },
    });
  });

  test('is refused where two of them say otherwise of the same', () => {
    const many: FastifyContextConfig = { dryRuns: 'many' };
    expect(() => told(TakesDryRun(), ConfiguresRoute(many))).toThrow('Routes.read says dryRuns in two ways.');
    expect(told(Asks('one'), Asks('one'))).toEqual({ asks: 'one' });
  });
});
