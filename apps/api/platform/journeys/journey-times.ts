import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Scope } from '#access/scope';
import { RehearsedAhead } from '#records/journeys/rehearsed-ahead';
import { Rehearsal } from './rehearsal.js';

/** The present of a journey, ms since epoch. */
export type NowOf = (journeyId: string) => number;

/**
 * What time it is for journeys. In real use that is this machine's clock, and nothing is read for it. A rehearsed journey has a clock of its own: its present
 * is where its clock was moved to, as far as this process has heard, and never before its last event.
 */
@Injectable()
export class JourneyTimes {
  /** How far ahead the clocks are, ms, by journey. */
  private readonly moved = new Map<string, number>();

  constructor(
    @Inject(RehearsedAhead) private readonly ahead: RehearsedAhead,
    @Optional() @Inject(Rehearsal) private readonly rehearsal: Rehearsal | null = null,
  ) {}

  /** Keeps what the journey's clock says. One that was not moved is not kept: it lags by the moment in which it was asked. */
  heard(journeyId: string, now: number): void {
    const ahead = now - Date.now();
    if (ahead > 0) this.moved.set(journeyId, ahead);
  }

  /** @param last when the journey's last event was */
  after(journeyId: string, last: number): number {
    return Math.max(Date.now() + (this.moved.get(journeyId) ?? 0), last);
  }

  /** The present of each of these. @throws DatabaseUnavailable in a rehearsal */
  async of(journeyIds: readonly string[]): Promise<NowOf> {
    const wall = Date.now();
    if (!this.rehearsal) return () => wall;
    const last = await this.ahead.of({ journeyIds, moved: [...this.moved.keys()] });
    return (journeyId) => this.after(journeyId, last.get(journeyId) ?? wall);
  }

  /** The present of the open journeys that are ahead. @throws DatabaseUnavailable */
  async allAhead(scope: Scope): Promise<readonly { readonly journeyId: string; readonly now: number }[]> {
    const last = await this.ahead.of({ moved: [...this.moved.keys()], scope });
    return [...last].map(([journeyId, at]) => ({ journeyId, now: this.after(journeyId, at) }));
  }
}
