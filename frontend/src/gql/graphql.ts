/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** 行政行为种类 */
export type ActKind =
  /** 行政处罚 */
  | 'PENALTY'
  /** 行政许可 */
  | 'PERMIT';

/** 经办人可以办理的事项 */
export type AgentMatter =
  /** 作出信用承诺 */
  | 'COMMITMENT'
  /** 提出异议 */
  | 'OBJECTION'
  /** 申请信用修复 */
  | 'REPAIR'
  /** 查看本单位信用信息 */
  | 'VIEW';

/** 一项账号绑定：部门工作人员绑定机关与岗位，其他身份绑定信用主体 */
export type BindingInput = {
  /** 账号编号，由本人告知 */
  account: string;
  /** 机关 */
  authority?: string | number | null | undefined;
  /** 身份 */
  capacity: Capacity;
  /** 岗位 */
  roles?: Array<Role>;
  /** 经办人可办理的事项 */
  scope?: Array<AgentMatter>;
  /** 信用主体 */
  subject?: string | number | null | undefined;
  /** 自何日起，缺省为今日 */
  validFrom?: string | null | undefined;
  /** 至何日止，不设期限时不填；经办人必填 */
  validUntil?: string | null | undefined;
};

/** 身份 */
export type Capacity =
  /** 信用服务机构工作人员 */
  | 'AGENCY_STAFF'
  /** 经办人 */
  | 'AGENT'
  /** 法定代表人 */
  | 'LEGAL_REPRESENTATIVE'
  /** 部门工作人员 */
  | 'OFFICIAL';

/** 意见的轻重 */
export type ComplaintSeverity =
  /** 该行不予入库 */
  | 'REJECT'
  /** 已入库，请核对 */
  | 'WARNING';

/** 对报送文件可办理的事项 */
export type DeliveryAct =
  /** 复核确认 */
  | 'ACCEPT'
  /** 核对 */
  | 'CHECK';

/** 报送批次的状态 */
export type DeliveryState =
  /** 已入库 */
  | 'ACCEPTED'
  /** 已核对 */
  | 'CHECKED'
  /** 已收到 */
  | 'RECEIVED';

/** 操作日志的筛选条件 */
export type JournalFilter = {
  /** 账号编号 */
  account?: string | number | null | undefined;
  /** 部门编号 */
  authority?: string | number | null | undefined;
  /** 事由 */
  deed?: string | null | undefined;
  /** 种类 */
  kind?: JournalKind | null | undefined;
  /** 事项编号 */
  matter?: string | null | undefined;
  /** 查询目的代码 */
  purpose?: string | null | undefined;
  /** 自何日起 */
  since?: string | null | undefined;
  /** 主体编号 */
  subject?: string | number | null | undefined;
  /** 至何日止 */
  until?: string | null | undefined;
};

/** 日志种类 */
export type JournalKind =
  /** 办理 */
  | 'ACT'
  /** 查询 */
  | 'READING';

/** 命中方式 */
export type MatchKind =
  /** 名称相近 */
  | 'APPROXIMATE'
  /** 代码相符 */
  | 'CODE'
  /** 名称相同 */
  | 'NAME_EXACT'
  /** 名称含有所查文字 */
  | 'NAME_PART'
  /** 名称以所查文字开头 */
  | 'NAME_PREFIX';

/** 权限 */
export type Permission =
  /** 管理本部门的账号绑定 */
  | 'ACCOUNTS_ACCOUNT_ADMINISTER'
  /** 授权本单位的经办人 */
  | 'ACCOUNTS_AGENT_DELEGATE'
  /** 管理各部门的账号绑定，任命部门管理员 */
  | 'ACCOUNTS_DEPARTMENT_ADMINISTER'
  /** 报送信用信息 */
  | 'INGESTION_DELIVERY_FILE'
  /** 审核报送的信用信息 */
  | 'INGESTION_DELIVERY_REVIEW'
  /** 查阅操作日志 */
  | 'JOURNAL_ENTRY_READ'
  /** 因公查询未公开的信用信息 */
  | 'RECORDS_ALL_READ'
  /** 发布信用信息 */
  | 'RECORDS_RECORD_PUBLISH'
  /** 撤下信用信息 */
  | 'RECORDS_RECORD_WITHDRAW'
  /** 查看敏感信息全文 */
  | 'SUBJECTS_SENSITIVE_REVEAL';

/** 公示清单的筛选条件，各条件同时满足 */
export type PublicityFilter = {
  /** 行政行为种类 */
  actKind?: ActKind | null | undefined;
  /** 机关编号 */
  authority?: string | number | null | undefined;
  /** 决定日期自 */
  decidedFrom?: string | null | undefined;
  /** 决定日期至 */
  decidedTo?: string | null | undefined;
  /** 失信程度 */
  severity?: Severity | null | undefined;
  /** 统一社会信用代码 */
  subjectCode?: string | null | undefined;
  /** 主体名称、代码或文号中的文字 */
  text?: string | null | undefined;
  /** 区镇代码 */
  zone?: string | null | undefined;
};

/** 公示清单的次序 */
export type PublicityOrder =
  /** 决定日期由远及近 */
  | 'DECISION_DATE_ASC'
  /** 决定日期由近及远 */
  | 'DECISION_DATE_DESC'
  /** 公示日期由近及远 */
  | 'PUBLISHED_DESC';

/** 岗位 */
export type Role =
  /** 审批窗口经办人 */
  | 'APPROVAL_WINDOW'
  /** 审计员 */
  | 'AUDITOR'
  /** 信用管理机构经办人 */
  | 'CREDIT_OFFICER'
  /** 部门管理员 */
  | 'DEPARTMENT_ADMINISTRATOR'
  /** 措施实施经办人 */
  | 'IMPLEMENTER'
  /** 异议处理人 */
  | 'OBJECTION_HANDLER'
  /** 发布员 */
  | 'PUBLISHER'
  /** 认定经办人 */
  | 'RECOGNISER'
  /** 录入员 */
  | 'RECORDER'
  /** 信用修复受理人 */
  | 'REPAIR_HANDLER'
  /** 审核员 */
  | 'REVIEWER'
  /** 系统管理员 */
  | 'SYSTEM_ADMINISTRATOR';

