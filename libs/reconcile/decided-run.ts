import type { Recording } from '#contracts/journey-messages';
import type { TrackRecording } from '#contracts/track-messages';
import type { JourneyEvent } from '#journey/model/event';
import type { Policy } from '#journey/model/policy';
import type { TrackEvent } from '#track/event';
import type { TrackSetting } from '#track/state';
import type { AnyEvent, DecidedRun } from './decided.js';

/** How a run began, as its history has it. */
export type Begun =
  | {
      readonly of: 'journey';
      readonly clientId: string;
      /** Null if the run opened the journey. */
      readonly journeyId: string | null;
      readonly seq: number;
      readonly policy: Policy;
    }
  | {
      readonly of: 'track';
      readonly trackId: string;
      readonly seq: number;
      readonly unrecorded: number;
      readonly setting: TrackSetting;
    }
  | { readonly of: 'other' };

/** What a replay tells of a run, in the order in which it happened. */
export interface Told {
  readonly begun: Begun | null;
  readonly recordings: readonly Recording[];
  readonly trackRecordings: readonly TrackRecording[];
  readonly adopted: readonly Policy[];
}

/** A run by its name. */
export interface RunName {
  readonly runId: string;
  readonly continues: string | null;
}

/** The events in order, each once: a recording may repeat events that an earlier one had left to somebody else to record. */
const inOrder = <E extends AnyEvent>(events: readonly E[]): E[] =>
  [...new Map(events.map((event) => [event.seq, event])).values()].sort((a, b) => a.seq - b.seq);

/** Null if the run never decided anything: it was started without its referral. */
export const journeyRun = (
  name: RunName,
  { begun, recordings }: Told,
): { journeyId: string; run: DecidedRun<JourneyEvent> } | null => {
  if (begun?.of !== 'journey') return null;
  const journeyId = begun.journeyId ?? recordings[0]?.journeyId;
  if (journeyId === undefined) return null;
  const events = inOrder(recordings.flatMap((recording) => recording.events));
  return { journeyId, run: { ...name, from: begun.seq, resumedAt: begun.seq, events } };
};

export const trackRun = (
  name: RunName,
  { begun, trackRecordings }: Told,
): { trackId: string; run: DecidedRun<TrackEvent> } | null => {
  if (begun?.of !== 'track') return null;
  const events = inOrder(trackRecordings.flatMap((recording) => recording.events));
  const { trackId, seq, unrecorded } = begun;
  return { trackId, run: { ...name, from: seq - unrecorded, resumedAt: seq, events } };
};
