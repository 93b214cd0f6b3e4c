import type { StaffRole } from './person.js';

/** What may be done. A route names one of these, and what it is done to. */
export type Action =
  | 'read'
  | 'list'
  | 'refer'
  /** Take over a client with what has happened elsewhere, each step by whoever did it. */
  | 'moveIn'
  | 'correct'
  | 'merge'
  | 'sign'
  | 'undo'
  | 'contact'
  | 'screen'
  | 'schedule'
  | 'attend'
  | 'treat'
  | 'answerRisk'
  | 'answerRelapse'
  | 'report'
  | 'assign'
  | 'end'
  | 'adopt'
  | 'compare'
  | 'rehearse'
  | 'breakGlass'
  | 'review'
  | 'complete'
  | 'arrange'
  | 'move'
  /** Close a site for a day. */
  | 'close'
  | 'write'
  | 'record'
  | 'validate'
  | 'publish'
  | 'score'
  | 'disclose'
  /** Put on record what was told about a client in a medical emergency, without a consent. */
  | 'tellEmergency'
  | 'decode'
  | 'verify';

/** What something is done to. `Record` is what tells of a journey why it is as it is: timeline, results, plans. */
export type Subject =
  | 'Journey'
  | 'Record'
  | 'Client'
  /** That two clients are one person. */
  | 'ClientMerge'
  | 'Task'
  /** A relapse or a high risk that nobody has settled. */
  | 'Incident'
  /** What is planned for a client, what was held, and the hours of it. */
  | 'Session'
  | 'Track'
  /** A place where tracks are, with its calendar. */
  | 'Site'
  /** What became of the clients of a period, how full tracks are and what is late: numbers. */
  | 'Outcomes'
  | 'CounsellingNote'
  /** What somebody has begun to write, and not sent. */
  | 'Draft'
  | 'Consent'
  /** Whom a consent may name. */
  | 'Recipient'
  | 'BreakGlass'
  | 'Assessors'
  | 'Staff'
  | 'Policy'
  /** What the program and its parts are called. */
  | 'Program'
  /** A run of a workflow, as the Temporal UI shows it. */
  | 'Run'
  | 'Instrument'
  | 'Audit'
  | 'Payload'
  /** The person who is signed in. */
  | 'Self';

/** How a person is related to the subject of an action. */
export interface Relation {
  /** The subject is at one of the person's sites. */
  readonly atSite: boolean;
  /** They are in the care team, or lead a group that the client is in. */
  readonly theirs: boolean;
  /** The person has broken the glass and its time is not over. This opens the journey to them, but does not put it in their caseload (A-GLASS-READ). */
  readonly glass: boolean;
  /** The journey has a high risk without a disposition, or a relapse that nobody has decided, which somebody else than the person has reported. */
  readonly onCall: boolean;
  /** The journey has no clinician yet. */
  readonly unassigned: boolean;
  /** They wrote it. */
  readonly author: boolean;
  /** The role that the task is for; null if the subject is no task. */
  readonly taskRole: string | null;
  /** The task is for the on-call clinician; or it is for a clinician and belongs to a high risk or a relapse. */
  readonly urgentTask: boolean;
}

/** What a rule requires of the relation. A rule about something that belongs to no site, like a policy, requires nothing. */
export type Condition = { readonly [K in keyof Relation]?: Relation[K] };

export interface AccessRule {
  readonly title: string;
  readonly roles: readonly StaffRole[];
  readonly actions: readonly Action[];
  readonly subjects: readonly Subject[];
  readonly when?: Condition;
  /** Paths of the fields that may be seen; all fields if it is left out. */
  readonly fields?: readonly string[];
}
