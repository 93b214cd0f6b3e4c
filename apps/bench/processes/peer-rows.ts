import type { Statement } from '#records/db/statement';
import type { PeerMilestone } from '../workflows/peer.types.js';

/** What the other designs keep of a milestone: its event, the journey as it stands now, and a task. */
export const PEER_TABLES = `
  create table peer_event (id uuid primary key, journey_id text not null, name text not null, data jsonb not null,
                           at timestamptz not null default now());
  create table peer_journey (journey_id text primary key, name text not null, view jsonb not null);
  create table peer_task (id uuid primary key, journey_id text not null, name text not null)`;

const EVENT = `insert into peer_event (id, journey_id, name, data) values ($1, $2, $3, $4) on conflict do nothing`;
const READ_MODEL = (journey: string, name: string, view: string): string =>
  `insert into peer_journey (journey_id, name, view) values (${journey}, ${name}, ${view})
   on conflict (journey_id) do update set name = excluded.name, view = excluded.view`;
const TASK = `insert into peer_task (id, journey_id, name) values ($1, $2, $3) on conflict do nothing`;

const prepared = (name: string, text: string): Statement => ({ name, text, prepared: true });

export const WRITE_EVENT = prepared('peer-event', EVENT);
export const WRITE_READ_MODEL = prepared('peer-read-model', READ_MODEL('$1', '$2', '$3'));
export const WRITE_TASK = prepared('peer-task', TASK);
/** All three rows in one statement, and so in one commit. */
export const WRITE_ALL = prepared(
  'peer-all',
  `with event as (${EVENT}), journey as (${READ_MODEL('$2', '$3', '$4')}) ${TASK}`,
);
/** Looks for the last of the three rows: where it is visible, so are the others. */
export const IS_VISIBLE = prepared('peer-visible', 'select from peer_task where id = $1');

export const eventOf = ({ requestId, journeyId, name, data }: PeerMilestone): string[] => [
  requestId,
  journeyId,
  name,
  data,
];
export const readModelOf = ({ journeyId, name, data }: PeerMilestone): string[] => [journeyId, name, data];
export const taskOf = ({ requestId, journeyId, name }: PeerMilestone): string[] => [
  requestId,
  journeyId,
  name,
];
