import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { recordingActivities } from '#activities/recording';
import type { RecordJourney } from '#records/journeys/record-journey';
import type { RecordTrack } from '#records/tracks/record-track';

/** What was given to the records. */
const kept: unknown[] = [];
const records = {
  record: (recording: unknown) => {
    kept.push(recording);
    return Promise.resolve({ written: 1 });
  },
};
const activities = recordingActivities(
  records as unknown as RecordJourney,
  records as unknown as RecordTrack,
);

describe.each([
  ['recordJourney', (recording: never) => activities.recordJourney(recording)],
  ['recordTrack', (recording: never) => activities.recordTrack(recording)],
])('%s', (_, activity) => {
  test('writes nothing inside a workflow task, which Temporal may still throw away', async () => {
    kept.length = 0;
    const local = new MockActivityEnvironment({ isLocal: true });
    await expect(local.run(activity, {} as never)).rejects.toThrow('inside a workflow task');
    expect(kept).toEqual([]);
  });

  test('writes as an ordinary activity', async () => {
    kept.length = 0;
    await new MockActivityEnvironment({ isLocal: false }).run(activity, { one: 1 } as never);
    expect(kept).toEqual([{ one: 1 }]);
  });
});
