import type { AttendanceResults, SessionsList } from '#contracts/http/sessions';
import { DateTime } from 'luxon';
import { attendance } from '#scenarios/attendance';
import { groupRequest } from '#scenarios/http/requests';
import { step } from '#scenarios/step';
import { SampleRefused } from './api-client.js';
import { byClinician, type Scene, type Step } from './steps.js';

export type Session = SessionsList['items'][number];

export interface HowItEnded {
  readonly outcome: 'attended' | 'late' | 'excused' | 'noShow';
  readonly minutes: number | null;
}

/** The sessions of a journey between two instants, as the API has them. */
export const sessionsOf = async (scene: Scene, from: number, to: number): Promise<readonly Session[]> => {
  const date = (at: number) => DateTime.fromMillis(at, { zone: scene.timeZone }).toISODate();
  const path = `/v1/journeys/${scene.journeyId}/sessions?from=${date(from)}&to=${date(to)}`;
  const { items } = await scene.staff[scene.clinician].get<SessionsList>(path);
  return items.filter(({ end }) => Date.parse(end) > from && Date.parse(end) <= to);
};

/** Records a group's attendance, in one request for all of its clients. */
export const recordGroup = async (
  clients: readonly Scene[],
  { session, group }: Session,
  howItEnded: (client: number) => HowItEnded,
): Promise<void> => {
  const date = session.slice(0, 10);
  const entries = clients.map(({ journeyId }, client) => ({ journeyId, ...howItEnded(client) }));
  const { staff, clinician } = clients[0]!;
  const { path, body } = groupRequest({ date, group: group! }, entries);
  const { results } = await staff[clinician].post<AttendanceResults>(path, body);
  for (const { ok, problem } of results) if (!ok) throw new SampleRefused(JSON.stringify(problem));
};

/** Records the client's own sessions since `from` that are not recorded yet, all of them as attended. */
export const recordOwn =
  (from: number): Step =>
  async (scene) => {
    for (const { group, outcome, session, minutes } of await sessionsOf(scene, from, scene.now))
      if (group === null && outcome === null)
        await byClinician(step('recordAttendance', attendance(session, 'attended', minutes)))(scene);
  };
