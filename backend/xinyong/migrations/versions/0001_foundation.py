"""Foundation: the reference data, subjects, deliveries, records and what the public may list of them."""

from alembic import op

revision = "0001"
down_revision = None

# rules.name_core in the database's words: capitals only for Latin letters, whatever the database's locale
_NAME_CORE = r"""
CREATE FUNCTION name_core(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT regexp_replace(
        translate(
            upper(normalize(name, NFKC) COLLATE "C"),
            E' \u0009\u000a\u000d\u000b\u000c\u0085\u1680\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'
            || '-‐‒–—―−()[]{}<>〔〕【】《》〈〉「」『』''"‘’“”`.,。、·•‧・',
            ''
        ),
        '股份有限公司|有限责任公司|有限公司|特殊普通合伙|有限合伙|普通合伙|合伙企业', '', 'g'
    )
$$
"""
# What a subject is found by: pairs of neighbouring characters, its category and its zone. With the default cost the
# planner takes a scan over the index, 2.2 s against 4 ms on a million names; were it parallel safe, worker processes,
# which take longer to start than the search does, 13 ms against 1.
_SEARCH_KEYS = """
CREATE FUNCTION search_keys(core text, category text, zone_code text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL RESTRICTED COST 2000
RETURN CASE WHEN core IS NOT NULL THEN array_remove(
    ARRAY(SELECT substr(core, generate_series(1, char_length(core) - 1), 2))
        || ARRAY['@' || category, '#' || zone_code],
    NULL
) END
"""

_REFERENCE = (
    """
    CREATE TABLE deployment (
        "only" boolean PRIMARY KEY,
        jurisdiction varchar NOT NULL
    )
    """,
    """
    CREATE TABLE authority (
        id uuid PRIMARY KEY,
        key varchar NOT NULL UNIQUE,
        name varchar NOT NULL UNIQUE,
        short_name varchar NOT NULL,
        code varchar UNIQUE,
        sector varchar,
        sort integer NOT NULL
    )
    """,
    """
    CREATE TABLE zone (
        code varchar PRIMARY KEY,
        name varchar NOT NULL UNIQUE,
        tile_row integer NOT NULL,
        tile_column integer NOT NULL,
        sort integer NOT NULL
    )
    """,
    """
    CREATE TABLE access_token (
        id uuid PRIMARY KEY,
        authority_id uuid NOT NULL REFERENCES authority,
        name varchar NOT NULL,
        digest bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
    )
    """,
)

_SUBJECT = (
    """
    CREATE TABLE subject (
        id uuid PRIMARY KEY,
        category varchar NOT NULL,
        code varchar UNIQUE,
        code_notice varchar,
        name varchar NOT NULL,
        name_core text GENERATED ALWAYS AS (
            CASE WHEN category <> 'NATURAL_PERSON' THEN name_core(name) END
        ) STORED,
        legacy_ids text[] NOT NULL DEFAULT '{}',
        zone_code varchar REFERENCES zone,
        status varchar NOT NULL,
        established_on date,
        registration_authority varchar,
        organization_form varchar,
        legal_representative varchar,
        address varchar,
        business_scope varchar,
        demonstration boolean NOT NULL,
        updated_on date NOT NULL,
        person_index bytea UNIQUE,
        person_sealed bytea,
        CONSTRAINT category_is_known CHECK (category IN (
            'LEGAL_PERSON', 'UNINCORPORATED_ORGANIZATION', 'INDIVIDUAL_BUSINESS', 'GOVERNMENT_BODY',
            'PUBLIC_INSTITUTION', 'SOCIAL_ORGANIZATION', 'RURAL_COLLECTIVE', 'NATURAL_PERSON'
        )),
        CONSTRAINT status_is_known CHECK (status IN ('ACTIVE', 'DEREGISTERED', 'REVOKED', 'PROVISIONAL'))
    )
    """,
    """CREATE INDEX subject_by_key ON subject USING gin (search_keys(name_core, category, zone_code))
    WITH (fastupdate = off)""",
    "CREATE INDEX subject_by_name ON subject (name_core text_pattern_ops)",
    "CREATE INDEX subject_by_code ON subject (code text_pattern_ops)",
    "CREATE INDEX subject_by_old_number ON subject USING gin (legacy_ids) WITH (fastupdate = off)",
    "CREATE TABLE subject_tally (category varchar PRIMARY KEY, subjects integer NOT NULL)",
    """
    CREATE TABLE former_name (
        subject_id uuid NOT NULL REFERENCES subject,
        replaced_on date NOT NULL,
        name varchar NOT NULL,
        PRIMARY KEY (subject_id, replaced_on, name)
    )
    """,
)

_DELIVERY = (
    """
    CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        authority_id uuid REFERENCES authority,
        file_name varchar NOT NULL,
        digest bytea NOT NULL,
        size integer NOT NULL,
        state varchar NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        received_on date NOT NULL,
        filed_by uuid, accepted_by uuid, due_on date,
        act_kind varchar,
        layout varchar,
        encoding varchar,
        total integer NOT NULL,
        accepted integer NOT NULL,
        rejected integer NOT NULL,
        late integer NOT NULL,
        unchanged integer NOT NULL,
        CONSTRAINT one_file_once UNIQUE NULLS NOT DISTINCT (authority_id, digest),
        CONSTRAINT state_is_known CHECK (state IN ('RECEIVED', 'CHECKED', 'ACCEPTED')),
        CONSTRAINT every_row_is_accounted_for CHECK (accepted + rejected + unchanged = total)
    )
    """,
    """
    CREATE TABLE delivery_chunk (
        delivery_id uuid NOT NULL REFERENCES delivery,
        position integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (delivery_id, position)
    )
    """,
    # kept as it is: files are written once and read once, and packing them takes longer than both
    "ALTER TABLE delivery_chunk ALTER content SET STORAGE EXTERNAL",
    """
    CREATE TABLE delivery_complaint (
        delivery_id uuid NOT NULL REFERENCES delivery,
        position integer NOT NULL,
        row integer NOT NULL,
        "column" varchar NOT NULL,
        value varchar,
        message varchar NOT NULL,
        remedy varchar NOT NULL,
        severity varchar NOT NULL,
        PRIMARY KEY (delivery_id, position)
    )
    """,
)

