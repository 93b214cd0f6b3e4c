import type { Slot, SlotToWrite } from './slot.js';

export interface WeeklySchedule {
  readonly tier: string;
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
  readonly part: 'day' | 'evening';
  readonly mode: 'onSite' | 'telehealth';
  /** Why telehealth, where it is. */
  readonly modeReason: string | null;
  readonly individualPerWeek: number;
  /** Hours of individual, family and couples sessions on days of their own. If there are slots, the slots say it. */
  readonly besideHoursPerWeek?: number | undefined;
  /** Family sessions a month (R-MINOR). If there are slots, the slots say it. */
  readonly familyPerMonth?: number | undefined;
  /** The sessions of the week at each tier; without them hours are recorded by the week. */
  readonly slots?: readonly Slot[];
}

export interface CarePlan {
  readonly schedule: WeeklySchedule;
  readonly lengthDays: number;
  readonly goals: readonly {
    readonly problem: string;
    readonly clientsWords?: string | undefined;
    /** Measurable. */
    readonly objectives: readonly string[];
    readonly interventions?: readonly string[] | undefined;
    /** Local date, YYYY-MM-DD. */
    readonly targetDate?: string | undefined;
  }[];
  readonly dischargeCriteria: readonly string[];
}

/** A plan as it is sent: its slots may leave their times to a group. */
export interface PlanToWrite extends Omit<CarePlan, 'schedule'> {
  readonly schedule: Omit<WeeklySchedule, 'slots'> & { readonly slots?: readonly SlotToWrite[] };
}

export const PLAN_SIGNERS = ['client', 'guardian', 'clinician'] as const;
export type PlanSigner = (typeof PLAN_SIGNERS)[number];

export const KEPT_HOW = ['onPaper', 'onScreen'] as const;
/** How a signature is kept. */
export type KeptHow = (typeof KEPT_HOW)[number];