/** 失信程度 */
export type Severity =
  /** 一般 */
  | 'GENERAL'
  /** 轻微 */
  | 'MINOR'
  /** 严重 */
  | 'SERIOUS';

/** 主体类别 */
export type SubjectCategory =
  /** 机关 */
  | 'GOVERNMENT_BODY'
  /** 个体工商户 */
  | 'INDIVIDUAL_BUSINESS'
  /** 法人 */
  | 'LEGAL_PERSON'
  /** 自然人 */
  | 'NATURAL_PERSON'
  /** 事业单位 */
  | 'PUBLIC_INSTITUTION'
  /** 农村集体经济组织 */
  | 'RURAL_COLLECTIVE'
  /** 社会组织 */
  | 'SOCIAL_ORGANIZATION'
  /** 非法人组织 */
  | 'UNINCORPORATED_ORGANIZATION';

/** 主体状态 */
export type SubjectStatus =
  /** 存续 */
  | 'ACTIVE'
  /** 注销 */
  | 'DEREGISTERED'
  /** 待核 */
  | 'PROVISIONAL'
  /** 吊销 */
  | 'REVOKED';

/** 待办的种类 */
export type TaskKind =
  /** 报送待核对 */
  | 'DELIVERY_TO_CHECK'
  /** 报送待复核 */
  | 'DELIVERY_TO_REVIEW'
  /** 等待审核员复核 */
  | 'DELIVERY_WAITING'
  /** 退回待更正 */
  | 'ROWS_TO_CORRECT';

/** 以何种身份访问 */
export type ViewerKind =
  /** 信用服务机构 */
  | 'AGENCY'
  /** 部门工作人员 */
  | 'OFFICIAL'
  /** 本机运维 */
  | 'OPERATOR'
  /** 社会公众 */
  | 'PUBLIC'
  /** 信用主体 */
  | 'SUBJECT'
  /** 部门系统 */
  | 'SYSTEM';

/** 可见程度 */
export type Visibility =
  /** 不可见 */
  | 'ABSENT'
  /** 全文可见 */
  | 'FULL'
  /** 遮盖后可见 */
  | 'MASKED';

export type AuthorityRowFragment = { last30Days: number, onTimeRate: number | null, authority: { id: string, name: string } } & { ' $fragmentName'?: 'AuthorityRowFragment' };

export type BusiestAuthorityFragment = { last30Days: number, onTimeRate: number | null, authority: { id: string, shortName: string } } & { ' $fragmentName'?: 'BusiestAuthorityFragment' };

export type DailySeriesFragment = { daily: Array<{ day: string, count: number }> } & { ' $fragmentName'?: 'DailySeriesFragment' };

export type KindCardFragment = { actKind: ActKind, today: number, last30Days: number, onTimeRate: number | null, daily: Array<{ day: string, count: number }> } & { ' $fragmentName'?: 'KindCardFragment' };

export type KindFiguresFragment = (
  { actKind: ActKind, today: number, visible: number, last30Days: number, onTimeRate: number | null }
  & { ' $fragmentRefs'?: { 'DailySeriesFragment': DailySeriesFragment } }
) & { ' $fragmentName'?: 'KindFiguresFragment' };

export type TodayFiguresFragment = { day: string, subjects: number, kinds: Array<{ actKind: ActKind, today: number, visible: number }> } & { ' $fragmentName'?: 'TodayFiguresFragment' };

export type ZoneRowFragment = { last30Days: number, zone: { code: string, name: string } } & { ' $fragmentName'?: 'ZoneRowFragment' };

export type ZoneTileFragment = { last30Days: number, zone: { code: string, name: string, tileRow: number, tileColumn: number } } & { ' $fragmentName'?: 'ZoneTileFragment' };

export type SiteShellQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteShellQuery = { site: { name: string, platform: string, region: string, regionShort: string, jurisdiction: string, today: string, demonstration: boolean, host: string, operator: string, hotline: string | null, hotlineHours: string | null, siteCode: string | null, icp: string | null, publicSecurity: string | null, governmentMark: string | null, publicityDays: number, links: Array<{ title: string, url: string }> } };

export type CatalogueItemFragment = { code: string, name: string, actKind: ActKind, edition: string, scope: string, legalBasis: string, openness: string, transport: Array<string>, cycle: string, effectiveFrom: string, effectiveUntil: string | null, templateUrl: string, fields: Array<(
    { code: string, published: boolean }
    & { ' $fragmentRefs'?: { 'CatalogueFieldRowFragment': CatalogueFieldRowFragment } }
  )> } & { ' $fragmentName'?: 'CatalogueItemFragment' };

export type CatalogueFieldRowFragment = { name: string, code: string, required: boolean, maxLength: number | null, note: string | null, published: boolean } & { ' $fragmentName'?: 'CatalogueFieldRowFragment' };

export type GuideRuleFragment = { key: string, text: string, source: string, clause: string | null } & { ' $fragmentName'?: 'GuideRuleFragment' };

export type RuleRowFragment = { key: string, text: string, source: string, clause: string | null, level: string, since: string, until: string | null, scope: string | null, unverified: boolean, note: string | null } & { ' $fragmentName'?: 'RuleRowFragment' };

export type AccountsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccountsPageQuery = { me: (
    { account: { number: string } | null }
    & { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment;'GrantBindingFragment': GrantBindingFragment } }
  ) | null, authorities: Array<{ id: string, name: string }>, bindings: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<(
      { id: string, validFrom: string, validUntil: string | null, endedAt: string | null, endReason: string | null, account: { number: string, name: string } }
      & { ' $fragmentRefs'?: { 'BindingNameFragment': BindingNameFragment } }
    )> } };

export type BindingChoiceFragment = { binding: (
    { id: string }
    & { ' $fragmentRefs'?: { 'BindingNameFragment': BindingNameFragment } }
  ) | null, bindings: Array<(
    { id: string }
    & { ' $fragmentRefs'?: { 'BindingNameFragment': BindingNameFragment } }
  )> } & { ' $fragmentName'?: 'BindingChoiceFragment' };

export type BindingNameFragment = { capacity: Capacity, roles: Array<Role>, authority: { name: string } | null, subject: { name: string } | null } & { ' $fragmentName'?: 'BindingNameFragment' };

export type SwitchBindingMutationVariables = Exact<{
  id: string | number;
}>;


export type SwitchBindingMutation = { switchBinding: { id: string } };

