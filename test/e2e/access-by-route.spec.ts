import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCESS, type DeclaredAccess } from '#api/platform/access/access';
import { MeController } from '#api/features/me/me.controller';
import { RouteTable } from '#api/platform/http/route-table';
import type { Person } from '#access/person';
import { everythingAsked, oneOfEach } from '../support/access/asked.js';
import { askAll, wasLet, type Answered } from '../support/access/ask.js';
import { ListedStaff } from '#api/platform/staff/known-staff';
import { LINES, mayReach, PUBLIC_ROUTES } from '../support/access/oracle.js';
import { personNamed } from '../support/access/people.js';
import { QUESTIONS } from '../support/access/questions.js';
import type { JourneyTarget } from '../support/access/targets.js';
import { NOTE, STAFF_OF_TWO_SITES, TwoSites, twoSites } from '../support/access/two-sites.js';
import { ApiOnStage } from '../support/api-on-stage.js';
import { openStage, type Stage } from '../support/stage.js';

/** POSTs that are answered, and change nothing: of a file, each line is refused. */
const READING_POSTS = [
  ...['POST /v1/clients/matches', 'POST /v1/clients/search'],
  ...['POST /v1/journeys/import', 'POST /v1/journeys/search', 'POST /v1/referrals/import'],
];

let stage: Stage;
let api: ApiOnStage;
let sites: TwoSites;
/** What was asked over HTTP: of each line what is let and what is refused. All of it is asked of the rules (unit/access/matrix). */
let answers: readonly Answered[];

beforeAll(async () => {
  const policy = twoSites();
  stage = await openStage(policy);
  await stage.startWorker();
  api = await ApiOnStage.open(stage, { staff: new ListedStaff(STAFF_OF_TWO_SITES) });
  await api.qualify('stagehand-1');
  sites = await TwoSites.arrange(api, policy);
  answers = await askAll(api, oneOfEach(everythingAsked(sites, policy.version)));
}, 180_000);

afterAll(async () => {
  await api?.close();
  await stage?.close();
});

/** Every route of the running API as it was given to the router. */
const routes = (method: (name: string) => boolean): string[] =>
  api.app
    .get(RouteTable)
    .all()
    .filter((route) => method(route.method))
    .map(({ method: name, url }) => `${name} ${url}`);
const isTwin = (method: string): boolean => method === 'HEAD' || method === 'OPTIONS';

const nameOf = ({ sent: { line, target }, who }: Answered): string =>
  `${who.name}: ${line.route}${line.case === null ? '' : ` [${line.case}]`} → ${target.name}`;

test('a POST that changes nothing says so itself, as does who shows others than it names, and no other: the audit has it as a read', () => {
  const asking = api.app
    .get(RouteTable)
    .all()
    .filter(({ asks, method }) => asks && !isTwin(method))
    .map(({ method, url }) => `${method} ${url}`);
  expect(asking.sort()).toEqual([
    // These show others than whom their address names.
    'GET /v1/clients/:clientId/merges',
    'GET /v1/clients/merges',
    'GET /v1/clients/merges/:mergeId',
    'GET /v1/rehearsal/journeys',
    'GET /v1/tracks/:trackId/board',
    'GET /v1/tracks/:trackId/groups/:group',
    'POST /v1/break-glass/find',
    'POST /v1/clients/matches',
    'POST /v1/clients/search',
    'POST /v1/instruments/:code/score',
    'POST /v1/journeys/search',
    'POST /v1/policies/compare',
    'POST /v1/sites/:site/calendar/compare',
  ]);
});

