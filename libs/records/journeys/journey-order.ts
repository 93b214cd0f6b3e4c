import type { JourneySort } from '#journey/standing';
import type { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { MalformedCursor } from '../db/errors/malformed-cursor.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import type { Rows } from './journey-filter.js';

/** How a sort reads: its rows `j` of which table, by what, and what says that one comes after where a page ended. */
export interface JourneyOrder {
  readonly rows: Rows;
  /** Where `j` is found, in selections that have it once together, each quick by itself. */
  readonly from: readonly string[];
  /** Joined to `j`, so that what was found can be sorted by it. */
  readonly with: string;
  readonly by: string;
  /** What it is sorted by, for the cursor. */
  readonly key: string;
  /** That it is one of those that the sort has. */
  readonly only: string | null;
  readonly after: (cursor: string, conditions: Conditions) => string;
  readonly cursorOf: (row: { readonly key: Date | number | null; readonly journeyId: string }) => string;
}

/** In a cursor for what has no time: PostgreSQL's infinity is no instant. */
const NEVER = '9999-12-31T23:59:59.999Z';

const byInstant = (sort: JourneySort, column: string, only: string | null = null): JourneyOrder => {
  const key = column === 'due' ? `coalesce(j.due, 'infinity'::timestamptz)` : `j.${column}`;
  return {
    ...{ rows: 'standing', from: ['standing j'], with: '', key, by: `${key}, j.journey_id` },
    only: [`j.phase <> 'closed'`, ...(only === null ? [] : [only])].join(' and '),
    after: (cursor, conditions) => {
      const [of, at, journeyId] = readCursor(cursor, ['text', 'instant', 'text']);
      if (of !== sort) throw new MalformedCursor();
      const place = conditions.value(at === NEVER ? 'infinity' : at);
      return `(${key}, j.journey_id) > (${place}::timestamptz, ${conditions.value(journeyId)})`;
    },
    // The driver has infinity as a number.
    cursorOf: ({ key: at, journeyId }) =>
      writeCursor([sort, at instanceof Date ? at.toISOString() : NEVER, journeyId]),
  };
};

/** As the index has it, of client `c`. */
const NAME = `lower(coalesce(c.family || ' ' || c.given, c.family, c.given)) collate "C", c.id`;

/** Where a page ended: the journey's id is in the cursor, since a name must not stand in a URL, and the name is looked up again. */
const endedAt = (what: string, journeyId: string): string =>
  `(select ${what} from journey j ${CLIENT_OF_JOURNEY} where j.journey_id = ${journeyId})`;

/** The clients' own index is walked in its order; of who is part of another there are few. */
const BY_NAME: JourneyOrder = {
  ...{ rows: 'journey', with: CLIENT_OF_JOURNEY, key: 'null::timestamptz', by: `${NAME}, j.journey_id` },
  from: [
    'client c join journey j on j.client_id = c.id and c.merged_into is null',
    'client kept join client c on c.id = kept.merged_into join journey j on j.client_id = kept.id',
  ],
  only: null,
  after: (cursor, conditions) => {
    const [of, journeyId] = readCursor(cursor, ['text', 'text']);
    if (of !== 'name') throw new MalformedCursor();
    const id = conditions.value(journeyId);
    // What the index is asked for, and which of the journeys of one name.
    return `(${NAME}) >= ${endedAt(NAME, id)} and (${NAME}, j.journey_id) > ${endedAt(`${NAME}, j.journey_id`, id)}`;
  },
  cursorOf: ({ journeyId }) => writeCursor(['name', journeyId]),
};

const NEWEST: JourneyOrder = {
  ...{ rows: 'journey', from: ['journey j'], with: '', key: 'j.opened_at', only: null },
  by: 'j.opened_at desc, j.journey_id desc',
  after: (cursor, conditions) => {
    const [openedAt, journeyId] = readCursor(cursor, ['instant', 'text']);
    return `(j.opened_at, j.journey_id) < (${conditions.value(openedAt)}::timestamptz, ${conditions.value(journeyId)})`;
  },
  cursorOf: ({ key, journeyId }) => writeCursor([(key as Date).toISOString(), journeyId]),
};

export const JOURNEY_ORDERS: Readonly<Record<JourneySort, JourneyOrder>> = {
  newest: NEWEST,
  due: byInstant('due', 'due'),
  lateSince: byInstant('lateSince', 'late_since', 'j.late_since is not null'),
  phaseSince: byInstant('phaseSince', 'phase_since'),
  name: BY_NAME,
};