export type ConsoleFrameFragment = (
  { kind: ViewerKind, name: string, permissions: Array<Permission>, authority: { id: string, name: string, shortName: string } | null }
  & { ' $fragmentRefs'?: { 'BindingChoiceFragment': BindingChoiceFragment } }
) & { ' $fragmentName'?: 'ConsoleFrameFragment' };

export type DeliveriesPageQueryVariables = Exact<{
  state?: DeliveryState | null | undefined;
  after?: string | null | undefined;
}>;


export type DeliveriesPageQuery = { me: (
    { permissions: Array<Permission> }
    & { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } }
  ) | null, deliveries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, fileName: string, state: DeliveryState, receivedAt: string, total: number, accepted: number, rejected: number, unchanged: number, late: number }> } };

export type DeliveryPageQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type DeliveryPageQuery = { me: { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } } | null, node:
    | { __typename: 'AdministrativePenalty' }
    | { __typename: 'AdministrativePermit' }
    | { __typename: 'Authority' }
    | { __typename: 'Binding' }
    | { __typename: 'Delivery', id: string, fileName: string, state: DeliveryState, encoding: string | null, receivedAt: string, dueOn: string | null, total: number, accepted: number, rejected: number, unchanged: number, late: number, acts: Array<{ act: DeliveryAct, objection: string | null }>, complaints: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ row: number, column: string, value: string | null, message: string, remedy: string, severity: ComplaintSeverity }> } }
    | { __typename: 'Subject' }
   | null };

export type CheckDeliveryMutationVariables = Exact<{
  id: string | number;
}>;


export type CheckDeliveryMutation = { checkDelivery: { id: string } };

export type AcceptDeliveryMutationVariables = Exact<{
  id: string | number;
}>;


export type AcceptDeliveryMutation = { acceptDelivery: { id: string } };

export type DeskPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskPageQuery = { me: { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } } | null, tasks: Array<{ kind: TaskKind, title: string, count: number, since: string, dueOn: string | null, daysLeft: number | null, thing: string }> };

export type EndBindingMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type EndBindingMutation = { endBinding: { id: string } };

export type FieldStandingFragment = { field: string, visible: Visibility, reason: string, legalBasis: string, howToObtain: string | null, revealable: boolean } & { ' $fragmentName'?: 'FieldStandingFragment' };

export type GrantBindingFragment = { kind: ViewerKind, permissions: Array<Permission>, authority: { id: string } | null, binding: { id: string, subject: { id: string } | null } | null } & { ' $fragmentName'?: 'GrantBindingFragment' };

export type GrantBindingMutationVariables = Exact<{
  binding: BindingInput;
}>;


export type GrantBindingMutation = { grantBinding: { id: string } };

export type JournalPageQueryVariables = Exact<{
  filter?: JournalFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type JournalPageQuery = { me: { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } } | null, journalCheckpoint: { size: number, at: string } | null, journal: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, kind: JournalKind, deed: string, purpose: string | null, matter: string | null, fields: Array<string>, authority: { name: string } | null, touched: Array<{ what: string, value: string }>, proof: { ' $fragmentRefs'?: { 'ProofCheckFragment': ProofCheckFragment } } | null }> } | null };

export type MinePageQueryVariables = Exact<{
  after?: string | null | undefined;
  records?: string | null | undefined;
}>;


export type MinePageQuery = { me: (
    { binding: { id: string, subject: { id: string, name: string, code: string | null, records: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
            | (
              { id: string }
              & { ' $fragmentRefs'?: { 'ProfileRecord_AdministrativePenalty_Fragment': ProfileRecord_AdministrativePenalty_Fragment } }
            )
            | (
              { id: string }
              & { ' $fragmentRefs'?: { 'ProfileRecord_AdministrativePermit_Fragment': ProfileRecord_AdministrativePermit_Fragment } }
            )
          > }, queryLog: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, at: string, deed: string, purpose: string | null, fields: Array<string>, authority: { name: string } | null, proof: { ' $fragmentRefs'?: { 'ProofCheckFragment': ProofCheckFragment } } | null }> } | null } | null } | null }
    & { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } }
  ) | null, purposes: Array<{ code: string, name: string }> };

export type ProfilePageQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type ProfilePageQuery = { me: { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } } | null, subject: (
    { id: string, name: string, code: string | null, codeNotice: string | null, status: SubjectStatus, demonstration: boolean, updatedOn: string, legalRepresentative: string | null, viewerCan: Array<{ ' $fragmentRefs'?: { 'FieldStandingFragment': FieldStandingFragment } }>, counts: { penalties: number, permits: number }, records: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'RecordLane_AdministrativePenalty_Fragment': RecordLane_AdministrativePenalty_Fragment;'ProfileRecord_AdministrativePenalty_Fragment': ProfileRecord_AdministrativePenalty_Fragment } }
        )
        | (
          { id: string }
          & { ' $fragmentRefs'?: { 'RecordLane_AdministrativePermit_Fragment': RecordLane_AdministrativePermit_Fragment;'ProfileRecord_AdministrativePermit_Fragment': ProfileRecord_AdministrativePermit_Fragment } }
        )
      > } }
    & { ' $fragmentRefs'?: { 'SubjectIdentityFragment': SubjectIdentityFragment } }
  ) | null };

type ProfileRecord_AdministrativePenalty_Fragment = { __typename: 'AdministrativePenalty', severity: Severity, violationType: string, id: string, documentNo: string, decisionDate: string, authorityName: string, withdrawnOn: string | null, legalRepresentative: string | null, legalRepresentativeIdNumber: string | null, publicity: { from: string, until: string | null }, viewerCan: Array<{ ' $fragmentRefs'?: { 'FieldStandingFragment': FieldStandingFragment } }> } & { ' $fragmentName'?: 'ProfileRecord_AdministrativePenalty_Fragment' };

type ProfileRecord_AdministrativePermit_Fragment = { __typename: 'AdministrativePermit', certificateName: string | null, id: string, documentNo: string, decisionDate: string, authorityName: string, withdrawnOn: string | null, legalRepresentative: string | null, legalRepresentativeIdNumber: string | null, publicity: { from: string, until: string | null }, viewerCan: Array<{ ' $fragmentRefs'?: { 'FieldStandingFragment': FieldStandingFragment } }> } & { ' $fragmentName'?: 'ProfileRecord_AdministrativePermit_Fragment' };

