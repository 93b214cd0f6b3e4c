import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../plan/dice.js';
import { DAY_TRACK } from '../servers/policy.js';
import { weekday } from './requests.js';
import type { Sender } from './sender.js';

/** Clients for each group: half of them are on another track, and some come to no group. */
const SIZE = 16;

/** The standing groups of the larger track, who is on their rosters, and their sessions, each recorded in one request. */
export class Groups {
  private readonly rosters = new Map<string, Set<string>>();
  private readonly promised = new Map<string, number>();

  constructor(
    private readonly sender: Sender,
    private readonly journeys: number,
    /** Clients of a group at most (R-GROUP). */
    private readonly largest: number,
  ) {}

  /** A group with room for one more client, who is promised the place; null where it is full: no plan may name it (R-GROUP). */
  promise(number: number): string | null {
    const group = this.nameFor(number);
    const promised = this.promised.get(group) ?? 0;
    if (promised >= this.largest) return null;
    this.promised.set(group, promised + 1);
    return group;
  }

  private nameFor(number: number): string {
    return `morning-${number % Math.ceil(this.journeys / SIZE)}`;
  }

  /** @throws never: a group that is refused is in the ledger as such */
  async form(): Promise<void> {
    const names = new Set(Array.from({ length: this.journeys }, (_, number) => this.nameFor(number)));
    for (const group of names) {
      this.rosters.set(group, new Set());
      await this.sender.send({
        ...{ of: DAY_TRACK, who: 'coordinator', name: 'groups', kind: 'track' },
        path: `/v1/tracks/${DAY_TRACK}/groups`,
        body: { group, capacity: this.largest, therapists: ['clinician-1', 'clinician-2'] },
      });
    }
  }

  /** Their plan in force names it: the roster follows. */
  comes(group: string, journeyId: string): void {
    this.rosters.get(group)!.add(journeyId);
  }

  /** Sessions to come that the whole group is excused from, one after the other, until the run is over. */
  async hold(dice: Dice, mostThinkingMs: number, isOver: () => boolean): Promise<void> {
    for (let day = 0; !isOver(); day += 1) {
      await sleep(dice.next() * mostThinkingMs);
      const [group, roster] = dice.one([...this.rosters]);
      const members = [...roster];
      if (members.length === 0) continue;
      await this.sender.sendGroup(
        {
          ...{ of: null, who: 'supervisor', name: 'attendance', kind: 'attendance' },
          path: '/v1/sessions/attendance',
          body: {
            ...{ date: weekday(day), group },
            entries: members.map((journeyId) => ({ journeyId, outcome: 'cancelledByProgram' })),
          },
        },
        members,
      );
    }
  }
}