describe('the table', () => {
  test('has every route that there is, and no other', () => {
    const known = [...PUBLIC_ROUTES, ...LINES.map(({ route }) => route)];
    expect([...new Set(known)].sort()).toEqual(routes((method) => !isTwin(method)).sort());
  });

  test('names of each route the question that the route asks', () => {
    const declared = handlers().flatMap(({ route, handler }) => {
      const access = Reflect.getMetadata(ACCESS, handler) as DeclaredAccess | undefined;
      return access ? [[route, `${access.action} ${access.subject}`] as const] : [];
    });
    expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(QUESTIONS));
  });

  test('holds for a HEAD as for its GET; what may be asked from elsewhere is the codec alone', () => {
    const gets = routes((method) => method === 'GET');
    for (const twin of routes((method) => method === 'HEAD'))
      expect(gets).toContain(twin.replace('HEAD', 'GET'));
    expect(routes((method) => method === 'OPTIONS')).toEqual(['OPTIONS /codec/decode']);
  });

  test('says of each route what the API does, to who may and to who may not', () => {
    const differences = answers
      .filter(
        (answer) => wasLet(answer) !== mayReach(answer.sent.line, answer.who.person, answer.sent.target),
      )
      .map((answer) => `${wasLet(answer) ? 'LET' : 'refused'} ${answer.status} ${nameOf(answer)}`);
    expect(differences).toEqual([]);
    // Of every line, but for what nobody may, somebody was let.
    const letThrough = new Set(answers.filter(wasLet).map(({ sent }) => sent.line));
    const nobodys = LINES.filter(({ reach }) => Object.values(reach).every((one) => one === '-'));
    expect(LINES.filter((line) => !letThrough.has(line))).toEqual(nobodys);
    const refused = new Set(answers.filter((one) => !wasLet(one)).map(({ sent }) => sent.line));
    expect(LINES.filter((line) => !refused.has(line))).toEqual([]);
  });

  test('was asked without anything happening', async () => {
    const done = answers.filter(({ sent: { line }, status }) => line.method === 'POST' && status < 300);
    expect([...new Set(done.map(({ sent }) => sent.line.route))].sort()).toEqual(READING_POSTS);
    expect(answers.filter(({ status }) => status === 429 || status >= 500)).toEqual([]);
    const [{ count }] = await stage.database.dataSource.query<[{ count: string }]>(
      `select count(*) from journey_event where by_id not in ('stagehand-1', 'system')`,
    );
    expect(count).toBe('0');
  });
});

describe('who is not signed in', () => {
  const unsigned = async (route: string): Promise<number> => {
    const [method, url] = route.split(' ') as [string, string];
    const path = url.replace(/:\w+/g, 'x');
    const answer = await fetch(`${api.url}${path}`, { method, redirect: 'manual' });
    return answer.status;
  };

  test('gets at what is public, and at nothing else', async () => {
    const all = routes((method) => !isTwin(method));
    const statuses = await Promise.all(all.map(unsigned));
    const open = all.filter((_, index) => statuses[index] !== 401 || all[index] === 'GET /sign-in/callback');
    expect(open.sort()).toEqual([...PUBLIC_ROUTES].sort());
  });
});

describe('a route that declares nothing', () => {
  test('there is none that is not public', () => {
    const silent = handlers()
      .filter(({ handler }) => !Reflect.hasMetadata(ACCESS, handler) && !isPublic(handler))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  test('is refused to everybody, whatever their roles', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- metadata hangs on the function
    const handler = MeController.prototype.read;
    const declared: unknown = Reflect.getMetadata(ACCESS, handler);
    const person = personNamed('everything-main');
    expect((await api.as(person).get('/v1/me')).status).toBe(200);
    Reflect.deleteMetadata(ACCESS, handler);
    try {
      expect(await api.as(person).get('/v1/me')).toMatchObject({
        status: 403,
        body: { code: 'not-permitted', ruleId: 'A-DENY' },
      });
    } finally {
      Reflect.defineMetadata(ACCESS, declared, handler);
    }
  });
});

/** Nest's own words for where a handler is, and how it is public. */
const [PATH, METHOD, CONFIG] = ['path', 'method', '__fastify_route_config__'];
const isPublic = (handler: object): boolean =>
  (Reflect.getMetadata(CONFIG, handler) as { readonly public?: boolean } | undefined)?.public === true;

const routeOf = (controller: object, handler: object): string => {
  const parts = [controller, handler].map((one) => String(Reflect.getMetadata(PATH, one)));
  const url = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `${RequestMethod[Reflect.getMetadata(METHOD, handler) as number]} /${url.join('/')}`;
};

const handlersOf = (controller: { readonly prototype: object }) =>
  Object.entries(Object.getOwnPropertyDescriptors(controller.prototype))
    .map(([name, { value }]) => ({ name, handler: value as object }))
    .filter(
      ({ name, handler }) =>
        name !== 'constructor' && typeof handler === 'function' && Reflect.hasMetadata(PATH, handler),
    )
    .map(({ name, handler }) => ({
      name: `${controller.prototype.constructor.name}.${name}`,
      route: routeOf(controller, handler),
      handler,
    }));

/** Of every controller of the running API. */
const handlers = () =>
  [...api.app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()])
    .flatMap(({ metatype }) => handlersOf(metatype as { readonly prototype: object }));

