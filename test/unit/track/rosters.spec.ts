import { describe, expect, test } from '@jest/globals';
import { replayTrack } from '#track/replay';
import { knownGroup } from '#track/rules/known-group';
import { trackViewOf } from '#track/view';
import { PureTrack, SETTING } from './pure-track.js';

/** Rosters follow plans. */
const FOLLOWED = { ...SETTING, capacity: 20, groups: { ...SETTING.groups!, roster: 'followsPlan' } } as const;

const withGroups = (capacity = 2, setting: typeof FOLLOWED = FOLLOWED): PureTrack => {
  const track = new PureTrack(setting);
  for (const id of ['a', 'b', 'c', 'd']) track.ask(id);
  for (const [group, kind] of [
    ['morning', 'usual'],
    ['evening', 'usual'],
    ['pairs', 'couples'],
  ] as const)
    track.tell({ name: 'arrangeGroup', group, kind, capacity, therapists: ['staff-1'] });
  return track;
};
const names = (track: PureTrack, journeyId: string, ...groups: string[]) =>
  track.want(journeyId, { wish: 'roster', groups });
const roster = (track: PureTrack, id: string): string[] =>
  trackViewOf(track.state)
    .groups.find((group) => group.id === id)!
    .roster.map(({ journeyId }) => journeyId);

describe('R-GROUP, version 2: the roster follows the plan in force', () => {
  test('W20: whose plan names it comes on its roster; an amended plan takes them to another', () => {
    const track = withGroups();
    expect(names(track, 'a', 'morning')).toEqual({ off: [] });
    expect(roster(track, 'morning')).toEqual(['a']);
    expect(names(track, 'a', 'evening')).toEqual({ off: [] });
    expect([roster(track, 'morning'), roster(track, 'evening')]).toEqual([[], ['a']]);
    expect(names(track, 'a')).toEqual({ off: [] });
    expect(roster(track, 'evening')).toEqual([]);
  });

  test('W20: a full group takes nobody, and says so; one that is not there, too', () => {
    const track = withGroups(2);
    for (const id of ['a', 'b']) names(track, id, 'morning');
    expect(names(track, 'c', 'morning', 'nowhere')).toEqual({
      off: [
        { group: 'morning', because: 'full' },
        { group: 'nowhere', because: 'noSuchGroup' },
      ],
    });
    expect(roster(track, 'morning')).toEqual(['a', 'b']);
    track.tell({ name: 'leaveGroup', group: 'morning', journeyId: 'a' });
    expect(names(track, 'c', 'morning')).toEqual({ off: [] });
  });

  test('W20: a policy that makes it too large stops joining, by hand and by plan, and puts nobody out', () => {
    const track = withGroups(3);
    for (const id of ['a', 'b']) names(track, id, 'morning');
    track.tell({
      name: 'changeSetting',
      setting: { ...FOLLOWED, groups: { ...FOLLOWED.groups, min: 1, max: 1 } },
    });
    expect(roster(track, 'morning')).toEqual(['a', 'b']);
    expect(trackViewOf(track.state).groups[0]!.warnings).toEqual([
      'R-GROUP: 2 of at most 1 clients on the roster: it takes nobody',
    ]);
    expect(names(track, 'c', 'morning')).toEqual({ off: [{ group: 'morning', because: 'full' }] });
    const byHand = { name: 'joinGroup', group: 'morning', journeyId: 'd', partner: null } as const;
    expect(track.tell(byHand)).toMatchObject({
      rule: { id: 'R-GROUP', version: 2 },
      detail: 'The roster is full: 2 of 1.',
    });
    // It can still be arranged: with the therapist of today, and with as many places as the policy has.
    const smaller = { name: 'arrangeGroup', group: 'morning', kind: 'usual', capacity: 1 } as const;
    expect(track.tell({ ...smaller, therapists: ['staff-2'] })).toBeNull();
    expect(roster(track, 'morning')).toEqual(['a', 'b']);
  });

  test('who is whose partner no plan says: a couples group is kept by hand', () => {
    const track = withGroups();
    expect(names(track, 'a', 'pairs')).toEqual({ off: [{ group: 'pairs', because: 'couples' }] });
    track.tell({ name: 'joinGroup', group: 'pairs', journeyId: 'a', partner: 'b' });
    expect([names(track, 'a', 'pairs'), names(track, 'b', 'pairs')]).toEqual([{ off: [] }, { off: [] }]);
    // The plan of one of the two says nothing of the other.
    names(track, 'b', 'morning');
    expect(roster(track, 'pairs')).toEqual(['a']);
  });

  test('without a seat nobody is on a roster; who gives it back is off it', () => {
    const track = withGroups();
    expect(names(track, 'nobody', 'morning')).toEqual({ off: [{ group: 'morning', because: 'noSeat' }] });
    names(track, 'a', 'morning');
    track.release('a');
    expect(roster(track, 'morning')).toEqual([]);
  });

  test('heard again, or late, it changes nothing, and is answered as it stands now', () => {
    const track = withGroups();
    const first = track.request({ wish: 'roster', groups: ['morning'] });
    const second = track.request({ wish: 'roster', groups: ['evening'] });
    expect([track.send('a', first), track.send('a', second)]).toEqual([{ off: [] }, { off: [] }]);
    const { length } = track.events;
    expect(track.send('a', second)).toEqual({ off: [] });
    // Whoever asked has its answer already, and takes no other.
    expect(track.send('a', first)).toMatchObject({ off: [{ group: 'morning' }] });
    expect([roster(track, 'evening'), track.events.length]).toEqual([['a'], length]);
  });

  test('its events give its state again, and name the version that decided', () => {
    const track = withGroups();
    names(track, 'a', 'morning');
    names(track, 'a', 'evening');
    expect(replayTrack('day', FOLLOWED, track.events)).toEqual(track.state);
    const said = track.events.filter(({ type }) => /plan|member/.test(type));
    expect(said.map(({ type, rule }) => [type, rule.version])).toEqual([
      ['planFollowed', 2],
      ['memberJoined', 2],
      ['planFollowed', 2],
      ['memberLeft', 2],
      ['memberJoined', 2],
    ]);
    expect(track.state.groups['morning']!.left).toMatchObject([{ journeyId: 'a' }]);
  });
});

