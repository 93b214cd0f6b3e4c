import type { DataSource } from 'typeorm';

/**
 * Inserts `count` journeys of as many clients, opened five minutes apart. Phases, tracks and tiers are spread evenly. The risk is high for 1 in 50, and 1
 * in 20 is overdue, because what people search for most is rare; 1 in 100 is under an old version of the policy.
 */
export const insertManyJourneys = async (dataSource: DataSource, count: number): Promise<void> => {
  await dataSource.query(
    `insert into client (id, record_system, record_number, family, given, birth_date)
     select id, 'urn:many', 'N' || id, 'Family' || n, 'Given' || n % 5000,
            to_char(date '1940-01-01' + (n * 7919::bigint % 25000)::int, 'YYYY-MM-DD')
     from generate_series(1, $1::int) n, lateral (select md5('client' || n)::uuid as id) made`,
    [count],
  );
  await dataSource.query(
    `insert into client_identifier (client_id, system, value)
     select id, 'urn:many', 'N' || id from generate_series(1, $1::int) n, lateral (select md5('client' || n)::uuid as id) made`,
    [count],
  );
  await dataSource.query(
    `insert into client_word (client_id, word)
     select md5('client' || n)::uuid, word
     from generate_series(1, $1::int) n, lateral (values ('family' || n), ('given' || n % 5000)) name(word)`,
    [count],
  );
  await dataSource.query(
    `insert into journey (journey_id, client_id, number, phase, tier, track, risk, overdue, opened_at, closed_at, policy_version, seq, view)
     select id || '.1', id, 1, phase, case when phase = 'treatment' then 'T' || dice[1] % 3 + 1 end,
            't' || dice[2] % 5 + 1,
            case when dice[3] % 50 = 0 then 'high' else (array['none', 'low', 'moderate'])[dice[3] % 3 + 1] end,
            dice[4] % 20 = 0, timestamptz '2024-01-01Z' + n * interval '5 min',
            case when phase = 'closed' then timestamptz '2026-01-01Z' end, case when n % 100 = 0 then 'old' else 'new' end, 40,
            jsonb_build_object('filler', repeat('x', 1500), 'phaseSince', '2025-06-01T00:00:00.000Z', 'entryKind', 'firstIntervention',
                               'clocks', '[]'::jsonb, 'tasks', '[]'::jsonb, 'careTeam', '{}'::jsonb, 'minor', false, 'treatment', null)
     from generate_series(1, $1::int) n,
       lateral (select md5('client' || n)::uuid as id) made,
       lateral (select array_agg(abs(hashint4(n * 7 + i))) as dice from generate_series(1, 5) i) thrown,
       lateral (select (array['intake', 'screening', 'waitlist', 'assessment', 'planning', 'treatment', 'onHold',
                              'discharge', 'aftercare', 'closed'])[dice[5] % 10 + 1] as phase) entered`,
    [count],
  );
  // The due dates are spread over time; an overdue journey is late since its due date.
  await dataSource.query(
    `insert into standing (journey_id, client_id, phase, tier, track, risk, overdue, policy_version, phase_since, due, late_since, flags, seq)
     select journey_id, client_id, phase, tier, track, risk, overdue, policy_version, opened_at,
            case when abs(hashtext(journey_id)) % 10 > 0 then timestamptz '2026-01-01Z' + abs(hashtext(journey_id)) % 1000000 * interval '1 s' end,
            case when overdue then timestamptz '2026-01-01Z' + abs(hashtext(journey_id)) % 1000000 * interval '1 s' end,
            case when risk = 'high' then '{risk}'::text[] else '{}' end, seq
     from journey`,
  );
  await dataSource.query('vacuum analyze client, client_identifier, client_word, journey, standing');
};
