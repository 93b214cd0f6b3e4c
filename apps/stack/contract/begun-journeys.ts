import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '#command-line/project-root';

/** Synthetic people; the README beside the file says where they come from. */
const REFERRALS = join(projectRoot, 'apps/sample/referrals.ndjson');
const MANY = 8;
const TRIES = 10;

type TokenFor = (person: string) => Promise<string>;

/** Sends a request that has to succeed; while a busy machine answers 503, it is sent again with its key. @throws Error with what was answered */
const sender =
  (url: string, tokenFor: TokenFor) =>
  async (person: string, path: string, body: unknown, type = 'json') => {
    const headers = {
      authorization: `Bearer ${await tokenFor(person)}`,
      'content-type': `application/${type}`,
      'idempotency-key': randomUUID(),
    };
    for (let tries = 1; ; tries += 1) {
      const sent = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(url + path, { method: 'POST', headers, body: sent });
      const text = await response.text();
      if (response.ok) return text;
      if (response.status !== 503 || tries === TRIES)
        throw new Error(`POST ${path}: ${response.status} ${text}`);
      await pause(1_000);
    }
  };

/**
 * Begins a few journeys, each a little further than the one before, so that requests that name one find more than its beginning. All but the last two are the
 * clinician's. One has a high risk, and one is open by emergency access.
 */
export async function beginJourneys(url: string, tokenFor: TokenFor): Promise<void> {
  const send = sender(url, tokenFor);
  const lines = readFileSync(REFERRALS, 'utf8').split('\n').slice(0, MANY).join('\n');
  const imported = await send('coordinator-1', '/v1/referrals/import', lines, 'x-ndjson');
  const journeys = imported
    .split('\n')
    .flatMap((line) =>
      line.includes('"journeyId"') ? [(JSON.parse(line) as { journeyId: string }).journeyId] : [],
    );
  const to = (person: string, journeyId: string, step: string, body: unknown) =>
    send(person, `/v1/journeys/${journeyId}/${step}`, body);

  const training = {
    staffId: 'clinician-1',
    training: 'Administering assessments',
    qualifiedFrom: '2026-01-01',
  };
  await send('supervisor-1', '/v1/assessors', training);
  for (const [index, journeyId] of journeys.slice(0, -2).entries()) {
    await to('supervisor-1', journeyId, 'assign-care-team', { role: 'clinician', staffId: 'clinician-1' });
    if (index > 0) await to('coordinator-1', journeyId, 'record-contact-attempt', { reached: true });
    if (index > 1) await to('coordinator-1', journeyId, 'record-consent', { signer: 'client' });
    if (index > 2)
      await to('clinician-1', journeyId, 'record-risk', { level: RISKS[index % 2], source: 'judgement' });
  }
  const [open, another] = journeys;
  await to('clinician-1', open!, 'counselling-notes', { note: 'Came on time.' });
  await to('clinician-1', another!, 'facts/relapse', { source: 'self' });
  await to('clinician-1', journeys.at(-1)!, 'break-glass', { reason: 'Called the crisis line in distress' });
}

const RISKS = ['low', 'high'];
