// Everybody else goes through this file.
// eslint-disable-next-line no-restricted-imports
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';

/** Under which Nest keeps what Fastify is told of a route. */
const { KEY } = RouteConfig({});

/**
 * Tells Fastify something of a route, beside what its other decorators tell: Nest's own `RouteConfig` forgets what the one below it has said, so that a read that
 * was both a list for the audit and conditional was only one of the two.
 * @throws Error where two decorators of a route contradict each other
 */
export const ConfiguresRoute =
  (config: FastifyContextConfig): MethodDecorator =>
  (target, name, descriptor) => {
    const before = (Reflect.getMetadata(KEY, descriptor.value as object) ?? {}) as FastifyContextConfig;
    const twice = Object.keys(config).find((key) => key in before && at(before, key) !== at(config, key));
    if (twice !== undefined)
      throw new Error(`${target.constructor.name}.${String(name)} says ${twice} in two ways.`);
    RouteConfig({ ...before, ...config })(target, name, descriptor);
  };

const at = (config: FastifyContextConfig, key: string): unknown =>
  (config as Readonly<Record<string, unknown>>)[key];