_RECORD = (
    """
    CREATE TABLE credit_record (
        subject_id uuid NOT NULL REFERENCES subject,
        id uuid NOT NULL,
        act_kind varchar NOT NULL,
        version integer NOT NULL,
        digest bytea NOT NULL,
        delivery_id uuid,
        row_no integer,
        reported_on date NOT NULL,
        counterpart_name varchar NOT NULL,
        counterpart_category varchar NOT NULL,
        legal_representative varchar,
        legal_representative_sealed bytea,
        identifiers jsonb NOT NULL DEFAULT '{}',
        document_no varchar NOT NULL,
        document_name varchar,
        decision_date date NOT NULL,
        authority_id uuid REFERENCES authority,
        authority_name varchar NOT NULL,
        authority_code varchar,
        source_name varchar NOT NULL,
        source_code varchar,
        content varchar,
        remark varchar,
        permit_category varchar,
        certificate_name varchar,
        certificate_no varchar,
        valid_from date,
        valid_until date,
        severity varchar,
        violation_type varchar,
        facts_of_violation varchar,
        legal_basis varchar,
        penalty_categories text[] NOT NULL DEFAULT '{}',
        fine_amount numeric(18, 6),
        confiscated_amount numeric(18, 6),
        revoked_licence varchar,
        publicity_deadline date NOT NULL,
        publicity_deadline_provisional boolean NOT NULL,
        working_days_to_publish integer NOT NULL,
        on_time boolean NOT NULL,
        late boolean NOT NULL,
        public boolean NOT NULL,
        visible_from date NOT NULL,
        repairable_from date,
        visible_until date NOT NULL,
        publicity_rule varchar NOT NULL, withdrawn_on date, withdrawal_ground varchar, withdrawal_note varchar,
        PRIMARY KEY (subject_id, id),
        CONSTRAINT one_decision_once UNIQUE (subject_id, act_kind, decision_date, document_no),
        CONSTRAINT act_kind_is_known CHECK (act_kind IN ('PERMIT', 'PENALTY')),
        CONSTRAINT severity_is_known CHECK (severity IS NULL OR severity IN ('MINOR', 'GENERAL', 'SERIOUS')),
        CONSTRAINT a_penalty_is_graded CHECK (act_kind <> 'PENALTY' OR severity IS NOT NULL),
        CONSTRAINT window_runs_forward CHECK (visible_until >= visible_from)
    )
    """,
    """
    CREATE TABLE record_version (
        subject_id uuid NOT NULL REFERENCES subject,
        record_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        replaced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (subject_id, record_id, version)
    )
    """,
)

_PUBLICITY = (
    """
    CREATE TABLE publicity_feed (
        id uuid PRIMARY KEY,
        subject_id uuid NOT NULL,
        act_kind varchar NOT NULL,
        severity varchar,
        subject_name varchar NOT NULL,
        subject_code varchar,
        title varchar NOT NULL,
        summary varchar,
        document_no varchar NOT NULL,
        authority_id uuid,
        authority_name varchar NOT NULL,
        zone_code varchar,
        decision_date date NOT NULL,
        visible_from date NOT NULL,
        visible_until date NOT NULL,
        on_time boolean NOT NULL,
        working_days_to_publish integer NOT NULL
    )
    """,
    "CREATE INDEX feed_by_decision ON publicity_feed (act_kind, decision_date DESC, id DESC)",
    "CREATE INDEX feed_by_decision_all ON publicity_feed (decision_date DESC, id DESC)",
    "CREATE INDEX feed_by_publication ON publicity_feed (act_kind, visible_from DESC, id DESC)",
    "CREATE INDEX feed_by_authority ON publicity_feed (authority_id, act_kind, decision_date DESC, id DESC)",
    "CREATE INDEX feed_by_zone ON publicity_feed (zone_code, act_kind, decision_date DESC, id DESC)",
    "CREATE INDEX feed_by_subject ON publicity_feed (subject_id)",
    "CREATE INDEX feed_by_document ON publicity_feed (document_no text_pattern_ops)",
    """
    CREATE TABLE publicity_rollup (
        act_kind varchar NOT NULL,
        dimension varchar NOT NULL,
        key varchar NOT NULL,
        day date NOT NULL,
        published integer NOT NULL,
        on_time integer NOT NULL,
        ended integer NOT NULL,
        PRIMARY KEY (act_kind, dimension, key, day),
        CONSTRAINT act_kind_is_known CHECK (act_kind IN ('PERMIT', 'PENALTY')),
        CONSTRAINT dimension_is_known CHECK (dimension IN ('ALL', 'AUTHORITY', 'ZONE'))
    )
    """,
    "CREATE INDEX rollup_by_day ON publicity_rollup (dimension, day)",
)


def upgrade() -> None:
    """One statement for each execute(): a cluster and asyncpg both want it so."""
    for statement in (_NAME_CORE, _SEARCH_KEYS, *_REFERENCE, *_SUBJECT, *_DELIVERY, *_RECORD, *_PUBLICITY):
        op.execute(statement)
