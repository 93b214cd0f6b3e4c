/** Ids of the client `id` and of those who are part of them. */
export const withMerged = (id: string): string =>
  `(select g.id from client g where g.id = ${id} or g.merged_into = ${id})`;

/** Ids of all who are one person with the client `id`. */
export const samePerson = (id: string): string =>
  `(select g.id from client k join client g on g.id = coalesce(k.merged_into, k.id) or g.merged_into = coalesce(k.merged_into, k.id)
    where k.id = ${id})`;

/** The client `c` to whom the journey `j` belongs: the one who stays, if two were merged. `kept` is the client under whom it was opened. */
export const CLIENT_OF_JOURNEY = `join client kept on kept.id = j.client_id
  join client c on c.id = coalesce(kept.merged_into, kept.id)`;

/** Every client who takes part in a merge, with the id of the one who stays. They are few, and the index used has no other clients. */
export const GROUPED = `(
  select merged_into as survivor, id from client where merged_into is not null
  union all select distinct merged_into, merged_into from client where merged_into is not null)`;
