"""Permissions are words; a role is a set of them, held in one department.

No role records and reviews, or reviews and publishes (D21); no role that manages accounts reads records.
"""

from collections.abc import Mapping
from enum import StrEnum


class Permission(StrEnum):
    """权限"""

    # what a role may grant: `<capability>:<thing>:<verb>`, alphabetical

    ACCOUNTS_ACCOUNT_ADMINISTER = "accounts:account:administer"
    """Bind people of one's own department, and end their bindings."""
    ACCOUNTS_AGENT_DELEGATE = "accounts:agent:delegate"
    """Name the agents of the subject that one legally represents."""
    ACCOUNTS_DEPARTMENT_ADMINISTER = "accounts:department:administer"
    """The same in every department; it names a department's administrator."""
    INGESTION_DELIVERY_FILE = "ingestion:delivery:file"
    INGESTION_DELIVERY_REVIEW = "ingestion:delivery:review"
    JOURNAL_ENTRY_READ = "journal:entry:read"
    RECORDS_ALL_READ = "records:all:read"
    """Records of one's need that the public may not see; a purpose and a matter number are asked for."""
    RECORDS_RECORD_PUBLISH = "records:record:publish"
    RECORDS_RECORD_WITHDRAW = "records:record:withdraw"
    SUBJECTS_SENSITIVE_REVEAL = "subjects:sensitive:reveal"
    """See one sensitive field of one subject in full: an act of its own in the journal."""


class Role(StrEnum):
    """岗位"""

    RECORDER = "RECORDER"
    REVIEWER = "REVIEWER"
    PUBLISHER = "PUBLISHER"
    RECOGNISER = "RECOGNISER"
    IMPLEMENTER = "IMPLEMENTER"
    CREDIT_OFFICER = "CREDIT_OFFICER"
    APPROVAL_WINDOW = "APPROVAL_WINDOW"
    REPAIR_HANDLER = "REPAIR_HANDLER"
    OBJECTION_HANDLER = "OBJECTION_HANDLER"
    AUDITOR = "AUDITOR"
    DEPARTMENT_ADMINISTRATOR = "DEPARTMENT_ADMINISTRATOR"
    SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR"


ROLE_WORDS: Mapping[Role, str] = {
    Role.RECORDER: "录入员",
    Role.REVIEWER: "审核员",
    Role.PUBLISHER: "发布员",
    Role.RECOGNISER: "认定经办人",
    Role.IMPLEMENTER: "措施实施经办人",
    Role.CREDIT_OFFICER: "信用管理机构经办人",
    Role.APPROVAL_WINDOW: "审批窗口经办人",
    Role.REPAIR_HANDLER: "信用修复受理人",
    Role.OBJECTION_HANDLER: "异议处理人",
    Role.AUDITOR: "审计员",
    Role.DEPARTMENT_ADMINISTRATOR: "部门管理员",
    Role.SYSTEM_ADMINISTRATOR: "系统管理员",
}

ROLES: Mapping[Role, frozenset[Permission]] = {
    Role.RECORDER: frozenset({Permission.INGESTION_DELIVERY_FILE, Permission.RECORDS_ALL_READ}),
    Role.REVIEWER: frozenset({Permission.INGESTION_DELIVERY_REVIEW, Permission.RECORDS_ALL_READ}),
    Role.PUBLISHER: frozenset(
        {Permission.RECORDS_ALL_READ, Permission.RECORDS_RECORD_PUBLISH, Permission.RECORDS_RECORD_WITHDRAW}
    ),
    Role.RECOGNISER: frozenset({Permission.RECORDS_ALL_READ, Permission.SUBJECTS_SENSITIVE_REVEAL}),
    Role.IMPLEMENTER: frozenset({Permission.RECORDS_ALL_READ}),
    Role.CREDIT_OFFICER: frozenset({Permission.RECORDS_ALL_READ, Permission.SUBJECTS_SENSITIVE_REVEAL}),
    Role.APPROVAL_WINDOW: frozenset({Permission.RECORDS_ALL_READ}),
    Role.REPAIR_HANDLER: frozenset({Permission.RECORDS_ALL_READ, Permission.SUBJECTS_SENSITIVE_REVEAL}),
    Role.OBJECTION_HANDLER: frozenset({Permission.RECORDS_ALL_READ, Permission.SUBJECTS_SENSITIVE_REVEAL}),
    Role.AUDITOR: frozenset({Permission.JOURNAL_ENTRY_READ}),
    Role.DEPARTMENT_ADMINISTRATOR: frozenset({Permission.ACCOUNTS_ACCOUNT_ADMINISTER}),
    Role.SYSTEM_ADMINISTRATOR: frozenset(
        {Permission.ACCOUNTS_ACCOUNT_ADMINISTER, Permission.ACCOUNTS_DEPARTMENT_ADMINISTER}
    ),
}

PERMISSION_WORDS: Mapping[Permission, str] = {
    Permission.ACCOUNTS_ACCOUNT_ADMINISTER: "管理本部门的账号绑定",
    Permission.ACCOUNTS_AGENT_DELEGATE: "授权本单位的经办人",
    Permission.ACCOUNTS_DEPARTMENT_ADMINISTER: "管理各部门的账号绑定，任命部门管理员",
    Permission.INGESTION_DELIVERY_FILE: "报送信用信息",
    Permission.INGESTION_DELIVERY_REVIEW: "审核报送的信用信息",
    Permission.JOURNAL_ENTRY_READ: "查阅操作日志",
    Permission.RECORDS_ALL_READ: "因公查询未公开的信用信息",
    Permission.RECORDS_RECORD_PUBLISH: "发布信用信息",
    Permission.RECORDS_RECORD_WITHDRAW: "撤下信用信息",
    Permission.SUBJECTS_SENSITIVE_REVEAL: "查看敏感信息全文",
}
