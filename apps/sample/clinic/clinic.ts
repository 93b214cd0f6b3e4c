import type { Progress } from '#command-line/progress';
import type { MovedInLine } from '#contracts/http/move-in';
import { SampleRefused, type ApiClient } from '../api-client.js';
import { mostInGroup } from '../policy.js';
import { CLIENTS, journeysLived, type Lived } from './journeys-lived.js';
import type { Today } from './life.js';
import type { SamplePerson } from './people.js';
import { SAMPLE_TRACKS, scheduleOf, type SampleTrack } from './tracks.js';

/** Seed of the sample: another number gives another year. */
export const SEED = 20_260;
/** Most attempts: where a line was not confirmed in time, the file is sent again under the same key. */
const TRIES = 3;
const UNCONFIRMED = 503;

/** The director moves the program in, and the coordinators arrange the groups of their sites. */
export interface ClinicStaff {
  readonly director: ApiClient;
  readonly coordinators: Readonly<Record<string, ApiClient>>;
}

/** The clinic as it is today: open journeys by phase, and how many have ended. */
export type Census = ReadonlyMap<Lived['phase'], number>;

/**
 * Fills a program with a year behind it, at two sites. Each client has lived it by the rules, day by day until now, and is moved in with that course.
 * @throws SampleRefused where the API takes any step of it otherwise than it was lived
 */
export const openClinic = async (
  { director, coordinators }: ClinicStaff,
  people: readonly SamplePerson[],
  today: Today,
  progress: Progress,
): Promise<Census> => {
  // A client whose plan names a group comes on its roster as they are moved in. A course of a year leaves no moment to make a group, so groups are made
  // before.
  for (const track of SAMPLE_TRACKS)
    await formGroups(coordinators[track.team.coordinator]!, track, mostInGroup(today.policy));
  const lived = await progress.step(`A year of ${CLIENTS} clients, by the rules (some seconds)`, () =>
    Promise.resolve(journeysLived(people, today, SEED)),
  );
  // A refused step only means that the client stands where they stood before. The sample is wrong then, but the start must not fail for it.
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
