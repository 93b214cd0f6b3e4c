import type { JourneySort } from '#journey/standing';
import type { Conditions } from '../db/conditions.js';
import { readCursor, writeCursor } from '../db/cursor.js';
import { MalformedCursor } from '../db/errors/malformed-cursor.js';
import { CLIENT_OF_JOURNEY } from '../clients/merged.js';
import type { Rows } from './journey-filter.js';

/** How a list is sorted: the table of its rows `j`, the order, and the condition that a row comes after the end of a page. */
export interface JourneyOrder {
  readonly rows: Rows;
  /** The `from` clauses. Together they have each `j` once, and each is fast by itself. */
  readonly from: readonly string[];
  /** Is joined to `j`, so that the rows that were found can be sorted. */
  readonly with: string;
  readonly by: string;
  /** The expression by which the list is sorted, for the cursor. */
  readonly key: string;
  /** Condition that the row belongs to this list; null if every row does. */
  readonly only: string | null;
  readonly after: (cursor: string, conditions: Conditions) => string;
  readonly cursorOf: (row: { readonly key: Date | number | null; readonly journeyId: string }) => string;
}

/** Stands in a cursor for a row without a time, because PostgreSQL's infinity is not an instant. */
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

/** The name of client `c`, exactly as the index has it. */
const NAME = `lower(coalesce(c.family || ' ' || c.given, c.family, c.given)) collate "C", c.id`;

/** The values at the end of a page. The cursor has the journey's id only, because a name must not be in a URL, and the name is looked up again. */
const endedAt = (what: string, journeyId: string): string =>
  `(select ${what} from journey j ${CLIENT_OF_JOURNEY} where j.journey_id = ${journeyId})`;

/** The first selection reads the index of the clients in its order; the second has the clients who were merged into another, who are few. */
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
    // The first condition is for the index; the second tells apart the journeys with the same name.
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