test('R-GROUP, version 1: under a policy without it a group goes on taking as many as it was arranged for', () => {
  const track = new PureTrack({ capacity: 20 });
  for (const id of ['a', 'b']) track.ask(id);
  const arrange = {
    name: 'arrangeGroup',
    group: 'g',
    kind: 'usual',
    capacity: 2,
    therapists: ['s'],
  } as const;
  track.tell(arrange);
  track.tell({ name: 'changeSetting', setting: { ...SETTING, groups: { min: 1, max: 1, therapists: 2 } } });
  for (const journeyId of ['a', 'b'])
    expect(track.tell({ name: 'joinGroup', group: 'g', journeyId, partner: null })).toBeNull();
  expect(track.tell({ ...arrange, capacity: 1 })?.needed).toEqual([
    'capacity 2 or more, or fewer on the roster',
  ]);
  expect(track.events.at(-1)!.rule).toEqual({ id: 'R-GROUP', version: 1 });
});

test('what a plan has to know of a group: when it meets, and whether there is room', () => {
  const track = withGroups(1);
  names(track, 'a', 'morning');
  const { groups } = trackViewOf(track.state);
  const known = (journeyId: string) => knownGroup(groups[0]!, FOLLOWED.groups, journeyId);
  expect([known('a'), known('b')]).toEqual([
    { id: 'morning', schedule: null, isOn: true, full: true },
    { id: 'morning', schedule: null, isOn: false, full: true },
  ]);
  const schedule = { weekdays: [1], start: '09:00', minutes: 60, mode: 'onSite' } as const;
  const meeting = { ...groups[1]!, schedule: { ...schedule, room: 'Room 2' } };
  expect(knownGroup(meeting, FOLLOWED.groups, 'a')).toEqual({
    id: 'evening',
    schedule,
    isOn: false,
    full: false,
  });
});
