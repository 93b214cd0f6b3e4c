import { describe, expect, test } from '@jest/globals';
import type { SessionsList } from '#contracts/http/sessions';
import { documentOf } from '#policy/recorded';
import { PolicyVersions } from '#records/policies/policy-versions';
import { PLAN } from '#scenarios/plan';
import { withSlots } from '#scenarios/slots';
import { inTreatment } from '../support/course.js';
import { eventually } from '../support/eventually.js';
import { JourneyOnStage } from '../support/journey-on-stage.js';
import { CLINICIAN } from '../support/api-on-stage.js';
import { Disclosing } from '../support/disclosing.js';

const HOUR = 3_600_000;

const here = Disclosing.onStage();

describe('what goes out', () => {
  const contentFor = async (
    journeyId: string,
    kinds: readonly string[],
  ): Promise<{ text: string; content: object }> => {
    const { consentId } = await here.consentTo(journeyId, { kinds });
    const id = await here.started(journeyId, consentId);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent' });
    const { body: text } = here.recipient.arrived.at(-1)!;
    return { text, content: (JSON.parse(text) as { content: object }).content };
  };
  const written = async (journeyId: string): Promise<void> => {
    const note = await here.api.post(`/v1/journeys/${journeyId}/counselling-notes`, {
      note: 'canary of a session',
    });
    expect(note.status).toBe(201);
    const fact = { by: CLINICIAN, source: 'family', note: 'canary of a report' };
    expect((await here.api.post(`/v1/journeys/${journeyId}/facts/relapse`, fact)).status).toBe(202);
    await eventually(async () => {
      const { body } = await here.api.get(`/v1/journeys/${journeyId}/timeline?limit=200`);
      return body.items.some(({ type }) => type.startsWith('relapse'));
    });
  };

  test('under a consent for counselling notes is what was written as such, and nothing else', async () => {
    const journeyId = await here.opened();
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['counsellingNotes']);
    expect(content).toEqual({ counsellingNotes: [{ at: expect.any(String), note: 'canary of a session' }] });
    expect(text).not.toContain('canary of a report');
  });

  test('under a consent for reports is what was said in them, and no counselling note', async () => {
    const journeyId = await here.opened();
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['reports']);
    expect(content).toEqual({
      reports: [{ at: expect.any(String), of: 'relapse', source: 'family', note: 'canary of a report' }],
    });
    expect(text).not.toContain('canary of a session');
  });

  test('under a consent for all that may stand together is no counselling note', async () => {
    const journeyId = await here.opened();
    await written(journeyId);
    const kinds = ['presence', 'assessment', 'plan', 'attendance', 'results', 'continuingCare'];
    const { text, content } = await contentFor(journeyId, kinds);
    expect(Object.keys(content)).toEqual(kinds);
    expect(text).not.toContain('canary of');
  });

  test('of attendance are the hours of the sessions that were held, week by week', async () => {
    const journey = await inTreatment(here.stage, {}, undefined, withSlots(PLAN));
    await journey.passDays(10);
    const { journeyId } = journey;
    const listed = await here.api.get(
      `/v1/journeys/${journeyId}/sessions?from=${journey.localDate(-10)}&to=${journey.localDate(-1)}`,
    );
    const sessions = (listed.body as unknown as SessionsList).items.filter(({ kind }) => kind === 'group');
    const [first, second] = sessions.map(({ session }) => session);
    for (const [session, outcome] of [
      [first, { outcome: 'attended', minutes: 90 }],
      [second, { outcome: 'noShow', minutes: null }],
    ] as const) {
      const data = { session, ...outcome, reason: null };
      expect((await here.api.reach(journeyId, 'record-attendance', data)).status).toBe(200);
    }
    await written(journeyId);
    const { text, content } = await contentFor(journeyId, ['attendance']);
    expect(Object.keys(content)).toEqual(['attendance']);
    const { attendance } = content as { attendance: { weeks: { planned: number; delivered: number }[] } };
    expect(attendance.weeks.reduce((hours, { delivered }) => hours + delivered, 0)).toBe(1.5);
    expect(attendance.weeks[0]!.planned).toBeGreaterThan(0);
    for (const week of attendance.weeks)
      expect(Object.keys(week)).toEqual(['monday', 'planned', 'delivered', 'excused']);
    expect(text).not.toContain('canary of');
  });

  test('waits for the policy of its journey, goes to nobody until it is there, and is counted by no other', async () => {
    const policy = { ...here.stage.policy, version: 'not-on-record' };
    const { journeyId } = await JourneyOnStage.refer({ ...here.stage, policy });
    const { consentId } = await here.consentTo(journeyId);
    const presence = await here.started(journeyId, consentId, { kinds: ['presence'] });
    expect(await here.ended(journeyId, presence)).toMatchObject({ status: 'sent' });
    const before = here.recipient.arrived.length;
    const id = await here.started(journeyId, consentId);
    expect((await here.waits(journeyId, id)).attempts[0]).toMatchObject({
      outcome: 'notReached',
      reason: 'PolicyNotOnRecord',
    });
    expect(here.recipient.arrived).toHaveLength(before);
    await new PolicyVersions(here.stage.database.dataSource).keep({
      ...{ version: policy.version, document: documentOf(policy), status: 'published' },
      ...{ by: 'director-1', note: null, request: null },
    });
    await here.pass(id, HOUR);
    expect(await here.ended(journeyId, id)).toMatchObject({ status: 'sent' });
    expect(here.recipient.arrived).toHaveLength(before + 1);
  });
});