export type ProfileRecordFragment =
  | ProfileRecord_AdministrativePenalty_Fragment
  | ProfileRecord_AdministrativePermit_Fragment
;

export type ProofCheckFragment = { index: number, leaf: string, path: Array<string>, checkpoint: { note: string, size: number } } & { ' $fragmentName'?: 'ProofCheckFragment' };

export type PurposesQueryVariables = Exact<{ [key: string]: never; }>;


export type PurposesQuery = { purposes: Array<{ code: string, name: string, basis: string }> };

type RecordLane_AdministrativePenalty_Fragment = { __typename: 'AdministrativePenalty', id: string, documentNo: string, decisionDate: string, publicity: { until: string | null } } & { ' $fragmentName'?: 'RecordLane_AdministrativePenalty_Fragment' };

type RecordLane_AdministrativePermit_Fragment = { __typename: 'AdministrativePermit', id: string, documentNo: string, decisionDate: string, publicity: { until: string | null } } & { ' $fragmentName'?: 'RecordLane_AdministrativePermit_Fragment' };

export type RecordLaneFragment =
  | RecordLane_AdministrativePenalty_Fragment
  | RecordLane_AdministrativePermit_Fragment
;

export type RevealFieldMutationVariables = Exact<{
  id: string | number;
  field: string;
  purpose: string;
  matter: string;
}>;


export type RevealFieldMutation = { revealField: { value: string | null } };

export type ConsoleSubjectsQueryVariables = Exact<{
  query: string;
}>;


export type ConsoleSubjectsQuery = { me: { ' $fragmentRefs'?: { 'ConsoleFrameFragment': ConsoleFrameFragment } } | null, searchSubjects: { hasMore: boolean, approximate: boolean, nodes: Array<{ subject: (
        { id: string }
        & { ' $fragmentRefs'?: { 'ConsoleSubjectRowFragment': ConsoleSubjectRowFragment } }
      ) }> } };

export type ConsoleSubjectRowFragment = { name: string, code: string | null, category: SubjectCategory, status: SubjectStatus, zone: { name: string } | null, counts: { penalties: number, permits: number } } & { ' $fragmentName'?: 'ConsoleSubjectRowFragment' };

export type PenaltyCardFragment = { id: string, severity: Severity, violationType: string, documentNo: string, authorityName: string, decisionDate: string, content: string | null, penaltyCategories: Array<string>, fineAmount: string | null, confiscatedAmount: string | null, revokedLicence: string | null, legalBasis: string, sourceName: string, reportedOn: string, onTime: boolean, workingDaysToPublish: number, version: number, publicity: (
    { repairableFrom: string | null }
    & { ' $fragmentRefs'?: { 'PublicityTermFragment': PublicityTermFragment } }
  ) } & { ' $fragmentName'?: 'PenaltyCardFragment' };

export type PenaltyFactsFragment = { documentName: string | null, documentNo: string, decisionDate: string, authorityName: string, violationType: string, factsOfViolation: string, legalBasis: string, penaltyCategories: Array<string>, content: string | null, fineAmount: string | null, confiscatedAmount: string | null, revokedLicence: string | null, remark: string | null } & { ' $fragmentName'?: 'PenaltyFactsFragment' };

export type PermitFactsFragment = { documentName: string | null, documentNo: string, decisionDate: string, authorityName: string, permitCategory: string | null, certificateName: string | null, certificateNo: string | null, content: string | null, validFrom: string | null, validUntil: string | null, remark: string | null } & { ' $fragmentName'?: 'PermitFactsFragment' };

export type PermitRowFragment = { id: string, documentNo: string, authorityName: string, decisionDate: string, content: string | null, certificateName: string | null, validUntil: string | null, inForce: boolean } & { ' $fragmentName'?: 'PermitRowFragment' };

type Provenance_AdministrativePenalty_Fragment = { sourceName: string, reportedOn: string, publicityDeadline: string, publicityDeadlineProvisional: boolean, onTime: boolean, workingDaysToPublish: number, version: number } & { ' $fragmentName'?: 'Provenance_AdministrativePenalty_Fragment' };

type Provenance_AdministrativePermit_Fragment = { sourceName: string, reportedOn: string, publicityDeadline: string, publicityDeadlineProvisional: boolean, onTime: boolean, workingDaysToPublish: number, version: number } & { ' $fragmentName'?: 'Provenance_AdministrativePermit_Fragment' };

export type ProvenanceFragment =
  | Provenance_AdministrativePenalty_Fragment
  | Provenance_AdministrativePermit_Fragment
;

export type PublicityFeedItemFragment = { id: string, severity: Severity | null, subjectName: string, title: string, summary: string | null, documentNo: string, authorityName: string, decisionDate: string, onTime: boolean, workingDaysToPublish: number } & { ' $fragmentName'?: 'PublicityFeedItemFragment' };

export type PublicityRowFragment = { id: string, severity: Severity | null, subjectName: string, title: string, summary: string | null, documentNo: string, authorityName: string, decisionDate: string, visibleUntil: string | null, onTime: boolean, workingDaysToPublish: number, zone: { name: string } | null } & { ' $fragmentName'?: 'PublicityRowFragment' };

export type PublicityTermFragment = { repairableFrom: string | null, until: string | null, rule: { text: string, source: string, clause: string | null } } & { ' $fragmentName'?: 'PublicityTermFragment' };

type RecordSource_AdministrativePenalty_Fragment = { sourceName: string, reportedOn: string } & { ' $fragmentName'?: 'RecordSource_AdministrativePenalty_Fragment' };

type RecordSource_AdministrativePermit_Fragment = { sourceName: string, reportedOn: string } & { ' $fragmentName'?: 'RecordSource_AdministrativePermit_Fragment' };

export type RecordSourceFragment =
  | RecordSource_AdministrativePenalty_Fragment
  | RecordSource_AdministrativePermit_Fragment
;

export type TermLaneFragment = { id: string, documentNo: string, decisionDate: string, publicity: { repairableFrom: string | null, until: string | null } } & { ' $fragmentName'?: 'TermLaneFragment' };

