/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n": typeof types.SiteShellDocument,
    "\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n": typeof types.PublicityRowFragmentDoc,
    "\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n": typeof types.PublicityTermFragmentDoc,
    "\n  query CataloguePage { catalogue { code } }\n": typeof types.CataloguePageDocument,
    "\n  query HomePage { statistics { day } }\n": typeof types.HomePageDocument,
    "\n  query PublicityListPage($filter: PublicityFilter, $orderBy: PublicityOrder, $first: Int, $after: String, $last: Int, $before: String) { publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount } }\n": typeof types.PublicityListPageDocument,
    "\n  query RecordPage($id: ID!) { record(id: $id) { id } }\n": typeof types.RecordPageDocument,
    "\n  query RepairPage { rules { key text } }\n": typeof types.RepairPageDocument,
    "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int) { searchSubjects(query: $query, category: $category, zone: $zone, first: $first) { hasMore } }\n": typeof types.SearchPageDocument,
    "\n  query StatisticsPage { statistics { day } }\n": typeof types.StatisticsPageDocument,
    "\n  query SubjectPage($code: String!) { subject(code: $code) { id name counts { penalties } } }\n": typeof types.SubjectPageDocument,
    "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n": typeof types.SubjectSuggestionsDocument,
    "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n": typeof types.SubjectSuggestionFragmentDoc,
};
const documents: Documents = {
    "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n": types.SiteShellDocument,
    "\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n": types.PublicityRowFragmentDoc,
    "\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n": types.PublicityTermFragmentDoc,
    "\n  query CataloguePage { catalogue { code } }\n": types.CataloguePageDocument,
    "\n  query HomePage { statistics { day } }\n": types.HomePageDocument,
    "\n  query PublicityListPage($filter: PublicityFilter, $orderBy: PublicityOrder, $first: Int, $after: String, $last: Int, $before: String) { publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount } }\n": types.PublicityListPageDocument,
    "\n  query RecordPage($id: ID!) { record(id: $id) { id } }\n": types.RecordPageDocument,
    "\n  query RepairPage { rules { key text } }\n": types.RepairPageDocument,
    "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int) { searchSubjects(query: $query, category: $category, zone: $zone, first: $first) { hasMore } }\n": types.SearchPageDocument,
    "\n  query StatisticsPage { statistics { day } }\n": types.StatisticsPageDocument,
    "\n  query SubjectPage($code: String!) { subject(code: $code) { id name counts { penalties } } }\n": types.SubjectPageDocument,
    "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n": types.SubjectSuggestionsDocument,
    "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n": types.SubjectSuggestionFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n"): (typeof documents)["\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n"): (typeof documents)["\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n"): (typeof documents)["\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CataloguePage { catalogue { code } }\n"): (typeof documents)["\n  query CataloguePage { catalogue { code } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomePage { statistics { day } }\n"): (typeof documents)["\n  query HomePage { statistics { day } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicityListPage($filter: PublicityFilter, $orderBy: PublicityOrder, $first: Int, $after: String, $last: Int, $before: String) { publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount } }\n"): (typeof documents)["\n  query PublicityListPage($filter: PublicityFilter, $orderBy: PublicityOrder, $first: Int, $after: String, $last: Int, $before: String) { publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordPage($id: ID!) { record(id: $id) { id } }\n"): (typeof documents)["\n  query RecordPage($id: ID!) { record(id: $id) { id } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RepairPage { rules { key text } }\n"): (typeof documents)["\n  query RepairPage { rules { key text } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int) { searchSubjects(query: $query, category: $category, zone: $zone, first: $first) { hasMore } }\n"): (typeof documents)["\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int) { searchSubjects(query: $query, category: $category, zone: $zone, first: $first) { hasMore } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StatisticsPage { statistics { day } }\n"): (typeof documents)["\n  query StatisticsPage { statistics { day } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectPage($code: String!) { subject(code: $code) { id name counts { penalties } } }\n"): (typeof documents)["\n  query SubjectPage($code: String!) { subject(code: $code) { id name counts { penalties } } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;