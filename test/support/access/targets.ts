import { randomUUID } from 'node:crypto';
import type { Target } from './oracle.js';
import { CLINICIAN_MAIN } from './people.js';

export type Site = 'main' | 'north';

/** A journey, with its ids that stand in addresses. */
export interface JourneyTarget extends Target {
  readonly site: Site;
  readonly journeyId: string;
  readonly clientId: string;
  readonly trackId: string;
  readonly consentId: string;
  /** Id of the glass that the first person of `glass` broke; null if nobody has broken any. */
  readonly glassId: string | null;
  /** Id of the proposed merge of its client with another client of the site; null if there is none. */
  readonly mergeId: string | null;
  /** Id of a task of each kind that the journey has. */
  readonly tasks: Readonly<Partial<Record<TaskFor, string>>>;
  /** A text that stands in everything that was typed about the journey: names, reasons, notes. */
  readonly mark: string;
}

export type TaskFor = 'coordinator' | 'clinician' | 'onCall' | 'relapse';

export const GROUP = 'morning';
/** Staff id of the person who prepares the journeys. */
export const STAGEHAND_ID = 'stagehand-1';
/** Every client's family name begins with this. */
export const FAMILY = 'Example';

export interface Plan {
  readonly name: string;
  readonly site: Site;
  /** Staff id of its clinician; null if it has none. */
  readonly clinician: string | null;
  readonly glass?: readonly string[];
  readonly inGroup?: boolean;
  /** A merge of its client with an earlier client is proposed. */
  readonly twice?: boolean;
  /** A high risk and a relapse are reported, and nobody has responded. */
  readonly urgent?: boolean;
}

/** The journeys that are asked about: one for each relation that a person can have to a journey. */
export const PLANS: readonly Plan[] = [
  { name: 'own', site: 'main', clinician: CLINICIAN_MAIN, twice: true },
  { name: "in a group of the clinician's", site: 'main', clinician: 'colleague-1', inGroup: true },
  {
    name: "somebody else's",
    site: 'main',
    clinician: 'colleague-1',
    glass: ['clinician-glass', 'coordinator-glass'],
  },
  { name: "nobody's yet", site: 'main', clinician: null },
  { name: "somebody else's, at high risk", site: 'main', clinician: 'colleague-1', urgent: true },
  { name: 'at north', site: 'north', clinician: 'clinician-north', glass: ['coordinator-north'] },
];

export const targetOf = ({
  name,
  site,
  clinician,
  glass = [],
  inGroup,
  urgent = false,
}: Plan): Target & { site: Site } => ({
  name,
  site,
  caseloads: [clinician, ...(inGroup ? [CLINICIAN_MAIN] : [])].filter((id) => id !== null),
  glass,
  unassigned: clinician === null,
  onCall: urgent,
});

/** What requests can name: one track of each site, and the journeys. */
export interface Named {
  readonly tracks: Readonly<Record<Site, string>>;
  readonly journeys: readonly JourneyTarget[];
}

/** A journey at the other site. */
export const elsewhere = ({ journeys }: Named, { site }: JourneyTarget): JourneyTarget =>
  journeys.find((journey) => journey.site !== site)!;

/** Journeys and tracks with made-up ids, for tests that ask the rules alone and need no stage. */
export const onPaper = (): Named => {
  const tracks = { main: 'track-main', north: 'track-north' };
  return {
    tracks,
    journeys: PLANS.map((plan) => {
      const clientId = randomUUID();
      return {
        ...targetOf(plan),
        journeyId: `${clientId}.1`,
        clientId,
        trackId: tracks[plan.site],
        consentId: randomUUID(),
        glassId: plan.glass ? randomUUID() : null,
        mergeId: plan.twice ? randomUUID() : null,
        tasks: {
          ...{ coordinator: 'contact', clinician: 'plan.amendment.1' },
          ...(plan.urgent && { onCall: 'risk.1', relapse: 'relapse.transfer.1' }),
        },
        mark: plan.name,
      };
    }),
  };
};
