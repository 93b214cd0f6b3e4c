import type { Task } from './read-tasks.js';

/** Whom to call about a task: the client, and whom staff may call about it. */
export const Phones = ({ client, call }: Pick<Task, 'client' | 'call'>) => (
  <>
    {client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>}
    {call.map(({ name, phone }) => (
      <a key={phone} href={`tel:${phone}`}>
        {name}, {phone}
      </a>
    ))}
  </>
);
