import type { Person } from '#access/person';
import { GONE_AFTER_DAYS, type StaffMember } from '#access/staff-member';
import type { DataSource } from 'typeorm';
import { run, type Statement } from '../db/statement.js';

/** If the name is missing this time, the last known name stays: access tokens seldom have one. */
const NOTE: Statement = {
  name: 'note-staff-member',
  prepared: true,
  text: `insert into staff_member as there (staff_id, name, roles, sites) values ($1, $2, $3, $4)
         on conflict (staff_id) do update
           set (name, roles, sites, seen_at)
             = (coalesce(excluded.name, there.name), excluded.roles, excluded.sites, clock_timestamp())`,
};

const COLUMNS = `staff_id as id, name, roles, sites,
  seen_at > clock_timestamp() - interval '${GONE_AFTER_DAYS} days' as active`;

const ONE: Statement = {
  name: 'one-staff-member',
  prepared: true,
  text: `select ${COLUMNS} from staff_member where staff_id = $1`,
};

const ALL: Statement = {
  name: 'staff-members',
  prepared: true,
  text: `select ${COLUMNS} from staff_member order by staff_id`,
};

/** Who has signed in, as the identity provider vouched for them last. All methods throw DatabaseUnavailable. */
export class StaffMembers {
  constructor(private readonly dataSource: DataSource) {}

  async note({ id, name, roles, sites }: Person): Promise<void> {
    await run(this.dataSource, NOTE, [id, name ?? null, [...roles], [...sites]]);
  }

  async of(staffId: string): Promise<StaffMember | null> {
    const [row] = await run<StaffMember & object>(this.dataSource, ONE, [staffId]);
    return row ?? null;
  }

  /** Ordered by their ids. */
  all(): Promise<StaffMember[]> {
    return run<StaffMember & object>(this.dataSource, ALL);
  }
}
