-- PostGraphile's ordinary use: the tables as they are, named by smart tags, and functions for what a filter cannot say.
COMMENT ON TABLE credit_record IS E'@name record';
COMMENT ON TABLE publicity_feed IS E'@behavior -*';
COMMENT ON CONSTRAINT credit_record_subject_id_fkey ON credit_record IS E'@fieldName subject\n@foreignFieldName records';
COMMENT ON CONSTRAINT subject_zone_code_fkey ON subject IS E'@fieldName zone\n@foreignFieldName subjects';

CREATE INDEX record_by_decision ON credit_record (act_kind, decision_date DESC, id DESC, subject_id DESC);

CREATE FUNCTION listed(kind text) RETURNS SETOF credit_record LANGUAGE sql STABLE AS $$
    SELECT * FROM credit_record
    WHERE public AND withdrawn_on IS NULL AND visible_from <= DATE '2026-11-24' AND visible_until >= DATE '2026-11-24'
        AND act_kind = kind
$$;
COMMENT ON FUNCTION listed IS E'@behavior +order';

CREATE FUNCTION subject_shown(subject subject) RETURNS SETOF credit_record LANGUAGE sql STABLE AS $$
    SELECT * FROM credit_record AS record
    WHERE record.subject_id = subject.id AND public AND withdrawn_on IS NULL
        AND visible_from <= DATE '2026-11-24' AND visible_until >= DATE '2026-11-24'
    ORDER BY decision_date DESC, record.id DESC
$$;
CREATE FUNCTION subject_permits(subject subject) RETURNS SETOF credit_record LANGUAGE sql STABLE AS $$
    SELECT * FROM credit_record AS record
    WHERE record.subject_id = subject.id AND public AND withdrawn_on IS NULL AND act_kind = 'PERMIT'
        AND visible_from <= DATE '2026-11-24' AND visible_until >= DATE '2026-11-24'
    ORDER BY decision_date DESC, record.id DESC
$$;
CREATE FUNCTION subject_penalties(subject subject) RETURNS SETOF credit_record LANGUAGE sql STABLE AS $$
    SELECT * FROM credit_record AS record
    WHERE record.subject_id = subject.id AND public AND withdrawn_on IS NULL AND act_kind = 'PENALTY'
        AND visible_from <= DATE '2026-11-24' AND visible_until >= DATE '2026-11-24'
    ORDER BY decision_date DESC, record.id DESC
$$;

CREATE TYPE subject_hit AS (matched_by text, subject_id uuid);
COMMENT ON TYPE subject_hit IS E'@foreignKey (subject_id) references subject (id)|@fieldName subject|@behavior -manyRelation';

-- {search} is search.sql
CREATE FUNCTION search_subjects(typed text) RETURNS SETOF subject_hit LANGUAGE sql STABLE AS $$ {search} $$;
