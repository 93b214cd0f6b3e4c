import pg from 'pg';

/**
 * PostgreSQL whose disk is full, as whoever asks it sees that: what would write is refused with SQLSTATE 53100, what reads is
 * answered. A trigger on every table of the program's raises it; a disk of our own to fill would need a mount, and so root.
 */
export class FullDisk {
  constructor(private readonly ownerUrl: string) {}

  /** Once the tables are there. Takes a moment's lock on each. */
  prepare(): Promise<void> {
    return this.ask(`
      create schema faults;
      create table faults.disk (is_full boolean not null);
      insert into faults.disk values (false);
      create function faults.write() returns trigger language plpgsql security definer as $$
      begin
        if (select is_full from faults.disk) then
          raise exception using errcode = '53100', message = 'could not extend file: No space left on device';
        end if;
        return null;
      end $$;
      do $$
      declare one record;
      begin
        for one in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration' loop
          execute format('create trigger a_full_disk before insert or update on public.%I
                          for each statement execute function faults.write()', one.tablename);
        end loop;
      end $$;`);
  }

  fill(): Promise<void> {
    return this.ask('update faults.disk set is_full = true');
  }

  clear(): Promise<void> {
    return this.ask('update faults.disk set is_full = false');
  }

  private async ask(statements: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.ownerUrl, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined); // the statement that it breaks says so
    await client.connect();
    try {
      await client.query(statements);
    } finally {
      await client.end();
    }
  }
}
