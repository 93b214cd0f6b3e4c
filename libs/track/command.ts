import type { GroupSchedule } from '#journey/model/group';
import type { SeatRequest } from '#journey/model/seat-request';
import type { GroupKind, TrackSetting } from './state.js';

/** What is asked of a track. */
export type TrackCommand =
  | { readonly name: 'seat'; readonly journeyId: string; readonly request: SeatRequest }
  /** The journey's workflow was told of its offer, or does not run any more. */
  | { readonly name: 'told'; readonly journeyId: string; readonly offer: number; readonly running: boolean }
  /** The task of that number: the sequence of the event that asked for it. */
  | { readonly name: 'reportCapacity'; readonly task: number }
  | { readonly name: 'changeSetting'; readonly setting: TrackSetting }
  | {
      readonly name: 'arrangeGroup';
      readonly group: string;
      readonly kind: GroupKind;
      readonly capacity: number;
      readonly therapists: readonly string[];
      /** null removes it; left out, it stays as it was */
      readonly title?: string | null | undefined;
      readonly schedule?: GroupSchedule | null | undefined;
    }
  | {
      readonly name: 'joinGroup';
      readonly group: string;
      readonly journeyId: string;
      readonly partner: string | null;
    }
  | { readonly name: 'leaveGroup'; readonly group: string; readonly journeyId: string };

export type TrackCommandOf<N extends TrackCommand['name']> = Extract<TrackCommand, { name: N }>;
