import { deliveryIdOf } from '#notifications/notice';
import type { Mail } from '../../support/mail-server.js';
import { contradiction, type Contradiction } from './contradiction.js';
import type { OnRecord, RecordedTask } from './on-record.js';

/** Rows of tasks against the events that raised and closed them. Pure. */
export const judgeTasks = ({ events, tasks }: Pick<OnRecord, 'events' | 'tasks'>): Contradiction[] => {
  const rows = new Map(tasks.map((one) => [`${one.journeyId} ${one.task}`, one.status]));
  const found: Contradiction[] = [];
  for (const [journeyId, those] of events) {
    const folded = new Map<string, 'open' | 'closed'>();
    for (const event of those) {
      if (event.type === 'taskRaised') folded.set(event.data.task, 'open');
      if (event.type === 'taskClosed') folded.set(event.data.task, 'closed');
    }
    for (const [task, status] of folded) {
      const row = rows.get(`${journeyId} ${task}`);
      if (row !== status)
        found.push(
          contradiction(
            'tasks',
            journeyId,
            `${task} is ${status} by its events, ${row ?? 'missing'} as a row`,
          ),
        );
      rows.delete(`${journeyId} ${task}`);
    }
  }
  for (const key of rows.keys())
    found.push(contradiction('tasks', key.split(' ')[0]!, `${key.split(' ')[1]} was never raised`));
  return found;
};

const messageIdOf = ({ journeyId, task }: RecordedTask, domain: string, told: number): string =>
  `<${deliveryIdOf(journeyId, task, 'email', told)}@${domain}>`;

/** How often each task was raised, by journey and task: so often it may be told, under another id each time. */
export const timesRaised = (events: OnRecord['events']): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const [journeyId, those] of events)
    for (const { type, data } of those)
      if (type === 'taskRaised') {
        const key = `${journeyId} ${data.task}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
  return times;
};

/**
 * Whatever is open has been mailed, what was marked as sent has arrived, and nothing arrived that is no task. Twice is allowed,
 * under the same id. What was raised again is mailed for the last time that it was: who had it done before then need not hear of it. Pure.
 * @param raised how often each task was
 * @param mayWait whether a mail may be waiting still for the claim of a dispatcher that was killed to run out
 */
export const judgeMail = (
  tasks: readonly RecordedTask[],
  mails: readonly Mail[],
  {
    domain,
    mayWait,
    raised = new Map(),
  }: { readonly domain: string; readonly mayWait: boolean; readonly raised?: ReadonlyMap<string, number> },
): Contradiction[] => {
  const arrived = new Set(mails.map(({ messageId }) => messageId));
  const meant = new Set(
    tasks.flatMap((one) => {
      const times = raised.get(`${one.journeyId} ${one.task}`) ?? 1;
      return Array.from({ length: times }, (_, told) => messageIdOf(one, domain, told));
    }),
  );
  const say = ({ journeyId, task, status, mail }: RecordedTask, why: string): Contradiction =>
    contradiction('mail', journeyId, `${task} (${status}, mail ${mail ?? 'none'}): ${why}`);
  return [
    ...tasks.flatMap((one) => {
      if (arrived.has(messageIdOf(one, domain, one.told))) return [];
      if (one.mail === 'sent') return [say(one, 'marked as sent, and has not arrived')];
      if (one.status === 'closed') return [];
      return mayWait && one.waits ? [] : [say(one, 'nobody has been told')];
    }),
    ...[...arrived]
      .filter((id) => !meant.has(id))
      .map((id) => contradiction('mail', id, 'of no task on record')),
  ];
};
