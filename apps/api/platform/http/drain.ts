import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a journey is waited for (10 s), and shorter than whoever asks a process to stop waits before it kills (30 s). */
const DRAINED_WITHIN_MS = 15_000;
const LOOKED_EVERY_MS = 50;

/**
 * When the API is asked to stop, it answers the requests under way before anything that they need is closed. New connections are refused at once meanwhile,
 * so that they can go elsewhere.
 */
export class Drain implements BeforeApplicationShutdown {
  private draining = false;
  private readonly endless = new Set<() => void>();

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly withinMs = DRAINED_WITHIN_MS,
  ) {
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      if (this.draining) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /** Ends an answer that does not end by itself. These are ended first. */
  ending(end: () => void): void {
    this.endless.add(end);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server, log } = this.fastify;
    for (const end of this.endless) end();
    if (!server.listening) return;
    this.draining = true;
    let drained = false;
    // Not http's own `close`, which hangs up on every connection that is silent at this moment, though its client may just be sending.
    const closed = new Promise<void>((resolve) =>
      Server.prototype.close.call(server, () => {
        drained = true;
        resolve();
      }),
    );
    for (const end = performance.now() + this.withinMs; !drained && performance.now() < end;) {
      await Promise.race([closed, pause(LOOKED_EVERY_MS)]);
      server.closeIdleConnections();
    }
    if (drained) return;
    log.warn('requests under way are broken off: they were not answered in time');
    server.closeAllConnections();
  }
}
