import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { MILESTONE_NAMES } from '#contracts/http/milestones';
import { FACT_NAMES } from '#contracts/http/facts';
import * as ofJourneys from '#contracts/journey-definitions';
import { AFTER_CLOSING_WORKFLOW, JOURNEY_WORKFLOW, PAGE_MEMO } from '#contracts/journey-messages';
import { searchAttributes } from '#contracts/search-attributes';
import { consentRevokedSignal, DISCLOSURE_WORKFLOW } from '#contracts/disclosure-messages';
import * as ofTracks from '#contracts/track-definitions';
import { TRACK_WORKFLOW } from '#contracts/track-messages';

/** What histories and records hold for ever: a name that is gone from the code leaves them unreadable. */
const DOCUMENT = readFileSync('docs/wire-names.md', 'utf8');

const documented = (title: string): string[] => {
  const section = DOCUMENT.split(/^## /m).find((text) => text.startsWith(`${title}\n`));
  if (!section) throw new Error(`docs/wire-names.md has no section "${title}"`);
  return [...section.matchAll(/`([^`]+)`/g)].map(([, name]) => name!).sort();
};

/** Fields of an interface, as the source has them. */
const fieldsOf = (file: string, name: string): string[] => {
  const body = readFileSync(file, 'utf8').split(`export interface ${name} {`)[1]!.split('\n}\n')[0]!;
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??: /gm)].map(([, field]) => field!).sort();
};

/** Events of a journey: each part of its way has those of its own. */
const eventsOfJourney = (): string[] =>
  readdirSync('libs/journey/model/events').flatMap((file) => {
    const path = `libs/journey/model/events/${file}`;
    return fieldsOf(path, /export interface (\w+Events) \{/.exec(readFileSync(path, 'utf8'))![1]!);
  });

const namesOf = (definitions: Readonly<Record<string, unknown>>): string[] =>
  Object.values(definitions).flatMap((one) => {
    const { type, name } = one as { readonly type?: string; readonly name?: string };
    return type && name ? [`${type} ${name}`] : [];
  });

const activities = (): string[] =>
  readdirSync('activities').flatMap((file) =>
    [
      ...readFileSync(`activities/${file}`, 'utf8').matchAll(
        /export interface \w+Activities \{\n([\s\S]*?)\n\}\n/g,
      ),
    ].flatMap(([, body]) => [...body!.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name!)),
  );

const patches = (): string[] =>
  readdirSync('workflows', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(`workflows/${file}`, 'utf8').matchAll(/patched\('([^']+)'\)/g)])
    .map(([, name]) => name!);

test.each([
  ['Events of a journey', eventsOfJourney()],
  ['Events of a track', fieldsOf('libs/track/event.ts', 'TrackEventData')],
  ['State of a journey', fieldsOf('libs/journey/model/state.ts', 'JourneyState')],
  ['Milestones', [...MILESTONE_NAMES]],
  ['Facts', [...FACT_NAMES]],
  ['Messages of a journey', namesOf(ofJourneys)],
  ['Messages of a track', namesOf(ofTracks)],
  ['Messages of a disclosure', namesOf({ consentRevokedSignal })],
  ['Workflows', [JOURNEY_WORKFLOW, AFTER_CLOSING_WORKFLOW, TRACK_WORKFLOW, DISCLOSURE_WORKFLOW]],
  ['Activities', activities()],
  ['Patches', patches()],
  ['Search attributes', Object.values(searchAttributes).map(({ name }) => name)],
  ['Memo', [PAGE_MEMO]],
])('%s are those that docs/wire-names.md promises', (title, names) => {
  expect(names.length).toBeGreaterThan(0);
  expect([...new Set(names)].sort()).toEqual(documented(title));
});