type TimelineEvent_AdministrativePenalty_Fragment = { __typename: 'AdministrativePenalty', severity: Severity, violationType: string, id: string, documentNo: string, authorityName: string, decisionDate: string } & { ' $fragmentName'?: 'TimelineEvent_AdministrativePenalty_Fragment' };

type TimelineEvent_AdministrativePermit_Fragment = { __typename: 'AdministrativePermit', content: string | null, certificateName: string | null, id: string, documentNo: string, authorityName: string, decisionDate: string } & { ' $fragmentName'?: 'TimelineEvent_AdministrativePermit_Fragment' };

export type TimelineEventFragment =
  | TimelineEvent_AdministrativePenalty_Fragment
  | TimelineEvent_AdministrativePermit_Fragment
;

type WhatToDo_AdministrativePenalty_Fragment = { actKind: ActKind, authorityName: string, publicity: { repairableFrom: string | null, until: string | null } } & { ' $fragmentName'?: 'WhatToDo_AdministrativePenalty_Fragment' };

type WhatToDo_AdministrativePermit_Fragment = { actKind: ActKind, authorityName: string, publicity: { repairableFrom: string | null, until: string | null } } & { ' $fragmentName'?: 'WhatToDo_AdministrativePermit_Fragment' };

export type WhatToDoFragment =
  | WhatToDo_AdministrativePenalty_Fragment
  | WhatToDo_AdministrativePermit_Fragment
;

export type CataloguePageQueryVariables = Exact<{
  on?: string | null | undefined;
  compare?: boolean | null | undefined;
}>;


export type CataloguePageQuery = { catalogue: Array<(
    { code: string }
    & { ' $fragmentRefs'?: { 'CatalogueItemFragment': CatalogueItemFragment } }
  )>, rules: Array<{ ' $fragmentRefs'?: { 'RuleRowFragment': RuleRowFragment } }>, current?: Array<{ ' $fragmentRefs'?: { 'RuleRowFragment': RuleRowFragment } }> };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { statistics: (
    { kinds: Array<(
      { actKind: ActKind }
      & { ' $fragmentRefs'?: { 'KindCardFragment': KindCardFragment } }
    )>, zones: Array<{ ' $fragmentRefs'?: { 'ZoneTileFragment': ZoneTileFragment } }>, authorities: Array<{ ' $fragmentRefs'?: { 'BusiestAuthorityFragment': BusiestAuthorityFragment } }> }
    & { ' $fragmentRefs'?: { 'TodayFiguresFragment': TodayFiguresFragment } }
  ), penalties: { nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'PublicityFeedItemFragment': PublicityFeedItemFragment } }
    )> }, permits: { nodes: Array<(
      { id: string, subjectName: string, subjectCode: string | null }
      & { ' $fragmentRefs'?: { 'PublicityFeedItemFragment': PublicityFeedItemFragment } }
    )> }, rules: Array<(
    { key: string }
    & { ' $fragmentRefs'?: { 'GuideRuleFragment': GuideRuleFragment } }
  )> };

