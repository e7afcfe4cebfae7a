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

export type PublicityFilter = {
  actKind?: ActKind | null | undefined;
  /** 机关编号 */
  authority?: string | number | null | undefined;
  /** 决定日期自 */
  decidedFrom?: string | null | undefined;
  /** 决定日期至 */
  decidedTo?: string | null | undefined;
  severity?: Severity | null | undefined;
  subjectCode?: string | null | undefined;
  /** 主体名称、文号中的文字 */
  text?: string | null | undefined;
  /** 区镇代码 */
  zone?: string | null | undefined;
};

export type PublicityOrder =
  /** 决定日期由远及近 */
  | 'DECISION_DATE_ASC'
  /** 决定日期由近及远 */
  | 'DECISION_DATE_DESC'
  /** 公示日期由近及远 */
  | 'PUBLISHED_DESC';

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
  | 'GOVERNMENT_BODY'
  | 'INDIVIDUAL_BUSINESS'
  | 'LEGAL_PERSON'
  | 'PUBLIC_INSTITUTION'
  | 'RURAL_COLLECTIVE'
  | 'SOCIAL_ORGANIZATION'
  | 'UNINCORPORATED_ORGANIZATION';

export type SiteShellQueryVariables = Exact<{ [key: string]: never; }>;


export type SiteShellQuery = { site: { name: string, platform: string, region: string, regionShort: string, jurisdiction: string, today: string, demonstration: boolean, host: string, operator: string, hotline: string | null, hotlineHours: string | null, siteCode: string | null, icp: string | null, publicSecurity: string | null, governmentMark: string | null, publicityDays: number, links: Array<{ title: string, url: string }> } };

export type PublicityRowFragment = { id: string, severity: Severity | null, subjectName: string, title: string, summary: string | null, documentNo: string, authorityName: string, decisionDate: string, visibleUntil: string | null, onTime: boolean, workingDaysToPublish: number, zone: { name: string } | null } & { ' $fragmentName'?: 'PublicityRowFragment' };

export type PublicityTermFragment = { repairableFrom: string | null, until: string | null, rule: { text: string, source: string, clause: string | null } } & { ' $fragmentName'?: 'PublicityTermFragment' };

export type CataloguePageQueryVariables = Exact<{ [key: string]: never; }>;


export type CataloguePageQuery = { catalogue: Array<{ code: string }> };

export type HomePageQueryVariables = Exact<{ [key: string]: never; }>;


export type HomePageQuery = { statistics: { day: string } };

export type PublicityListPageQueryVariables = Exact<{
  filter?: PublicityFilter | null | undefined;
  orderBy?: PublicityOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicityListPageQuery = { publicity: { totalCount: number } };

export type RecordPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordPageQuery = { record:
    | { id: string }
    | { id: string }
   | null };

export type RepairPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RepairPageQuery = { rules: Array<{ key: string, text: string }> };

export type SearchPageQueryVariables = Exact<{
  query: string;
  category?: SubjectCategory | null | undefined;
  zone?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchPageQuery = { searchSubjects: { hasMore: boolean } };

export type StatisticsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsPageQuery = { statistics: { day: string } };

export type SubjectPageQueryVariables = Exact<{
  code: string;
}>;


export type SubjectPageQuery = { subject: { id: string, name: string, counts: { penalties: number } } | null };

export type SubjectSuggestionsQueryVariables = Exact<{
  query: string;
}>;


export type SubjectSuggestionsQuery = { searchSubjects: { nodes: Array<{ subject: (
        { id: string }
        & { ' $fragmentRefs'?: { 'SubjectSuggestionFragment': SubjectSuggestionFragment } }
      ) }> } };

export type SubjectSuggestionFragment = { name: string, code: string | null, zone: { name: string } | null } & { ' $fragmentName'?: 'SubjectSuggestionFragment' };

export const PublicityRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"subjectName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"authorityName"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisionDate"}},{"kind":"Field","name":{"kind":"Name","value":"visibleUntil"}},{"kind":"Field","name":{"kind":"Name","value":"onTime"}},{"kind":"Field","name":{"kind":"Name","value":"workingDaysToPublish"}}]}}]} as unknown as DocumentNode<PublicityRowFragment, unknown>;
export const PublicityTermFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PublicityTerm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicityWindow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"repairableFrom"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}}]}}]} as unknown as DocumentNode<PublicityTermFragment, unknown>;
export const SubjectSuggestionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubjectSuggestion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Subject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SubjectSuggestionFragment, unknown>;
export const SiteShellDocument = {"__meta__":{"hash":"sha256:6d313a99e30e7fa2a822a5e76e07f1a11290b409385ee67c3f3f29f95714586f"}} as unknown as DocumentNode<SiteShellQuery, SiteShellQueryVariables>;
export const CataloguePageDocument = {"__meta__":{"hash":"sha256:866c8437e9c7dba4a2c2bba06b5f56e64e8c20ca05feaeb12bddec575eab6795"}} as unknown as DocumentNode<CataloguePageQuery, CataloguePageQueryVariables>;
export const HomePageDocument = {"__meta__":{"hash":"sha256:a1bad6b1dd9366784639f2831aeb2a3113507da2c03339ca86296f903ee22245"}} as unknown as DocumentNode<HomePageQuery, HomePageQueryVariables>;
export const PublicityListPageDocument = {"__meta__":{"hash":"sha256:9e4ccb7c786493ebf65f160762c820463714c3a7d4b0580333e47f5bf2e90e2b"}} as unknown as DocumentNode<PublicityListPageQuery, PublicityListPageQueryVariables>;
export const RecordPageDocument = {"__meta__":{"hash":"sha256:7384e61aaf8ab7b1c3e86abb7672f9c6a1f4059404c4333ef857c2c5eb094cb4"}} as unknown as DocumentNode<RecordPageQuery, RecordPageQueryVariables>;
export const RepairPageDocument = {"__meta__":{"hash":"sha256:5a552233c60178a4f14ac4acd11c50f94d55da32fdc8555c1335d8af70d5f2d6"}} as unknown as DocumentNode<RepairPageQuery, RepairPageQueryVariables>;
export const SearchPageDocument = {"__meta__":{"hash":"sha256:1d956082c5dae7286aedfcd7ee60dc23ca6ac03c2d98e795b7094771adeb6953"}} as unknown as DocumentNode<SearchPageQuery, SearchPageQueryVariables>;
export const StatisticsPageDocument = {"__meta__":{"hash":"sha256:0336a46d5d4566d0977030dd324c4a91bec0cfeb9aa9fde89e58b6912576b91f"}} as unknown as DocumentNode<StatisticsPageQuery, StatisticsPageQueryVariables>;
export const SubjectPageDocument = {"__meta__":{"hash":"sha256:37a1d3fd6e53de5f49b229b84210814a0d8da3699d531d73cee419e125caccf9"}} as unknown as DocumentNode<SubjectPageQuery, SubjectPageQueryVariables>;
export const SubjectSuggestionsDocument = {"__meta__":{"hash":"sha256:d501d13ba54176e6b1eb3ad554b151d00922a88def1c1e3f743bee2cc44488cb"}} as unknown as DocumentNode<SubjectSuggestionsQuery, SubjectSuggestionsQueryVariables>;