/** What can be disclosed, in the words of a consent. Each text says that it is about treatment for substance use, so that it is clear without the others. */
export const KINDS = {
  presence:
    'That the client is or was in treatment for a substance use disorder here, since when, and how it ended',
  assessment: 'The substance use disorder assessment: the level of care recommended and decided',
  plan: 'The treatment plan: goals, objectives, interventions, schedule and criteria of discharge',
  attendance: 'Attendance in treatment: hours planned and delivered, week by week',
  results: 'Totals of screening instruments, drug and alcohol use among them: the first and the latest',
  continuingCare:
    'The continuing care plan: level, provider, appointment, medicines, supports, relapse prevention',
  dischargeSummary:
    'The discharge summary of substance use treatment as signed: admission, conditions, course, results, relapses, risk, goals, medicines, safety plan, ending, continuing care',
  reports: 'Reports of relapse and of high risk in treatment, with what was noted of each',
  counsellingNotes: 'Substance use disorder counselling notes',
} as const;

export type InformationKind = keyof typeof KINDS;

export const INFORMATION_KINDS = Object.keys(KINDS) as readonly InformationKind[];
