import { describe, expect, test } from '@jest/globals';
import { tryGroup, type GroupCommand } from '#track/trial';
import type { TrackSetting } from '#track/state';
import { trackViewOf } from '#track/view';
import { PureTrack } from './pure-track.js';

const arranged = (changes: Partial<Extract<GroupCommand, { name: 'arrangeGroup' }>> = {}): GroupCommand => ({
  ...{ name: 'arrangeGroup', group: 'g', kind: 'usual', capacity: 2, therapists: ['staff-1'] },
  ...changes,
});
const joins = (journeyId: string, partner: string | null = null, group = 'g'): GroupCommand => ({
  ...{ name: 'joinGroup', group, journeyId, partner },
});
const leaves = (journeyId: string, group = 'g'): GroupCommand => ({ name: 'leaveGroup', group, journeyId });

const rostersOfPlan = (max: number): NonNullable<TrackSetting['groups']> => ({
  ...{ min: 1, max, therapists: 2, roster: 'followsPlan' as const },
});

/** Whatever may be asked of a track: each is asked at every station, and then done. */
const COMMANDS: readonly GroupCommand[] = [
  arranged(),
  arranged({ capacity: 13 }),
  arranged({ capacity: 5 }),
  arranged({ therapists: [] }),
  arranged({ therapists: ['a', 'b', 'c'] }),
  arranged({ schedule: { weekdays: [1], start: '23:00', minutes: 90, mode: 'onSite' } }),
  joins('j1'),
  joins('j2', 'j3'),
  joins('nobody'),
  joins('j2'),
  joins('j2'),
  joins('j3'),
  joins('j1', null, 'another'),
  arranged({ capacity: 1 }),
  arranged({ kind: 'couples' }),
  leaves('j1'),
  leaves('j1'),
  leaves('j1', 'another'),
  arranged({ group: 'pairs', kind: 'couples', therapists: ['a', 'b', 'c'] }),
  joins('j1', 'j1', 'pairs'),
  joins('j1', 'nobody', 'pairs'),
  joins('j1', 'j3', 'pairs'),
  leaves('j3', 'pairs'),
];

describe('a dry run of a change of a group, from what is on record', () => {
  test.each<[string, Partial<TrackSetting>]>([
    ['of a policy whose rosters are kept by hand', {}],
    ['of one that keeps roster and plan together', { groups: rostersOfPlan(12) }],
    ['of one that lets fewer into a group than it was arranged for', { groups: rostersOfPlan(1) }],
    ['of one without groups', { groups: null }],
    ['of a track that is nearly full', { nearlyFull: { percent: 50, reportWithinDays: 7 } }],
  ])('%s says what the track says, and what it leaves', (_, setting) => {
    const track = new PureTrack({ capacity: 4, ...setting });
    for (const journeyId of ['j1', 'j2', 'j3', 'j4', 'j5']) track.ask(journeyId);
    for (const command of COMMANDS) {
      const before = track.events.length;
      const trial = tryGroup(trackViewOf(track.state), track.state.setting, command);
      expect(track.events).toHaveLength(before);
      const refusal = track.tell(command);
      const effects = track.events.slice(before).map(({ type }) => type);
      expect([command, trial]).toEqual([command, { refusal, effects }]);
    }
  });

  test('takes the seats that the track has, where the policy has others by now', () => {
    const track = new PureTrack({ capacity: 4 });
    const { refusal } = tryGroup(
      trackViewOf(track.state),
      { ...track.state.setting, capacity: 9 },
      arranged({ capacity: 5 }),
    );
    expect(refusal?.needed).toEqual(['capacity 4 or less']);
  });
});