export type PublicityListPageQueryVariables = Exact<{
  filter?: PublicityFilter | null | undefined;
  orderBy?: PublicityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicityListPageQuery = { publicity: { totalCount: number, totalCapped: boolean, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<(
      { id: string }
      & { ' $fragmentRefs'?: { 'PublicityRowFragment': PublicityRowFragment } }
    )> }, authorities: Array<{ id: string, shortName: string }>, zones: Array<{ code: string, name: string }> };

export type RecordPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordPageQuery = { record:
    | (
      { __typename: 'AdministrativePenalty', severity: Severity, violationType: string, id: string, documentNo: string, decisionDate: string, authorityName: string, publicity: { ' $fragmentRefs'?: { 'PublicityTermFragment': PublicityTermFragment } }, subject: (
        { id: string, name: string }
        & { ' $fragmentRefs'?: { 'SubjectBriefFragment': SubjectBriefFragment } }
      ) }
      & { ' $fragmentRefs'?: { 'PenaltyFactsFragment': PenaltyFactsFragment;'Provenance_AdministrativePenalty_Fragment': Provenance_AdministrativePenalty_Fragment;'WhatToDo_AdministrativePenalty_Fragment': WhatToDo_AdministrativePenalty_Fragment } }
    )
    | (
      { __typename: 'AdministrativePermit', content: string | null, certificateName: string | null, inForce: boolean, id: string, documentNo: string, decisionDate: string, authorityName: string, publicity: { ' $fragmentRefs'?: { 'PublicityTermFragment': PublicityTermFragment } }, subject: (
        { id: string, name: string }
        & { ' $fragmentRefs'?: { 'SubjectBriefFragment': SubjectBriefFragment } }
      ) }
      & { ' $fragmentRefs'?: { 'PermitFactsFragment': PermitFactsFragment;'Provenance_AdministrativePermit_Fragment': Provenance_AdministrativePermit_Fragment;'WhatToDo_AdministrativePermit_Fragment': WhatToDo_AdministrativePermit_Fragment } }
    )
   | null };

export type RepairPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RepairPageQuery = { rules: Array<{ key: string, text: string, source: string, clause: string | null, since: string, unverified: boolean }> };

export type SearchPageQueryVariables = Exact<{
  query: string;
  category?: SubjectCategory | null | undefined;
  zone?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchPageQuery = { searchSubjects: { hasMore: boolean, approximate: boolean, nodes: Array<(
      { matchedBy: MatchKind, subject: { id: string, name: string, code: string | null } }
      & { ' $fragmentRefs'?: { 'SubjectHitFragment': SubjectHitFragment } }
    )> }, zones: Array<{ code: string, name: string }> };

export type StatisticsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsPageQuery = { statistics: { day: string, subjects: number, kinds: Array<(
      { actKind: ActKind }
      & { ' $fragmentRefs'?: { 'KindFiguresFragment': KindFiguresFragment } }
    )>, authorities: Array<(
      { last30Days: number }
      & { ' $fragmentRefs'?: { 'AuthorityRowFragment': AuthorityRowFragment } }
    )>, zones: Array<{ ' $fragmentRefs'?: { 'ZoneTileFragment': ZoneTileFragment;'ZoneRowFragment': ZoneRowFragment } }> } };

export type SubjectPageQueryVariables = Exact<{
  code: string;
}>;


export type SubjectPageQuery = { subject: (
    { id: string, name: string, updatedOn: string, counts: { penalties: number, permits: number }, penalties: { ' $fragmentRefs'?: { 'SubjectRecordPageFragment': SubjectRecordPageFragment } }, permits: { ' $fragmentRefs'?: { 'SubjectRecordPageFragment': SubjectRecordPageFragment } } }
    & { ' $fragmentRefs'?: { 'SubjectHeadFragment': SubjectHeadFragment;'SubjectFactsFragment': SubjectFactsFragment;'SubjectIdentityFragment': SubjectIdentityFragment } }
  ) | null };

export type SubjectBriefFragment = { name: string, code: string | null, demonstration: boolean, zone: { name: string } | null, counts: { permits: number, penalties: number } } & { ' $fragmentName'?: 'SubjectBriefFragment' };

export type SubjectFactsFragment = { status: SubjectStatus, registrationAuthority: string | null, updatedOn: string, counts: { permits: number, penalties: number, severest: Severity | null } } & { ' $fragmentName'?: 'SubjectFactsFragment' };

export type SubjectHeadFragment = { name: string, code: string | null, codeNotice: string | null, category: SubjectCategory, status: SubjectStatus, demonstration: boolean, zone: { name: string } | null } & { ' $fragmentName'?: 'SubjectHeadFragment' };

export type SubjectHitFragment = { matchedBy: MatchKind, subject: { id: string, name: string, code: string | null, category: SubjectCategory, status: SubjectStatus, demonstration: boolean, zone: { name: string } | null, counts: { permits: number, penalties: number, severest: Severity | null } } } & { ' $fragmentName'?: 'SubjectHitFragment' };

export type SubjectIdentityFragment = { category: SubjectCategory, organizationForm: string | null, establishedOn: string | null, registrationAuthority: string | null, address: string | null, businessScope: string | null, zone: { name: string } | null } & { ' $fragmentName'?: 'SubjectIdentityFragment' };

export type SubjectSuggestionFragment = { name: string, code: string | null, zone: { name: string } | null } & { ' $fragmentName'?: 'SubjectSuggestionFragment' };

export type SubjectRecordPageFragment = { totalCount: number, totalCapped: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
    | (
      { __typename: 'AdministrativePenalty', id: string, decisionDate: string, publicity: { repairableFrom: string | null } }
      & { ' $fragmentRefs'?: { 'PenaltyCardFragment': PenaltyCardFragment;'TermLaneFragment': TermLaneFragment;'TimelineEvent_AdministrativePenalty_Fragment': TimelineEvent_AdministrativePenalty_Fragment;'RecordSource_AdministrativePenalty_Fragment': RecordSource_AdministrativePenalty_Fragment } }
    )
    | (
      { __typename: 'AdministrativePermit', inForce: boolean, id: string, decisionDate: string }
      & { ' $fragmentRefs'?: { 'PermitRowFragment': PermitRowFragment;'TimelineEvent_AdministrativePermit_Fragment': TimelineEvent_AdministrativePermit_Fragment;'RecordSource_AdministrativePermit_Fragment': RecordSource_AdministrativePermit_Fragment } }
    )
  > } & { ' $fragmentName'?: 'SubjectRecordPageFragment' };

export type SubjectRecordsQueryVariables = Exact<{
  code: string;
  actKind: ActKind;
  after: string;
  first: number;
}>;


export type SubjectRecordsQuery = { subject: { id: string, records: { ' $fragmentRefs'?: { 'SubjectRecordPageFragment': SubjectRecordPageFragment } } } | null };

export type SubjectSuggestionsQueryVariables = Exact<{
  query: string;
}>;


export type SubjectSuggestionsQuery = { searchSubjects: { nodes: Array<{ subject: (
        { id: string }
        & { ' $fragmentRefs'?: { 'SubjectSuggestionFragment': SubjectSuggestionFragment } }
      ) }> } };

export const AuthorityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuthorityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorityStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}}]}}]} as unknown as DocumentNode<AuthorityRowFragment, unknown>;
export const BusiestAuthorityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BusiestAuthority"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorityStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}}]}}]} as unknown as DocumentNode<BusiestAuthorityFragment, unknown>;
export const KindCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KindCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KindStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actKind"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}},{"kind":"Field","name":{"kind":"Name","value":"daily"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<KindCardFragment, unknown>;
export const DailySeriesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DailySeries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KindStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"daily"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<DailySeriesFragment, unknown>;
export const KindFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KindFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KindStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actKind"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeRate"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DailySeries"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DailySeries"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KindStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"daily"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<KindFiguresFragment, unknown>;
export const TodayFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TodayFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"subjects"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actKind"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}}]}}]}}]} as unknown as DocumentNode<TodayFiguresFragment, unknown>;
export const ZoneRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ZoneRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ZoneStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}}]}}]} as unknown as DocumentNode<ZoneRowFragment, unknown>;
export const ZoneTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ZoneTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ZoneStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tileRow"}},{"kind":"Field","name":{"kind":"Name","value":"tileColumn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"last30Days"}}]}}]} as unknown as DocumentNode<ZoneTileFragment, unknown>;
export const CatalogueFieldRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueFieldRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogueField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]} as unknown as DocumentNode<CatalogueFieldRowFragment, unknown>;
export const CatalogueItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogueItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actKind"}},{"kind":"Field","name":{"kind":"Name","value":"edition"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"openness"}},{"kind":"Field","name":{"kind":"Name","value":"transport"}},{"kind":"Field","name":{"kind":"Name","value":"cycle"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveUntil"}},{"kind":"Field","name":{"kind":"Name","value":"templateUrl"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CatalogueFieldRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CatalogueFieldRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CatalogueField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]} as unknown as DocumentNode<CatalogueItemFragment, unknown>;
export const GuideRuleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuideRule"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]} as unknown as DocumentNode<GuideRuleFragment, unknown>;
export const RuleRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RuleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Rule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"unverified"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]} as unknown as DocumentNode<RuleRowFragment, unknown>;
export const BindingNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BindingName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Binding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BindingNameFragment, unknown>;
export const BindingChoiceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BindingChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"binding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BindingName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BindingName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BindingName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Binding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BindingChoiceFragment, unknown>;
export const ConsoleFrameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsoleFrame"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BindingChoice"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BindingName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Binding"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BindingChoice"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"binding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BindingName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bindings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BindingName"}}]}}]}}]} as unknown as DocumentNode<ConsoleFrameFragment, unknown>;
export const GrantBindingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantBinding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"authority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"binding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<GrantBindingFragment, unknown>;
export const FieldStandingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewerCan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"howToObtain"}},{"kind":"Field","name":{"kind":"Name","value":"revealable"}}]}}]} as unknown as DocumentNode<FieldStandingFragment, unknown>;
export const ProfileRecordFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileRecord"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnOn"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentative"}},{"kind":"Field","name":{"kind":"Name","value":"legalRepresentativeIdNumber"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewerCan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldStanding"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"certificateName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldStanding"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ViewerCan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"visible"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"howToObtain"}},{"kind":"Field","name":{"kind":"Name","value":"revealable"}}]}}]} as unknown as DocumentNode<ProfileRecordFragment, unknown>;
export const ProofCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProofCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JournalProof"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"leaf"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}}]}}]} as unknown as DocumentNode<ProofCheckFragment, unknown>;
export const RecordLaneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordLane"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<RecordLaneFragment, unknown>;
export const ConsoleSubjectRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsoleSubjectRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"penalties"}},{"kind":"Field","name":{"kind":"Name","value":"permits"}}]}}]}}]} as unknown as DocumentNode<ConsoleSubjectRowFragment, unknown>;
export const PenaltyFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PenaltyFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentName"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}},{"kind":"Field","name":{"kind":"Name","value":"factsOfViolation"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"penaltyCategories"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"fineAmount"}},{"kind":"Field","name":{"kind":"Name","value":"confiscatedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"revokedLicence"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}}]}}]} as unknown as DocumentNode<PenaltyFactsFragment, unknown>;
export const PermitFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PermitFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentName"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"permitCategory"}},{"kind":"Field","name":{"kind":"Name","value":"certificateName"}},{"kind":"Field","name":{"kind":"Name","value":"certificateNo"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"remark"}}]}}]} as unknown as DocumentNode<PermitFactsFragment, unknown>;
export const ProvenanceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Provenance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"publicityDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"publicityDeadlineProvisional"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ProvenanceFragment, unknown>;
export const PublicityFeedItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityFeedItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"subjectName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}}]}}]} as unknown as DocumentNode<PublicityFeedItemFragment, unknown>;
export const PublicityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"subjectName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"visibleUntil"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}}]}}]} as unknown as DocumentNode<PublicityRowFragment, unknown>;
export const WhatToDoFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WhatToDo"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actKind"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<WhatToDoFragment, unknown>;
export const SubjectBriefFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectBrief"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permits"}},{"kind":"Field","name":{"kind":"Name","value":"penalties"}}]}}]}}]} as unknown as DocumentNode<SubjectBriefFragment, unknown>;
export const SubjectFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registrationAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"updatedOn"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permits"}},{"kind":"Field","name":{"kind":"Name","value":"penalties"}},{"kind":"Field","name":{"kind":"Name","value":"severest"}}]}}]}}]} as unknown as DocumentNode<SubjectFactsFragment, unknown>;
export const SubjectHeadFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectHead"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"codeNotice"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}}]}}]} as unknown as DocumentNode<SubjectHeadFragment, unknown>;
export const SubjectHitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectHit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchedBy"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permits"}},{"kind":"Field","name":{"kind":"Name","value":"penalties"}},{"kind":"Field","name":{"kind":"Name","value":"severest"}}]}}]}}]}}]} as unknown as DocumentNode<SubjectHitFragment, unknown>;
export const SubjectIdentityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectIdentity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"organizationForm"}},{"kind":"Field","name":{"kind":"Name","value":"establishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"registrationAuthority"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"businessScope"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SubjectIdentityFragment, unknown>;
export const SubjectSuggestionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectSuggestion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SubjectSuggestionFragment, unknown>;
export const TimelineEventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"certificateName"}}]}}]}}]} as unknown as DocumentNode<TimelineEventFragment, unknown>;
export const RecordSourceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}}]}}]} as unknown as DocumentNode<RecordSourceFragment, unknown>;
export const PublicityTermFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityTerm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<PublicityTermFragment, unknown>;
export const PenaltyCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PenaltyCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"penaltyCategories"}},{"kind":"Field","name":{"kind":"Name","value":"fineAmount"}},{"kind":"Field","name":{"kind":"Name","value":"confiscatedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"revokedLicence"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicityTerm"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityTerm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<PenaltyCardFragment, unknown>;
export const TermLaneFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TermLane"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<TermLaneFragment, unknown>;
export const PermitRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PermitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"certificateName"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}}]}}]} as unknown as DocumentNode<PermitRowFragment, unknown>;
export const SubjectRecordPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectRecordPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecordConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCapped"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineEvent"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSource"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PenaltyCard"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TermLane"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PermitRow"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityTerm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"certificateName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordSource"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreditRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PenaltyCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"violationType"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"penaltyCategories"}},{"kind":"Field","name":{"kind":"Name","value":"fineAmount"}},{"kind":"Field","name":{"kind":"Name","value":"confiscatedAmount"}},{"kind":"Field","name":{"kind":"Name","value":"revokedLicence"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"reportedOn"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PublicityTerm"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TermLane"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePenalty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"publicity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PermitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdministrativePermit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"certificateName"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"inForce"}}]}}]} as unknown as DocumentNode<SubjectRecordPageFragment, unknown>;
export const SiteShellDocument = {"__meta__":{"hash":"sha256:6d313a99e30e7fa2a822a5e76e07f1a11290b409385ee67c3f3f29f95714586f"}} as unknown as DocumentNode<SiteShellQuery, SiteShellQueryVariables>;
export const AccountsPageDocument = {"__meta__":{"hash":"sha256:cfd90322231f5d85409564b793c8bd8f74e01694502a92201a7139909a145df2"}} as unknown as DocumentNode<AccountsPageQuery, AccountsPageQueryVariables>;
export const SwitchBindingDocument = {"__meta__":{"hash":"sha256:e65b59d9807fb1807e39f34c664d07446acec4b714f87b0d8a65dbab8f33a246"}} as unknown as DocumentNode<SwitchBindingMutation, SwitchBindingMutationVariables>;
export const DeliveriesPageDocument = {"__meta__":{"hash":"sha256:761481d36e03062bfcefe6fb26fe77cf53e828b5bd1974c6b8fbf1b9d558055e"}} as unknown as DocumentNode<DeliveriesPageQuery, DeliveriesPageQueryVariables>;
export const DeliveryPageDocument = {"__meta__":{"hash":"sha256:48888626dfc406f844b80e4fb4df4d58a5debc696d171df0b1c90ac2ba3725b9"}} as unknown as DocumentNode<DeliveryPageQuery, DeliveryPageQueryVariables>;
export const CheckDeliveryDocument = {"__meta__":{"hash":"sha256:66121148d7549bac01fa922795d273d5fccb076d8516324becdf5996fad04932"}} as unknown as DocumentNode<CheckDeliveryMutation, CheckDeliveryMutationVariables>;
export const AcceptDeliveryDocument = {"__meta__":{"hash":"sha256:fad7c3bbdb57a3a137bd5f5085f0bc7b9f42c4088f13afacb542ce55ea0300b1"}} as unknown as DocumentNode<AcceptDeliveryMutation, AcceptDeliveryMutationVariables>;
export const DeskPageDocument = {"__meta__":{"hash":"sha256:4fc71333c127278fed37f0be37dd3bdb078132549c1f4499a68f4641cc29bee9"}} as unknown as DocumentNode<DeskPageQuery, DeskPageQueryVariables>;
export const EndBindingDocument = {"__meta__":{"hash":"sha256:beb5cdafaba3839d25f871aa2e651bb6f38fb5a2a46c9d1df4b5b6857ae3e445"}} as unknown as DocumentNode<EndBindingMutation, EndBindingMutationVariables>;
export const GrantBindingDocument = {"__meta__":{"hash":"sha256:3664f245a1349e093d393d576fef55c60074682049a52ccd4d805587d78101b4"}} as unknown as DocumentNode<GrantBindingMutation, GrantBindingMutationVariables>;
export const JournalPageDocument = {"__meta__":{"hash":"sha256:67d24909f42150c855d80eb6c0ad6fdd3aefee2a04a57779f9aeeb43aa4ee35d"}} as unknown as DocumentNode<JournalPageQuery, JournalPageQueryVariables>;
export const MinePageDocument = {"__meta__":{"hash":"sha256:59e2c59cff6d20b8fce85d6e8d06fe4a54c73943ced393ed144d5ecc6888c732"}} as unknown as DocumentNode<MinePageQuery, MinePageQueryVariables>;
export const ProfilePageDocument = {"__meta__":{"hash":"sha256:ec9c5f99349271ff4fc3b0dc7fbb06257e368a26b9cd7b7fc4b333115d04b355"}} as unknown as DocumentNode<ProfilePageQuery, ProfilePageQueryVariables>;
export const PurposesDocument = {"__meta__":{"hash":"sha256:43d12e338dda37dad2ca2699abed2aa8582cf21ccd484e1b6d2b193854187524"}} as unknown as DocumentNode<PurposesQuery, PurposesQueryVariables>;
export const RevealFieldDocument = {"__meta__":{"hash":"sha256:704505fcb1b4fcbb050975319539455227bb2c662fafb5ab72a21c1702d9224a"}} as unknown as DocumentNode<RevealFieldMutation, RevealFieldMutationVariables>;
export const ConsoleSubjectsDocument = {"__meta__":{"hash":"sha256:f69be1e139662c150eccdb534848df1fee4773b84e21b71be47a88450435b855"}} as unknown as DocumentNode<ConsoleSubjectsQuery, ConsoleSubjectsQueryVariables>;
export const CataloguePageDocument = {"__meta__":{"hash":"sha256:cb28f660410340a06b1a5e568fe595e22c2b2e7f47048dfe184ba56762c6f29d"}} as unknown as DocumentNode<CataloguePageQuery, CataloguePageQueryVariables>;
export const HomePageDocument = {"__meta__":{"hash":"sha256:bc4d83ed6f570b1fd334a5bb9aca5451ed9e8e6b8027322466787bc89cd89624"}} as unknown as DocumentNode<HomePageQuery, HomePageQueryVariables>;
export const PublicityListPageDocument = {"__meta__":{"hash":"sha256:395bd958998ddd92e0a32400e195c6edaeeabff38091574092374e907c5e7243"}} as unknown as DocumentNode<PublicityListPageQuery, PublicityListPageQueryVariables>;
export const RecordPageDocument = {"__meta__":{"hash":"sha256:6e1abf83673318781448c1ba3bd54759802f6eb24c8f4ca720f5fe07e3cb10b8"}} as unknown as DocumentNode<RecordPageQuery, RecordPageQueryVariables>;
export const RepairPageDocument = {"__meta__":{"hash":"sha256:29f673765c54c5357629829da99c49f9308688505c261c790914050790767fff"}} as unknown as DocumentNode<RepairPageQuery, RepairPageQueryVariables>;
export const SearchPageDocument = {"__meta__":{"hash":"sha256:a2d9fc50784fb35adfa6b4dc0c3dc32ba6fc0a273ee908db60a5d3579693ff6a"}} as unknown as DocumentNode<SearchPageQuery, SearchPageQueryVariables>;
export const StatisticsPageDocument = {"__meta__":{"hash":"sha256:78811894a1b2f40d88ced3871397990734497b2ac0b8299b192575855603f14e"}} as unknown as DocumentNode<StatisticsPageQuery, StatisticsPageQueryVariables>;
export const SubjectPageDocument = {"__meta__":{"hash":"sha256:9c234e08ee1f68d1ed4d7682b1f876f504505d2a5ae65a4c8f17a784283a7db3"}} as unknown as DocumentNode<SubjectPageQuery, SubjectPageQueryVariables>;
export const SubjectRecordsDocument = {"__meta__":{"hash":"sha256:68446cf1841ae0997cacafaf69e044bb60833b0fcc1499682248a6a9d717e61d"}} as unknown as DocumentNode<SubjectRecordsQuery, SubjectRecordsQueryVariables>;
export const SubjectSuggestionsDocument = {"__meta__":{"hash":"sha256:d501d13ba54176e6b1eb3ad554b151d00922a88def1c1e3f743bee2cc44488cb"}} as unknown as DocumentNode<SubjectSuggestionsQuery, SubjectSuggestionsQueryVariables>;