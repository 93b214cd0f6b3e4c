import { randomUUID } from 'node:crypto';
import type { BrokenGlass } from '#records/access/break-glass';
import type { ClientMerge } from '#records/merges/client-merges';
import type { ListedTask } from '#records/journeys/listed-task';
import type { StaffMember } from '#access/staff-member';
import type { Person } from '#access/person';
import { STAFF_ROLES } from '#access/person';
import type { Policy } from '#journey/model/policy';
import { loadDefaultPolicy } from '#policy/load-policy';
import { ELIGIBLE, LEVEL_3 } from '#scenarios/admission';
import { PLAN } from '#scenarios/plan';
import { SLOTS, withSlots } from '#scenarios/slots';
import { ApiOnStage, someClient, type Answer } from '../api-on-stage.js';
import { eventually } from '../eventually.js';
import { consentBody } from '../recipient.js';
import { CLINICIAN_MAIN } from './people.js';
import {
  FAMILY,
  GROUP,
  PLANS,
  STAGEHAND_ID,
  targetOf,
  type JourneyTarget,
  type Named,
  type Plan,
} from './targets.js';

/** Every counselling note begins with this, followed by its author's staff id. */
export const NOTE = 'a counselling note by ';
/** The person who prepares the journeys. */
const STAGEHAND: Person = { id: STAGEHAND_ID, roles: STAFF_ROLES, sites: ['main', 'north'] };

/** A policy with one track at each site, with ids that no other test uses. */
export const twoSites = (): Policy => {
  const [main, north] = [`t-${randomUUID()}`, `t-${randomUUID()}`];
  return {
    ...loadDefaultPolicy(),
    tracks: [
      { id: main, capacity: 20 },
      { id: north, capacity: 20, site: 'north' },
    ],
  };
};

/** Journeys in treatment at two sites, with something to show on every route, and with their mark in everything that was typed. */
export class TwoSites implements Named {
  private constructor(
    readonly api: ApiOnStage,
    readonly tracks: Readonly<Record<'main' | 'north', string>>,
    readonly journeys: readonly JourneyTarget[],
  ) {}

  static async arrange(api: ApiOnStage, policy: Policy): Promise<TwoSites> {
    const stagehand = api.as(STAGEHAND);
    const [main, north] = policy.tracks.map(({ id }) => id) as [string, string];
    const tracks = { main, north };
    for (const trackId of [main, north])
      await ok(
        stagehand.post(`/v1/tracks/${trackId}/groups`, {
          group: GROUP,
          capacity: 12,
          therapists: [trackId === main ? CLINICIAN_MAIN : 'clinician-north'],
        }),
      );
    const journeys = await Promise.all(PLANS.map((plan) => arranged(stagehand, plan, tracks[plan.site])));
    return new TwoSites(api, tracks, journeys);
  }

  named(name: string): JourneyTarget {
    return this.journeys.find((journey) => journey.name === name)!;
  }
}

