import type { Progress } from '#command-line/progress';
import type { MovedInLine } from '#contracts/http/move-in';
import { SampleRefused, type ApiClient } from '../api-client.js';
import { mostInGroup } from '../policy.js';
import { CLIENTS, journeysLived, type Lived } from './journeys-lived.js';
import type { Today } from './life.js';
import type { SamplePerson } from './people.js';
import { SAMPLE_TRACKS, scheduleOf, type SampleTrack } from './tracks.js';

/** Another number, another year. */
export const SEED = 20_260;
/** A line that was not confirmed in time is sent again under the same key. */
const TRIES = 3;
const UNCONFIRMED = 503;

/** Who moves a program in, and who arranges its groups at the sites. */
export interface ClinicStaff {
  readonly director: ApiClient;
  readonly coordinators: Readonly<Record<string, ApiClient>>;
}

/** What the clinic is today: open journeys by phase, and how many have ended. */
export type Census = ReadonlyMap<Lived['phase'], number>;

/**
 * A program with a year behind it, at two sites: each client has lived it by the rules, day by day until now, and is moved in with that.
 * @throws SampleRefused where the API takes any step of it otherwise than it was lived
 */
export const openClinic = async (
  { director, coordinators }: ClinicStaff,
  people: readonly SamplePerson[],
  today: Today,
  progress: Progress,
): Promise<Census> => {
  // Whose plan names a group comes on its roster as they are moved in. A year leaves nobody a moment to answer: they are asked before.
  for (const track of SAMPLE_TRACKS)
    await formGroups(coordinators[track.team.coordinator]!, track, mostInGroup(today.policy));
  const lived = await progress.step(`A year of ${CLIENTS} clients, by the rules (some seconds)`, () =>
    Promise.resolve(journeysLived(people, today, SEED)),
  );
  // Such a client stands where they stood: the sample is wrong, and a start is not to fail for it.
  for (const { name, refusal } of lived.flatMap(({ refused }) => refused))
    progress.say(`the sample asked for ${name}, which ${refusal.rule.id} refused: ${refusal.detail}`);
  const lines = lived.map(({ line }) => JSON.stringify(line)).join('\n');
  const moved = await progress.step(`Moving them in (${lived.length} journeys, half a minute)`, () =>
    movedIn(director, lines),
  );
  const wrong = moved.find(({ problem, notTaken = [] }) => problem !== undefined || notTaken.length > 0);
  if (wrong) throw new SampleRefused(JSON.stringify(wrong));
  return censusOf(lived);
};

const movedIn = async (director: ApiClient, lines: string, tries = 1): Promise<MovedInLine[]> => {
  const moved = await director.sendLines<MovedInLine>('/v1/journeys/import', lines, 'sample-clinic');
  const isLate = moved.some(({ status }) => status === UNCONFIRMED);
  return isLate && tries < TRIES ? movedIn(director, lines, tries + 1) : moved;
};

const formGroups = async (coordinator: ApiClient, track: SampleTrack, most: number): Promise<void> => {
  for (const group of track.groups)
    await coordinator.post(`/v1/tracks/${track.id}/groups`, {
      ...{ group, title: titleOf(group), capacity: most, therapists: [track.team.clinician] },
      schedule: scheduleOf(track, group),
    });
};

/** `late-evening` → Late evening */
const titleOf = (group: string): string => `${group[0]!.toUpperCase()}${group.slice(1).replaceAll('-', ' ')}`;

const censusOf = (lived: readonly Lived[]): Census => {
  const census = new Map<Lived['phase'], number>();
  for (const { phase } of lived) census.set(phase, (census.get(phase) ?? 0) + 1);
  return census;
};
