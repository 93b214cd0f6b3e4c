import { randomUUID } from 'node:crypto';
import { TASK_FOR, UNASSIGNED } from './judge.js';
import type { Line, Target } from './oracle.js';
import { elsewhere, FAMILY, GROUP, STAGEHAND_ID, type JourneyTarget, type Named } from './targets.js';

/** A request of one line of the table, about one target. */
export interface Sent {
  readonly line: Line;
  readonly target: Target;
  readonly path: string;
  /** The body that this person sends; undefined for a GET. */
  readonly body: (personId: string) => string | undefined;
  readonly type: string;
}

/** A field that no route knows. A request that is allowed gets a 400 and changes nothing; a request that is refused is refused before, by the guard. */
const NOTHING_DONE = { 'no such field': true };

const PROGRAM: Target = {
  name: 'program',
  site: null,
  caseloads: [],
  glass: [],
  unassigned: false,
  onCall: false,
};

/** Bodies of searches. They are valid, so that the answer has items to look through. */
const SEARCHES: Readonly<Record<string, object>> = {
  'POST /v1/journeys/search': {},
  'POST /v1/clients/search': { name: FAMILY },
  'POST /v1/clients/matches': { family: FAMILY, given: 'Ada', birthDate: '1990-05-17' },
};

/** The fields that a case of a route has in its body. */
const saidIn = (line: Line, journey: JourneyTarget, named: Named, personId: string): object => {
  const other = elsewhere(named, journey);
  const attendance = (...ids: string[]) => ({ entries: ids.map((journeyId) => ({ journeyId })) });
  switch (`${line.route}${line.case === null ? '' : ` [${line.case}]`}`) {
    case 'POST /v1/sessions/attendance':
      return attendance(journey.journeyId);
    case 'POST /v1/sessions/attendance [with one elsewhere]':
      return attendance(journey.journeyId, other.journeyId);
    case 'POST /v1/journeys/:journeyId/record-eligibility [to another site]':
    case 'POST /v1/journeys/:journeyId/offer-seat [to another site]':
      return { track: other.trackId };
    case 'POST /v1/journeys/:journeyId/return-from-hold [to another site]':
      return { seat: other.trackId };
    case 'POST /v1/journeys/:journeyId/assign-care-team':
      return { role: 'clinician', staffId: 'colleague-2' };
    case 'POST /v1/journeys/:journeyId/assign-care-team [to themselves]':
      return { role: 'clinician', staffId: personId };
    case 'POST /v1/clients/:clientId/merges [with one elsewhere]':
      return { other: other.clientId };
    case 'POST /v1/tracks/:trackId/groups/:group/members':
      return { journeyId: journey.journeyId };
    case 'POST /v1/tracks/:trackId/groups/:group/members [one elsewhere]':
      return { journeyId: other.journeyId };
    case 'POST /v1/tracks/:trackId/groups/:group/members [its partner]':
      return { journeyId: journey.journeyId, partner: other.journeyId };
    default:
      return line.route.endsWith('/complete-task') ? { task: taskOf(line, journey) } : {};
  }
};

const taskOf = ({ case: which }: Line, { tasks }: JourneyTarget): string | undefined => {
  const kind = TASK_FOR[which ?? ''];
  return kind === undefined ? 'no.such.task' : tasks[kind];
};

const pathOf = (line: Line, journey: JourneyTarget, policyVersion: string): string => {
  const parts: Readonly<Record<string, string | undefined>> = {
    journeyId: journey.journeyId,
    clientId: journey.clientId,
    trackId: journey.trackId,
    consentId: journey.consentId,
    glassId: journey.glassId ?? undefined,
    mergeId: journey.mergeId ?? undefined,
    group: GROUP,
    site: journey.site,
    task: taskOf(line, journey),
    form: 'draft-plan',
    seq: '1',
    code: 'PHQ-2',
    version: policyVersion,
  };
  const path = line.url.replace(/:(\w+)/g, (_, name: string) => {
    const value = parts[name];
    if (value === undefined) throw new Error(`What is :${name} of ${line.route}?`);
    return encodeURIComponent(value);
  });
  if (line.method === 'GET' && line.case === UNASSIGNED) return `${path}?unassigned=true`;
  if (path.endsWith('/counts')) return `${path}?by=phase`;
  if (path.endsWith('/funnel')) return `${path}?from=2020-01-01&to=2020-01-02`;
  if (path === '/v1/sessions') return `${path}?date=${new Date().toISOString().slice(0, 10)}`;
  return path.endsWith('/sessions') ? `${path}?from=2020-01-01&to=2020-01-02` : path;
};

