-- PostGraphile over views: what the public may see, in the shape of our own schema. The lists use the index of tables.sql.
CREATE SCHEMA peer;

CREATE VIEW peer.zone AS SELECT code, name, tile_row, tile_column, sort FROM zone;
COMMENT ON VIEW peer.zone IS E'@primaryKey code';

CREATE VIEW peer.subject AS
SELECT id, name, code, category, status, zone_code FROM subject WHERE category <> 'NATURAL_PERSON';
COMMENT ON VIEW peer.subject IS
    E'@primaryKey id\n@unique code\n@foreignKey (zone_code) references peer.zone (code)|@fieldName zone|@behavior -manyRelation';

CREATE VIEW peer.record AS
SELECT id, subject_id, act_kind, document_no, decision_date, authority_name, on_time, working_days_to_publish, reported_on
FROM credit_record
WHERE public AND withdrawn_on IS NULL AND visible_from <= DATE '2026-11-24' AND visible_until >= DATE '2026-11-24';
COMMENT ON VIEW peer.record IS
    E'@primaryKey id\n@foreignKey (subject_id) references peer.subject (id)|@fieldName subject|@foreignFieldName records';

-- else the condition of a cursor allows for NULL, and no index can follow it
COMMENT ON COLUMN peer.record.id IS E'@notNull';
COMMENT ON COLUMN peer.record.subject_id IS E'@notNull';
COMMENT ON COLUMN peer.record.decision_date IS E'@notNull';

CREATE TYPE peer.subject_hit AS (matched_by text, subject_id uuid);
COMMENT ON TYPE peer.subject_hit IS E'@foreignKey (subject_id) references peer.subject (id)|@fieldName subject|@behavior -manyRelation';

-- {search} is search.sql
CREATE FUNCTION peer.search_subjects(typed text) RETURNS SETOF peer.subject_hit LANGUAGE sql STABLE AS $$ {search} $$;

CREATE VIEW peer.authority AS SELECT id, name, short_name FROM authority;
COMMENT ON VIEW peer.authority IS E'@primaryKey id';

CREATE FUNCTION peer.subjects() RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT sum(subjects)::integer FROM public.subject_tally WHERE category <> 'NATURAL_PERSON'
$$;

CREATE VIEW peer.kind AS
SELECT act_kind, coalesce(sum(published) FILTER (WHERE day = DATE '2026-11-24'), 0)::integer AS today,
    sum(published - ended)::integer AS visible,
    coalesce(sum(published) FILTER (WHERE day > DATE '2026-10-25'), 0)::integer AS last30_days,
    sum(on_time) FILTER (WHERE day > DATE '2026-10-25')::float8
        / nullif(sum(published) FILTER (WHERE day > DATE '2026-10-25'), 0) AS on_time_rate
FROM publicity_rollup WHERE dimension = 'ALL' AND day <= DATE '2026-11-24' GROUP BY act_kind;
COMMENT ON VIEW peer.kind IS E'@primaryKey act_kind\n@behavior +query:resource:list -query:resource:connection';

CREATE VIEW peer.daily_count AS
SELECT kind.act_kind, each.day, coalesce(published, 0) AS count
FROM (VALUES ('PERMIT'), ('PENALTY')) AS kind(act_kind)
CROSS JOIN (SELECT DATE '2026-11-24' - n AS day FROM generate_series(0, 29) AS n) AS each
LEFT JOIN publicity_rollup AS line
    ON line.act_kind = kind.act_kind AND dimension = 'ALL' AND key = '' AND line.day = each.day;
COMMENT ON VIEW peer.daily_count IS
    E'@primaryKey act_kind,day\n@foreignKey (act_kind) references peer.kind (act_kind)|@foreignSimpleFieldName daily|@behavior +manyRelation:resource:list -manyRelation:resource:connection';

CREATE VIEW peer.zone_figure AS
SELECT zone.code AS zone_code, sort, coalesce(published, 0)::integer AS last30_days
FROM zone LEFT JOIN (
    SELECT key, sum(published) AS published FROM publicity_rollup
    WHERE dimension = 'ZONE' AND day > DATE '2026-10-25' AND day <= DATE '2026-11-24' GROUP BY key
) AS recent ON key = code;
COMMENT ON VIEW peer.zone_figure IS
    E'@foreignKey (zone_code) references peer.zone (code)|@fieldName zone\n@behavior +query:resource:list -query:resource:connection';

CREATE VIEW peer.authority_figure AS
SELECT key::uuid AS authority_id, sum(published)::integer AS last30_days,
    sum(on_time)::float8 / sum(published) AS on_time_rate
FROM publicity_rollup
WHERE dimension = 'AUTHORITY' AND day > DATE '2026-10-25' AND day <= DATE '2026-11-24'
GROUP BY key HAVING sum(published) > 0;
COMMENT ON VIEW peer.authority_figure IS
    E'@foreignKey (authority_id) references peer.authority (id)|@fieldName authority\n@behavior +query:resource:list -query:resource:connection';
