import type { Page } from 'playwright-core';

/** What the pictures show, as it is found in the sample clinic: ids and codes as they stand in addresses. */
export interface Here {
  /** A client of the morning group, in treatment. */
  readonly treated: string;
  /** A client in screening. */
  readonly screened: string;
  /** The day (YYYY-MM-DD) of a group's session of which nobody is recorded yet, and the key of that session. */
  readonly sessionDay: string;
  readonly sessionKey: string;
}

interface Listed {
  readonly items: readonly { readonly journeyId: string; readonly tier?: string | null }[];
}
interface Day {
  readonly days: readonly { readonly date: string; readonly sessions: number }[];
  readonly items: readonly {
    readonly key: string;
    readonly group: string | null;
    readonly members: readonly { readonly journeyId: string; readonly outcome: string | null }[];
  }[];
}

const get = <Body>(page: Page, path: string): Promise<Body> =>
  page.evaluate<Body>(`fetch(${JSON.stringify(path)}).then((answer) => answer.json())`);

/** So many weeks ahead are searched, because the sample's group has lived through some weeks of a time of its own. */
const WEEKS = 5;

/** Asks the API as the person who is signed in on that page. @throws Error where the clinic has nothing of the kind */
export const hereOf = async (page: Page): Promise<Here> => {
  const { items: screening } = await get<Listed>(page, '/v1/journeys?phase=screening&limit=1');
  if (!screening[0]) throw new Error('pictures: nobody is in screening');
  for (let week = 0; week < WEEKS; week += 1) {
    const { days } = await dayOf(page, dateIn(7 * week));
    for (const { date } of days) {
      const { items } = await dayOf(page, date);
      const group = items.find(
        ({ group: name, members }) => name !== null && members.every(({ outcome }) => outcome === null),
      );
      if (!group) continue;
      return {
        treated: group.members.at(-1)!.journeyId,
        screened: screening[0].journeyId,
        sessionDay: date,
        sessionKey: group.key,
      };
    }
  }
  throw new Error(`pictures: every group of clinician-1 within ${WEEKS} weeks is recorded`);
};

const dateIn = (days: number): string =>
  new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

const dayOf = (page: Page, date: string): Promise<Day> =>
  get<Day>(page, `/v1/sessions?date=${date}&staff=clinician-1`);
