"""Roles: what the public may read stands in the database itself, row by row and column by column.

Nothing is granted that is not named here. A later step that makes a table says who may use it.
"""

from alembic import op

from xinyong.kit.logins import CONSOLE_ROLE, MAKE_ROLES, PUBLIC_ROLE

revision = "0005"
down_revision = "0004"

_DAY = (
    "ALTER TABLE deployment ADD COLUMN today date",
    "CREATE SCHEMA published",
    # the clock of China, or the day that a demonstration was started for; a session cannot set it
    """
    CREATE VIEW published.day AS
    SELECT coalesce((SELECT today FROM deployment), (now() AT TIME ZONE 'Asia/Shanghai')::date) AS today
    """,
)
_PERSONS = """
ALTER TABLE subject ADD CONSTRAINT of_a_person_only_the_name_is_known CHECK (
    category <> 'NATURAL_PERSON' OR num_nonnulls(
        code, code_notice, zone_code, established_on, registration_authority, organization_form, legal_representative,
        address, business_scope
    ) = 0
)
"""
# Search needs indexes that row security would close (their operators are not leakproof). So no row is withheld by a
# condition: what a person's row would show is nothing, by the constraint above.
_SUBJECT = """
CREATE VIEW published.subject AS
SELECT id, category, code, code_notice, CASE WHEN category <> 'NATURAL_PERSON' THEN name END AS name, name_core,
       '{}'::text[] AS legacy_ids, zone_code, status, established_on, registration_authority, organization_form,
       NULL::varchar AS legal_representative, address, business_scope, demonstration, updated_on,
       NULL::bytea AS person_index, NULL::bytea AS person_sealed
FROM public.subject WHERE category <> 'NATURAL_PERSON'
"""
_OPEN = """
    subject_id, id, act_kind, version, reported_on, counterpart_name, counterpart_category, document_no,
    document_name, decision_date, authority_id, authority_name, source_name, content, remark, permit_category,
    certificate_name, certificate_no, valid_from, valid_until, severity, violation_type, facts_of_violation,
    legal_basis, penalty_categories, fine_amount, confiscated_amount, revoked_licence, publicity_deadline,
    publicity_deadline_provisional, working_days_to_publish, on_time, public, visible_from, repairable_from,
    visible_until, publicity_rule, withdrawn_on
"""
_RECORDS = (
    "ALTER TABLE credit_record ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE publicity_feed ENABLE ROW LEVEL SECURITY",
    f"""
    CREATE POLICY published_today ON credit_record FOR SELECT TO {PUBLIC_ROLE} USING (
        public AND withdrawn_on IS NULL AND visible_from <= (SELECT today FROM published.day)
        AND visible_until >= (SELECT today FROM published.day)
    )
    """,
    f"""
    CREATE POLICY published_today ON publicity_feed FOR SELECT TO {PUBLIC_ROLE} USING (
        visible_from <= (SELECT today FROM published.day) AND visible_until >= (SELECT today FROM published.day)
    )
    """,
    f"GRANT SELECT ({_OPEN}) ON credit_record TO {PUBLIC_ROLE}",
    f"""
    CREATE VIEW published.credit_record WITH (security_invoker) AS
    SELECT {_OPEN}, NULL::bytea AS digest, NULL::uuid AS delivery_id, NULL::integer AS row_no,
           NULL::varchar AS legal_representative, NULL::jsonb AS identifiers, NULL::varchar AS authority_code,
           NULL::varchar AS source_code, NULL::boolean AS late, NULL::bytea AS legal_representative_sealed,
           NULL::varchar AS withdrawal_ground, NULL::varchar AS withdrawal_note
    FROM public.credit_record
    """,
)
# the server's estimates of what names are made of; pg_stats shows them to the owner only
_FIGURES = """
CREATE FUNCTION published.search_figures(OUT reltuples real, OUT keys text[], OUT shares real[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT reltuples, most_common_elems::text::text[], most_common_elem_freqs
    FROM pg_class LEFT JOIN pg_stats ON schemaname = 'public' AND tablename = 'subject_by_key'
    WHERE pg_class.oid = 'public.subject'::regclass
$$
"""
_GRANTS = (
    f"GRANT USAGE ON SCHEMA public, published TO {PUBLIC_ROLE}, {CONSOLE_ROLE}",
    f"""
    GRANT SELECT ON published.day, published.subject, published.credit_record, publicity_feed, publicity_rollup,
        authority, zone, subject_tally, data_version, alembic_version TO {PUBLIC_ROLE}
    """,
    "REVOKE EXECUTE ON FUNCTION published.search_figures() FROM PUBLIC",
    f"GRANT EXECUTE ON FUNCTION published.search_figures() TO {PUBLIC_ROLE}, {CONSOLE_ROLE}",
    f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {CONSOLE_ROLE}",
    f"REVOKE INSERT, UPDATE, DELETE ON alembic_version, deployment FROM {CONSOLE_ROLE}",
    f"REVOKE UPDATE, DELETE ON journal_entry, journal_leaf, journal_node, journal_checkpoint FROM {CONSOLE_ROLE}",
    # a line leaves it when it has its number
    f"REVOKE UPDATE ON journal_unsealed FROM {CONSOLE_ROLE}",
    # what anybody checks the journal by: signed sizes and hashes, no line
    f"GRANT SELECT ON journal_checkpoint, journal_node TO {PUBLIC_ROLE}",
    f"GRANT SELECT (seq, hash) ON journal_leaf TO {PUBLIC_ROLE}",
)
# files are taken in by temporary tables; nobody else needs any
_TEMPORARY = f"""
DO $$ BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO {CONSOLE_ROLE}', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO {PUBLIC_ROLE}, {CONSOLE_ROLE}', current_database());
END $$
"""


def upgrade() -> None:
    for statement in (MAKE_ROLES, *_DAY, _PERSONS, _SUBJECT, *_RECORDS, _FIGURES, *_GRANTS, _TEMPORARY):
        op.execute(statement)
