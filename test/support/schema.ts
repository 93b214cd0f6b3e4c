/** A data source, or one connection of it. */
interface Asked {
  query(statement: string): Promise<unknown>;
}

/** Reads every column, constraint and index of ours as PostgreSQL describes it, so that two schemas can be compared line by line. */
const DESCRIBED = `
select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || coalesce(' collate ' || nullif(l.collname, 'default'), '') || case when a.attnotnull then ' not null' else '' end
       || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity by default' else '' end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
from pg_attribute a
join pg_class c on c.oid = a.attrelid
left join pg_collation l on l.oid = a.attcollation
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
  and a.attnum > 0 and not a.attisdropped
union all
-- 'n': that a column is not null, which it says itself.
select 'constraint ' || n.conname || ' of ' || c.relname || ' ' || pg_get_constraintdef(n.oid)
from pg_constraint n join pg_class c on c.oid = n.conrelid
where c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' and n.contype <> 'n'
union all
select 'index ' || pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' invalid' end
from pg_index i join pg_class c on c.oid = i.indrelid
where c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`;

const linesOf = (rows: unknown): string[] => (rows as { line: string }[]).map(({ line }) => line).toSorted();

export const schemaOf = async (on: Asked): Promise<string[]> => linesOf(await on.query(DESCRIBED));

/** Reads the parts of a schema that no entity declares: triggers, functions, storage options of tables, and views. */
const UNSAID = `
select 'trigger ' || t.tgname || ' on ' || c.relname as line
from pg_trigger t join pg_class c on c.oid = t.tgrelid
where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
union all
select 'function ' || p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace
union all
select 'storage of ' || c.relname || ' ' || array_to_string(c.reloptions, ', ')
from pg_class c where c.relnamespace = 'public'::regnamespace and c.reloptions is not null
union all
select 'view ' || c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')`;

export const beyondEntities = async (on: Asked): Promise<string[]> => linesOf(await on.query(UNSAID));