const JSON_TYPE = 'application/json';

/** Every request that a line of the table stands for: one for each journey, client, track or site, or one about none of them. */
export const requestsOf = (line: Line, named: Named, policyVersion: string): Sent[] => {
  const { journeys } = named;
  const [first] = journeys as [JourneyTarget];
  const sent = (journey: JourneyTarget, target: Target, said: object = {}): Sent => ({
    line,
    target,
    path: pathOf(line, journey, policyVersion),
    type: JSON_TYPE,
    body: (personId) => {
      if (line.method === 'GET') return undefined;
      const search = SEARCHES[line.route];
      if (search) return JSON.stringify(line.case === UNASSIGNED ? { unassigned: true } : search);
      return JSON.stringify({ ...NOTHING_DONE, ...saidIn(line, journey, named, personId), ...said });
    },
  });

  switch (line.route) {
    case 'POST /v1/referrals':
    case 'POST /v1/referrals/import': {
      const type = line.route.endsWith('/import') ? 'application/x-ndjson' : JSON_TYPE;
      const none = { ...PROGRAM, name: 'on no track', site: 'main' };
      return [
        { ...sent(first, none), type },
        ...(['main', 'north'] as const).map((site) => ({
          ...sent(first, { ...PROGRAM, name: `on a track of ${site}`, site }, { track: named.tracks[site] }),
          type,
        })),
      ];
    }
    case 'POST /v1/journeys/import': {
      const type = 'application/x-ndjson';
      const into = (name: string, site: string, track: string | null) => ({
        ...sent(first, { ...PROGRAM, name, site }, { referral: { track } }),
        type,
      });
      return [
        into('on no track', 'main', null),
        ...(['main', 'north'] as const).map((site) =>
          into(`on a track of ${site}`, site, named.tracks[site]),
        ),
      ];
    }
    case 'POST /v1/sessions/attendance':
      return journeys.map((journey) => sent(journey, journey));
    case 'POST /v1/assessors':
      return (['main', 'north'] as const).map((site) =>
        sent(first, { ...PROGRAM, name: `staff of ${site}`, site }, { staffId: `clinician-${site}` }),
      );
  }
  if (line.url.includes(':glassId')) {
    const broken = journeys.filter(({ glassId }) => glassId !== null);
    const unknown = { ...PROGRAM, name: 'not there', site: 'nowhere' };
    return [
      ...broken.map((journey) => sent(journey, { ...journey, author: journey.glass[0]! })),
      sent({ ...first, glassId: randomUUID() }, unknown),
    ];
  }
  if (line.url.includes(':mergeId')) {
    const unknown = { ...PROGRAM, name: 'not there', site: 'nowhere' };
    return [
      ...journeys
        .filter(({ mergeId }) => mergeId !== null)
        .map((journey) => sent(journey, { ...journey, author: STAGEHAND_ID })),
      sent({ ...first, mergeId: randomUUID() }, unknown),
    ];
  }
  if (/:task|complete-task/.test(line.url) && line.case !== null) {
    // Only the journeys that have a task of this kind, as not every journey has one.
    const having = journeys.filter((journey) => taskOf(line, journey) !== undefined);
    const nobody = { ...having[0]!, journeyId: `${randomUUID()}.1` };
    return [
      ...having.map((journey) => sent(journey, journey)),
      sent(nobody, { ...PROGRAM, name: 'not there', site: 'nowhere' }),
    ];
  }
  if (/:(journeyId|clientId)/.test(line.url)) {
    const nobody = { ...first, journeyId: `${randomUUID()}.1`, clientId: randomUUID() };
    const there = journeys.map((journey) => sent(journey, journey));
    // An id that does not exist, at a site where nobody works: even people who may do this to some journeys are told that there is none.
    const unknown = { ...PROGRAM, name: 'not there', site: 'nowhere' };
    return [...there, sent(nobody, unknown)];
  }
  if (line.url.includes(':site')) {
    const ofSite = (site: 'main' | 'north') => {
      const journey = journeys.find((one) => one.site === site)!;
      return sent(journey, { ...PROGRAM, name: `site ${site}`, site });
    };
    return [ofSite('main'), ofSite('north')];
  }
  if (line.url.includes(':trackId')) {
    const ofTrack = (site: 'main' | 'north') => {
      const journey = journeys.find((one) => one.site === site)!;
      return sent(journey, { ...PROGRAM, name: `track of ${site}`, site });
    };
    return [ofTrack('main'), ofTrack('north')];
  }
  return [sent(first, PROGRAM)];
};