const ok = async (sent: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await sent;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

const arranged = async (api: ApiOnStage, plan: Plan, trackId: string): Promise<JourneyTarget> => {
  const mark = `mark-${randomUUID()}`;
  const [family, recordNumber] = [`${FAMILY}-${mark}`, `MR-${mark}`];
  const client = someClient({ family, recordNumber });
  const { journeyId } = await ok(
    api.post('/v1/referrals', {
      client,
      entryKind: 'stepDown',
      track: trackId,
      reason: `why they came ${mark}`,
    }),
  );
  const clientId = journeyId.split('.')[0]!;
  const to = (path: string, data: object = {}) => ok(api.post(`/v1/journeys/${journeyId}/${path}`, data));
  // The first contact becomes late, which raises a coordinator's task.
  await ok(api.post(`/v1/rehearsal/journeys/${journeyId}/advance`, { days: 4 }));
  await to('record-contact-attempt', { reached: true });
  await to('record-consent', { signer: 'client' });
  await to('record-risk', { level: 'moderate', source: 'C-SSRS' });
  await to('record-eligibility', { ...ELIGIBLE, seat: trackId, track: trackId, reason: mark });
  const { qualified, ...assessment } = LEVEL_3;
  if (!qualified) throw new Error('The assessor is qualified.');
  await to('record-assessment', { ...assessment, by: { id: STAGEHAND.id, role: 'clinician' } });
  await to('decide-level', { level: 3 });
  // The roster follows the plan, so only a plan that names the group puts the client on its roster.
  const own = withSlots(PLAN, plan.inGroup ? SLOTS : SLOTS.map((slot) => ({ ...slot, group: null })));
  await to('draft-plan', { plan: own, reason: mark });
  await to('sign-plan', { signer: 'client' });
  await to('sign-plan', { signer: 'clinician' });
  // An amendment raises a clinician's task: to have it signed.
  await to('amend-plan', { plan: own, reason: mark });
  if (plan.urgent) {
    // These raise a task of the on-call clinician, and a clinician's task that anybody on call may do.
    await to('facts/high-risk', { source: 'judgement', note: `high risk ${mark}` });
    await to('facts/relapse', { source: 'self', note: `relapse ${mark}` });
  }
  if (plan.clinician) await to('assign-care-team', { role: 'clinician', staffId: plan.clinician });
  const { consentId } = (await to('consents', {
    ...consentBody({ purpose: `purpose ${mark}` }),
    by: { id: STAGEHAND.id, role: 'clinician' },
  })) as unknown as { consentId: string };
  await to('disclosures', { consentId });
  const glass = plan.glass ?? [];
  const glassIds: string[] = [];
  for (const id of glass) {
    const [role] = id.split('-') as ['clinician' | 'coordinator'];
    const own = api.as({ id, roles: [role], sites: [plan.site] });
    const reason = `found in the waiting room ${mark}`;
    const broken = await ok(own.post(`/v1/journeys/${journeyId}/break-glass`, { reason }));
    glassIds.push((broken as unknown as BrokenGlass).id);
  }
  const writers = [{ id: STAGEHAND.id, role: 'supervisor' as const }];
  for (const by of [
    ...writers,
    ...(plan.clinician ? [{ id: plan.clinician, role: 'clinician' as const }] : []),
  ]) {
    const own = api.as({ id: by.id, roles: [by.role], sites: [plan.site] });
    await ok(own.post(`/v1/journeys/${journeyId}/counselling-notes`, { note: NOTE + by.id }));
  }
  const tasks = await tasksOf(api, journeyId, plan.urgent ?? false);
  const glassId = glassIds[0] ?? null;
  const mergeId = plan.twice ? await proposedMerge(api, clientId, trackId, mark) : null;
  return { ...targetOf(plan), journeyId, clientId, trackId, consentId, glassId, mergeId, tasks, mark };
};

/** Proposes to merge the client with another client of the same site. That one's journey is closed, because clients with two open journeys are not merged. */
const proposedMerge = async (
  api: ApiOnStage,
  clientId: string,
  track: string,
  mark: string,
): Promise<string> => {
  const client = someClient({ family: `${FAMILY}-${mark}`, recordNumber: `MR-before-${mark}` });
  const { journeyId } = await ok(api.post('/v1/referrals', { client, entryKind: 'stepDown', track }));
  await ok(api.post(`/v1/journeys/${journeyId}/withdraw`, { reason: mark }));
  const [other] = journeyId.split('.');
  const merge = await ok(api.post(`/v1/clients/${clientId}/merges`, { other, reason: `one person ${mark}` }));
  return (merge as unknown as ClientMerge).id;
};

/** The kind of a task, as `JourneyTarget.tasks` has it. */
const kindOf = ({ role, ruleId }: ListedTask): string =>
  role === 'clinician' && ruleId === 'R-RELAPSE' ? 'relapse' : role;

/** Ids of the journey's tasks by kind. It waits for them, because a fact is answered before the journey takes it and raises its tasks. */
const tasksOf = async (
  api: ApiOnStage,
  journeyId: string,
  urgent: boolean,
): Promise<JourneyTarget['tasks']> => {
  const found: Partial<Record<string, string>> = {};
  const kinds = ['coordinator', 'clinician', ...(urgent ? ['onCall', 'relapse'] : [])];
  await eventually(async () => {
    const { items } = await ok(api.get('/v1/tasks?limit=200'));
    for (const item of items) if (item.journeyId === journeyId) found[kindOf(item)] = item.task;
    return kinds.every((kind) => found[kind] !== undefined);
  }).catch(() => {
    throw new Error(`Only these tasks are there: ${JSON.stringify(found)}`);
  });
  return found;
};

/** The staff directory of the two sites: the person who prepares the journeys, and those whom requests name. */
export const STAFF_OF_TWO_SITES: readonly StaffMember[] = (
  [
    [STAGEHAND.id, ['main', 'north']],
    [CLINICIAN_MAIN, ['main']],
    ['colleague-1', ['main']],
    ['clinician-north', ['north']],
  ] as const
).map(([id, sites]) => ({ id, name: null, roles: STAFF_ROLES, sites, active: true }));