/** Whether the person may know whose a journey is, and what was written about it. */
const knows = ({ id, roles, sites: theirs }: Person, journey: JourneyTarget): boolean =>
  theirs.includes(journey.site) &&
  (roles.some((role) => ['coordinator', 'supervisor', 'director'].includes(role)) ||
    (roles.includes('clinician') &&
      (journey.onCall || [...journey.caseloads, ...journey.glass].includes(id))));

/** Whether they asked for what has no clinician, which whoever may take it over may know whose it is. */
const mayTakeOver = ({ sent, who: { person } }: Answered, journey: JourneyTarget): boolean =>
  sent.line.case === 'without a clinician' &&
  journey.unassigned &&
  person.roles.includes('clinician') &&
  person.sites.includes(journey.site);

/** Whether the person may know that there is such a journey. */
const knowsOf = (person: Person, journey: JourneyTarget): boolean =>
  knows(person, journey) || (person.roles.includes('operator') && person.sites.includes(journey.site));

describe('an answer', () => {
  const told = (what: (journey: JourneyTarget) => string, may: typeof knows): string[] =>
    answers.flatMap((answer) =>
      sites.journeys
        .filter((journey) => answer.text.includes(what(journey)) && !may(answer.who.person, journey))
        .filter((journey) => !mayTakeOver(answer, journey))
        .map((journey) => `${nameOf(answer)} tells of what is ${journey.name}`),
    );

  test('tells nobody of a journey that they may not know of; the audit, which is of no site, has ids alone', () => {
    const elsewhere = told(({ clientId }) => clientId, knowsOf);
    expect(elsewhere.filter((line) => !line.includes(': GET /v1/audit'))).toEqual([]);
  });

  test('tells nobody whose a journey is, or what was written about it, who may know only that it is there', () => {
    expect(told(({ mark }) => mark, knows)).toEqual([]);
  });

  test('has counselling notes only where they are asked for, and of others only for the supervisor', () => {
    const withNotes = answers.filter(({ text }) => text.includes(NOTE));
    expect(withNotes.length).toBeGreaterThan(0);
    for (const { text, sent, who } of withNotes) {
      expect(sent.line.route).toBe('GET /v1/journeys/:journeyId/counselling-notes');
      const authors = text
        .split(NOTE)
        .slice(1)
        .map((rest) => rest.split('"')[0]);
      if (!who.person.roles.includes('supervisor'))
        expect(new Set(authors)).toEqual(new Set([who.person.id]));
    }
  });

  // A role that sees little of much must not show, beside one that sees all of a little, all of much.
  const listed = (person: Person, journey: JourneyTarget): boolean =>
    person.roles.every((role) => ['operator', 'auditor', 'decoder'].includes(role))
      ? knowsOf(person, journey)
      : knows(person, journey);
  test.each(['GET /v1/journeys', 'POST /v1/journeys/search', 'GET /v1/tasks', 'POST /v1/clients/search'])(
    'to %s has all that they may know of',
    (route) => {
      const lists = answers.filter(
        ({ sent: { line }, status }) => line.route === route && line.case === null && status === 200,
      );
      expect(lists.length).toBeGreaterThan(20);
      for (const { who, text } of lists) {
        const there = sites.journeys.filter(({ clientId }) => text.includes(clientId));
        const expected = sites.journeys.filter((journey) => listed(who.person, journey));
        expect([who.name, there]).toEqual([who.name, expected]);
      }
    },
  );
});

