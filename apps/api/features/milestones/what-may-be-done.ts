import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMay } from '#access/ability';
import type { Relation } from '#access/access-rule';
import type { Person } from '#access/person';
import { rolesLet } from '#access/roles-let';
import type { ActionsOfJourney } from '#contracts/http/action';
import { MILESTONES } from '#contracts/http/milestones';
import { ACTION_STATES, actionOf, standing, type Action } from '#journey/actions/actions';
import { askedBy, endedByMilestones } from '#journey/actions/asked-by';
import { rulesOfTasks } from '#journey/actions/rules-of-tasks';
import { matterOf } from '#journey/clocks/matter';
import { subjectOf } from '#journey/clocks/subject';
import type { Actor } from '#journey/model/actor';
import type { MilestoneName } from '#journey/model/milestone';
import type { RuleRef } from '#journey/model/rule';
import type { JourneyState } from '#journey/model/state';
import { JourneyAccess } from '#api/platform/access/journey-access';
import type { RecordedJourney } from '#api/platform/journeys/journey-as-recorded';
import { AssessorQualification } from './assessor-qualification.js';

type Told = ActionsOfJourney['actions'][number];

/** The actions that the rules of the journey allow now, and which of them the rules of access allow this person. */
@Injectable()
export class WhatMayBeDone {
  constructor(
    @Inject(JourneyAccess) private readonly access: JourneyAccess,
    @Inject(AssessorQualification) private readonly assessors: AssessorQualification,
  ) {}

  /** @throws DatabaseUnavailable */
  async be(
    { state: recorded, policy, now: at }: Pick<RecordedJourney, 'state' | 'policy' | 'now'>,
    person: Person,
  ): Promise<ActionsOfJourney> {
    const { journeyId, seq } = recorded;
    const [related, training] = await Promise.all([
      this.access.relationTo(person, journeyId),
      this.assessors.training(person.id),
    ]);
    const { state, names } = standing(recorded, at, policy);
    const actions = names.flatMap((name): Told[] => {
      const by = whoDoes(name, state, person, related);
      const asking = { at, policy, by: by ?? NOBODY };
      const qualified = by !== null && this.assessors.isQualified(by, training, at, policy.calendar);
      const action = actionOf(name, state, { ...asking, qualified });
      if (!action) return [];
      return [told(by === null ? notTheirs(action) : action)];
    });
    const rules = rulesOfTasks(state, policy);
    const tasks = Object.entries(state.tasks).map(([task, { clock }]) => ({
      task,
      kind: matterOf(task).kind,
      subject: subjectOf(clock ?? task),
      rule: versionOf(rules.get(task)),
      milestones: [...endedByMilestones(task, state)],
    }));
    return { journeyId, seq, now: new Date(at).toISOString(), tasks, actions: inOrder(actions) };
  }
}

/** Stands for a person who may not do an action: they are told neither what its rule says nor what the journey knows. */
const NOBODY: Actor = { id: 'nobody', role: 'coordinator' };

/** The actor as whom the person would do it: in the first of their roles that may; null where none may. */
const whoDoes = (
  name: MilestoneName,
  state: JourneyState,
  person: Person,
  related: Relation,
): Actor | null => {
  const { action, about } = MILESTONES[name];
  const roles =
    about === 'task'
      ? rolesThatMay(person, action, 'Task', ofTask(askedBy(name, state), state, related))
      : rolesThatMay(person, action, 'Journey', related);
  const role = roles.find((one) => one !== 'decoder');
  return role ? { id: person.id, role } : null;
};

/** The person's relation to a task, by the same conditions as `URGENT_TASK` of the records. */
const ofTask = (task: string | null, { tasks }: JourneyState, related: Relation): Relation => {
  const role = task === null ? null : (tasks[task]?.role ?? null);
  const isUrgent = task !== null && ['risk', 'relapse'].includes(matterOf(task).kind);
  return { ...related, taskRole: role, urgentTask: role === 'onCall' || (role === 'clinician' && isUrgent) };
};

const notTheirs = ({ name, task }: Action): Action => {
  const { action, about } = MILESTONES[name];
  const { title, roles } = rolesLet(action, about === 'task' ? 'Task' : 'Journey');
  return {
    name,
    state: 'notYours',
    rule: null,
    needed: title === null ? [] : [title],
    requires: [{ kind: 'role', roles }],
    gates: [],
    defaults: {},
    task,
  };
};

const versionOf = (rule: RuleRef | null | undefined): Told['rule'] =>
  rule ? { id: rule.id, version: rule.version } : null;

const told = ({ name, rule, needed, requires, gates, ...action }: Action): Told => ({
  ...{ name, path: MILESTONES[name].path, ...action },
  rule: versionOf(rule),
  gates: [...gates],
  needed: [...needed],
  requires: requires as Told['requires'],
});

const inOrder = (actions: readonly Told[]): Told[] =>
  actions.toSorted((a, b) => ACTION_STATES.indexOf(a.state) - ACTION_STATES.indexOf(b.state));
