import { randomUUID } from 'node:crypto';
import type { Target } from './oracle.js';
import { CLINICIAN_MAIN } from './people.js';

export type Site = 'main' | 'north';

/** A journey, and what of it is named in addresses. */
export interface JourneyTarget extends Target {
  readonly site: Site;
  readonly journeyId: string;
  readonly clientId: string;
  readonly trackId: string;
  readonly consentId: string;
  /** Of the glass that the first of `glass` broke; null where nobody has. */
  readonly glassId: string | null;
  /** Of a merge that was proposed of its client and another at the site; null where there is none. */
  readonly mergeId: string | null;
  /** The id of a task of each kind. */
  readonly tasks: Readonly<Partial<Record<TaskFor, string>>>;
  /** Stands in whatever somebody typed about it: names, reasons, notes. */
  readonly mark: string;
}

export type TaskFor = 'coordinator' | 'clinician' | 'onCall' | 'relapse';

export const GROUP = 'morning';
/** Whoever sets the stage. */
export const STAGEHAND_ID = 'stagehand-1';
/** Begins every client's family name. */
export const FAMILY = 'Example';

export interface Plan {
  readonly name: string;
  readonly site: Site;
  /** Who has it in their care; null: nobody. */
  readonly clinician: string | null;
  readonly glass?: readonly string[];
  readonly inGroup?: boolean;
  /** Its client is said to be one person with another, who was there before. */
  readonly twice?: boolean;
  /** A high risk and a relapse are reported, and nobody has answered them. */
  readonly urgent?: boolean;
}

/** The journeys that are asked about: one for each way of standing to one. */
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

/** What requests name: the sites' one track each, and the journeys. */
export interface Named {
  readonly tracks: Readonly<Record<Site, string>>;
  readonly journeys: readonly JourneyTarget[];
}

/** A journey at the other site. */
export const elsewhere = ({ journeys }: Named, { site }: JourneyTarget): JourneyTarget =>
  journeys.find((journey) => journey.site !== site)!;

/** The same as on a stage, with ids of nothing: for whoever asks the rules alone. */
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