test('a list of what has no clinician has that, and of it to a clinician no more than it takes to take it over', () => {
  const lists = answers.filter(
    ({ sent: { line }, status }) => line.case === 'without a clinician' && status === 200,
  );
  expect(lists.length).toBeGreaterThan(20);
  for (const { who, text } of lists) {
    const there = sites.journeys.filter(({ journeyId }) => text.includes(journeyId));
    const theirs = ({ site, unassigned }: JourneyTarget) => unassigned && who.person.sites.includes(site);
    expect([who.name, there]).toEqual([who.name, sites.journeys.filter(theirs)]);
    if (!who.person.roles.every((role) => ['clinician', 'operator', 'auditor', 'decoder'].includes(role)))
      continue;
    for (const item of (JSON.parse(text) as { items: object[] }).items)
      expect(Object.keys(item).sort()).toEqual([
        'client',
        'entryKind',
        'journeyId',
        'phase',
        'phaseSince',
        'track',
      ]);
  }
});

describe('an operator sees', () => {
  const SUMMARY = [
    ...['journeyId', 'number', 'phase', 'phaseSince', 'tier', 'track', 'overdue', 'lateSince'],
    ...['openedAt', 'closedAt'],
  ];
  const VIEW = ['journeyId', 'phase', 'phaseSince', 'tier', 'track', 'overdue', 'openedAt', 'closedAt'];
  const TASK = ['journeyId', 'role', 'raisedAt', 'dueAt', 'rung', 'status', 'closedAt'];
  const asOperator = () => api.as(personNamed('operator-main'));
  const namesIn = (items: readonly object[]): string[] => [
    ...new Set(items.flatMap((item) => Object.keys(item))),
  ];

  test('of journeys where they stand, and nothing else', async () => {
    const { body } = await asOperator().get('/v1/journeys');
    expect(namesIn(body.items).sort()).toEqual([...SUMMARY].sort());
    const one = (await asOperator().get(`/v1/journeys/${sites.named('own').journeyId}`)).body;
    expect(Object.keys(one)).toEqual(['view']);
    expect(Object.keys(one.view).sort()).toEqual([...VIEW].sort());
  });

  test('of tasks whose they are and when they are due, and nothing else', async () => {
    const { body } = await asOperator().get('/v1/tasks?limit=3');
    expect(namesIn(body.items).sort()).toEqual([...TASK].sort());
    const cursor = Buffer.from(body.nextCursor!, 'base64url').toString('latin1');
    const all = [...Object.values(sites.named('own').tasks), sites.named('own').journeyId];
    for (const hidden of all) expect(cursor).not.toContain(hidden);
  });

  test.each([
    '/v1/journeys?risk=high',
    '/v1/journeys?staff=clinician-main',
    '/v1/tasks?staff=clinician-main',
    ...[
      '/v1/journeys?sort=due',
      '/v1/journeys?sort=name',
      '/v1/journeys?flag=risk',
      '/v1/journeys?policyVersion=1',
    ],
    ...['/v1/journeys?dueBefore=2026-01-01T00:00:00Z', '/v1/journeys/counts?by=phase&staff=clinician-main'],
    ...['/v1/tasks?mine=true', '/v1/tasks?kind=risk', '/v1/tasks?dueBefore=2026-01-01T00:00:00Z'],
  ])('nothing by %s, which would tell what is hidden', async (path) => {
    expect((await asOperator().get(path)).status).toBe(403);
  });

  test.each(['sort=lateSince', 'sort=phaseSince', 'open=true&phase=intake&phase=screening'])(
    'what stands still, by %s',
    async (query) => expect((await asOperator().get(`/v1/journeys?${query}`)).status).toBe(200),
  );
});

describe('a clinician sees of tracks', () => {
  test('the groups that they lead, and no seats and no waitlist', async () => {
    const path = `/v1/tracks/${sites.tracks.main}`;
    const lead = (await api.as(personNamed('clinician-main')).get(path)).body;
    expect(Object.keys(lead).sort()).toEqual(['capacity', 'free', 'groups', 'seq', 'taken', 'trackId']);
    expect(lead).toMatchObject({ groups: [{ id: 'morning' }] });
    const other = (await api.as(personNamed('clinician-glass')).get(path)).body;
    expect(other).toMatchObject({ groups: [] });
  });
});
