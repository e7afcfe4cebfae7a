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
    "\n  fragment AuthorityRow on AuthorityStatistics {\n    authority {\n      id\n      name\n    }\n    last30Days\n    onTimeRate\n  }\n": typeof types.AuthorityRowFragmentDoc,
    "\n  fragment BusiestAuthority on AuthorityStatistics {\n    authority {\n      id\n      shortName\n    }\n    last30Days\n    onTimeRate\n  }\n": typeof types.BusiestAuthorityFragmentDoc,
    "\n  fragment DailySeries on KindStatistics {\n    daily {\n      day\n      count\n    }\n  }\n": typeof types.DailySeriesFragmentDoc,
    "\n  fragment KindCard on KindStatistics {\n    actKind\n    today\n    last30Days\n    onTimeRate\n    daily {\n      day\n      count\n    }\n  }\n": typeof types.KindCardFragmentDoc,
    "\n  fragment KindFigures on KindStatistics {\n    actKind\n    today\n    visible\n    last30Days\n    onTimeRate\n    ...DailySeries\n  }\n": typeof types.KindFiguresFragmentDoc,
    "\n  fragment TodayFigures on Statistics {\n    day\n    subjects\n    kinds {\n      actKind\n      today\n      visible\n    }\n  }\n": typeof types.TodayFiguresFragmentDoc,
    "\n  fragment ZoneRow on ZoneStatistics {\n    zone {\n      code\n      name\n    }\n    last30Days\n  }\n": typeof types.ZoneRowFragmentDoc,
    "\n  fragment ZoneTile on ZoneStatistics {\n    zone {\n      code\n      name\n      tileRow\n      tileColumn\n    }\n    last30Days\n  }\n": typeof types.ZoneTileFragmentDoc,
    "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n": typeof types.SiteShellDocument,
    "\n  fragment CatalogueItem on CatalogueItem {\n    code\n    name\n    actKind\n    edition\n    scope\n    legalBasis\n    openness\n    transport\n    cycle\n    effectiveFrom\n    effectiveUntil\n    templateUrl\n    fields {\n      code\n      published\n      ...CatalogueFieldRow\n    }\n  }\n": typeof types.CatalogueItemFragmentDoc,
    "\n  fragment CatalogueFieldRow on CatalogueField {\n    name\n    code\n    required\n    maxLength\n    note\n    published\n  }\n": typeof types.CatalogueFieldRowFragmentDoc,
    "\n  fragment GuideRule on Rule {\n    key\n    text\n    source\n    clause\n  }\n": typeof types.GuideRuleFragmentDoc,
    "\n  fragment RuleRow on Rule {\n    key\n    text\n    source\n    clause\n    level\n    since\n    until\n    scope\n    unverified\n    note\n  }\n": typeof types.RuleRowFragmentDoc,
    "\n  fragment PenaltyCard on AdministrativePenalty {\n    id\n    severity\n    violationType\n    documentNo\n    authorityName\n    decisionDate\n    content\n    penaltyCategories\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    legalBasis\n    sourceName\n    reportedOn\n    onTime\n    workingDaysToPublish\n    version\n    publicity {\n      repairableFrom\n      ...PublicityTerm\n    }\n  }\n": typeof types.PenaltyCardFragmentDoc,
    "\n  fragment PenaltyFacts on AdministrativePenalty {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    violationType\n    factsOfViolation\n    legalBasis\n    penaltyCategories\n    content\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    remark\n  }\n": typeof types.PenaltyFactsFragmentDoc,
    "\n  fragment PermitFacts on AdministrativePermit {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    permitCategory\n    certificateName\n    certificateNo\n    content\n    validFrom\n    validUntil\n    remark\n  }\n": typeof types.PermitFactsFragmentDoc,
    "\n  fragment PermitRow on AdministrativePermit {\n    id\n    documentNo\n    authorityName\n    decisionDate\n    content\n    certificateName\n    validUntil\n    inForce\n  }\n": typeof types.PermitRowFragmentDoc,
    "\n  fragment Provenance on CreditRecord {\n    sourceName\n    reportedOn\n    publicityDeadline\n    publicityDeadlineProvisional\n    onTime\n    workingDaysToPublish\n    version\n  }\n": typeof types.ProvenanceFragmentDoc,
    "\n  fragment PublicityFeedItem on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    decisionDate\n    onTime\n    workingDaysToPublish\n  }\n": typeof types.PublicityFeedItemFragmentDoc,
    "\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n": typeof types.PublicityRowFragmentDoc,
    "\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n": typeof types.PublicityTermFragmentDoc,
    "\n  fragment RecordSource on CreditRecord {\n    sourceName\n    reportedOn\n  }\n": typeof types.RecordSourceFragmentDoc,
    "\n  fragment TermLane on AdministrativePenalty {\n    id\n    documentNo\n    decisionDate\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n": typeof types.TermLaneFragmentDoc,
    "\n  fragment TimelineEvent on CreditRecord {\n    __typename\n    id\n    documentNo\n    authorityName\n    decisionDate\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      content\n      certificateName\n    }\n  }\n": typeof types.TimelineEventFragmentDoc,
    "\n  fragment WhatToDo on CreditRecord {\n    actKind\n    authorityName\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n": typeof types.WhatToDoFragmentDoc,
    "\n  query CataloguePage($on: Date, $compare: Boolean = false) {\n    catalogue {\n      code\n      ...CatalogueItem\n    }\n    rules(on: $on) {\n      ...RuleRow\n    }\n    current: rules @include(if: $compare) {\n      ...RuleRow\n    }\n  }\n": typeof types.CataloguePageDocument,
    "\n  query HomePage {\n    statistics {\n      ...TodayFigures\n      kinds {\n        actKind\n        ...KindCard\n      }\n      zones {\n        ...ZoneTile\n      }\n      authorities(first: 4) {\n        ...BusiestAuthority\n      }\n    }\n    penalties: publicity(filter: { actKind: PENALTY }, first: 5) {\n      nodes {\n        id\n        ...PublicityFeedItem\n      }\n    }\n    permits: publicity(filter: { actKind: PERMIT }, first: 5) {\n      nodes {\n        id\n        subjectName\n        subjectCode\n        ...PublicityFeedItem\n      }\n    }\n    rules {\n      key\n      ...GuideRule\n    }\n  }\n": typeof types.HomePageDocument,
    "\n  query PublicityListPage(\n    $filter: PublicityFilter\n    $orderBy: PublicityOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      totalCapped\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        ...PublicityRow\n      }\n    }\n    authorities {\n      id\n      shortName\n    }\n    zones {\n      code\n      name\n    }\n  }\n": typeof types.PublicityListPageDocument,
    "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      __typename\n      id\n      documentNo\n      decisionDate\n      authorityName\n      publicity {\n        ...PublicityTerm\n      }\n      subject {\n        id\n        name\n        ...SubjectBrief\n      }\n      ...Provenance\n      ...WhatToDo\n      ... on AdministrativePenalty {\n        severity\n        violationType\n        ...PenaltyFacts\n      }\n      ... on AdministrativePermit {\n        content\n        certificateName\n        inForce\n        ...PermitFacts\n      }\n    }\n  }\n": typeof types.RecordPageDocument,
    "\n  query RepairPage {\n    rules {\n      key\n      text\n      source\n      clause\n      since\n      unverified\n    }\n  }\n": typeof types.RepairPageDocument,
    "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int = 20) {\n    searchSubjects(query: $query, category: $category, zone: $zone, first: $first) {\n      hasMore\n      approximate\n      nodes {\n        matchedBy\n        subject {\n          id\n          name\n          code\n        }\n        ...SubjectHit\n      }\n    }\n    zones {\n      code\n      name\n    }\n  }\n": typeof types.SearchPageDocument,
    "\n  query StatisticsPage {\n    statistics {\n      day\n      subjects\n      kinds {\n        actKind\n        ...KindFigures\n      }\n      authorities(first: 100) {\n        last30Days\n        ...AuthorityRow\n      }\n      zones {\n        ...ZoneTile\n        ...ZoneRow\n      }\n    }\n  }\n": typeof types.StatisticsPageDocument,
    "\n  query SubjectPage($code: String!) {\n    subject(code: $code) {\n      id\n      name\n      updatedOn\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectHead\n      ...SubjectFacts\n      ...SubjectIdentity\n      penalties: records(actKind: PENALTY, first: 5) {\n        ...SubjectRecordPage\n      }\n      permits: records(actKind: PERMIT, first: 10) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n": typeof types.SubjectPageDocument,
    "\n  fragment SubjectBrief on Subject {\n    name\n    code\n    demonstration\n    zone {\n      name\n    }\n    counts {\n      permits\n      penalties\n    }\n  }\n": typeof types.SubjectBriefFragmentDoc,
    "\n  fragment SubjectFacts on Subject {\n    status\n    registrationAuthority\n    updatedOn\n    counts {\n      permits\n      penalties\n      severest\n    }\n  }\n": typeof types.SubjectFactsFragmentDoc,
    "\n  fragment SubjectHead on Subject {\n    name\n    code\n    codeNotice\n    category\n    status\n    zone {\n      name\n    }\n    demonstration\n  }\n": typeof types.SubjectHeadFragmentDoc,
    "\n  fragment SubjectHit on SubjectHit {\n    matchedBy\n    subject {\n      id\n      name\n      code\n      category\n      status\n      demonstration\n      zone {\n        name\n      }\n      counts {\n        permits\n        penalties\n        severest\n      }\n    }\n  }\n": typeof types.SubjectHitFragmentDoc,
    "\n  fragment SubjectIdentity on Subject {\n    category\n    organizationForm\n    establishedOn\n    registrationAuthority\n    address\n    businessScope\n    zone {\n      name\n    }\n  }\n": typeof types.SubjectIdentityFragmentDoc,
    "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n": typeof types.SubjectSuggestionFragmentDoc,
    "\n  fragment SubjectRecordPage on CreditRecordConnection {\n    totalCount\n    totalCapped\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      __typename\n      id\n      decisionDate\n      ...TimelineEvent\n      ...RecordSource\n      ... on AdministrativePenalty {\n        ...PenaltyCard\n        ...TermLane\n        publicity {\n          repairableFrom\n        }\n      }\n      ... on AdministrativePermit {\n        ...PermitRow\n        inForce\n      }\n    }\n  }\n": typeof types.SubjectRecordPageFragmentDoc,
    "\n  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!, $first: Int!) {\n    subject(code: $code) {\n      id\n      records(actKind: $actKind, first: $first, after: $after) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n": typeof types.SubjectRecordsDocument,
    "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n": typeof types.SubjectSuggestionsDocument,
};
const documents: Documents = {
    "\n  fragment AuthorityRow on AuthorityStatistics {\n    authority {\n      id\n      name\n    }\n    last30Days\n    onTimeRate\n  }\n": types.AuthorityRowFragmentDoc,
    "\n  fragment BusiestAuthority on AuthorityStatistics {\n    authority {\n      id\n      shortName\n    }\n    last30Days\n    onTimeRate\n  }\n": types.BusiestAuthorityFragmentDoc,
    "\n  fragment DailySeries on KindStatistics {\n    daily {\n      day\n      count\n    }\n  }\n": types.DailySeriesFragmentDoc,
    "\n  fragment KindCard on KindStatistics {\n    actKind\n    today\n    last30Days\n    onTimeRate\n    daily {\n      day\n      count\n    }\n  }\n": types.KindCardFragmentDoc,
    "\n  fragment KindFigures on KindStatistics {\n    actKind\n    today\n    visible\n    last30Days\n    onTimeRate\n    ...DailySeries\n  }\n": types.KindFiguresFragmentDoc,
    "\n  fragment TodayFigures on Statistics {\n    day\n    subjects\n    kinds {\n      actKind\n      today\n      visible\n    }\n  }\n": types.TodayFiguresFragmentDoc,
    "\n  fragment ZoneRow on ZoneStatistics {\n    zone {\n      code\n      name\n    }\n    last30Days\n  }\n": types.ZoneRowFragmentDoc,
    "\n  fragment ZoneTile on ZoneStatistics {\n    zone {\n      code\n      name\n      tileRow\n      tileColumn\n    }\n    last30Days\n  }\n": types.ZoneTileFragmentDoc,
    "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n": types.SiteShellDocument,
    "\n  fragment CatalogueItem on CatalogueItem {\n    code\n    name\n    actKind\n    edition\n    scope\n    legalBasis\n    openness\n    transport\n    cycle\n    effectiveFrom\n    effectiveUntil\n    templateUrl\n    fields {\n      code\n      published\n      ...CatalogueFieldRow\n    }\n  }\n": types.CatalogueItemFragmentDoc,
    "\n  fragment CatalogueFieldRow on CatalogueField {\n    name\n    code\n    required\n    maxLength\n    note\n    published\n  }\n": types.CatalogueFieldRowFragmentDoc,
    "\n  fragment GuideRule on Rule {\n    key\n    text\n    source\n    clause\n  }\n": types.GuideRuleFragmentDoc,
    "\n  fragment RuleRow on Rule {\n    key\n    text\n    source\n    clause\n    level\n    since\n    until\n    scope\n    unverified\n    note\n  }\n": types.RuleRowFragmentDoc,
    "\n  fragment PenaltyCard on AdministrativePenalty {\n    id\n    severity\n    violationType\n    documentNo\n    authorityName\n    decisionDate\n    content\n    penaltyCategories\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    legalBasis\n    sourceName\n    reportedOn\n    onTime\n    workingDaysToPublish\n    version\n    publicity {\n      repairableFrom\n      ...PublicityTerm\n    }\n  }\n": types.PenaltyCardFragmentDoc,
    "\n  fragment PenaltyFacts on AdministrativePenalty {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    violationType\n    factsOfViolation\n    legalBasis\n    penaltyCategories\n    content\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    remark\n  }\n": types.PenaltyFactsFragmentDoc,
    "\n  fragment PermitFacts on AdministrativePermit {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    permitCategory\n    certificateName\n    certificateNo\n    content\n    validFrom\n    validUntil\n    remark\n  }\n": types.PermitFactsFragmentDoc,
    "\n  fragment PermitRow on AdministrativePermit {\n    id\n    documentNo\n    authorityName\n    decisionDate\n    content\n    certificateName\n    validUntil\n    inForce\n  }\n": types.PermitRowFragmentDoc,
    "\n  fragment Provenance on CreditRecord {\n    sourceName\n    reportedOn\n    publicityDeadline\n    publicityDeadlineProvisional\n    onTime\n    workingDaysToPublish\n    version\n  }\n": types.ProvenanceFragmentDoc,
    "\n  fragment PublicityFeedItem on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    decisionDate\n    onTime\n    workingDaysToPublish\n  }\n": types.PublicityFeedItemFragmentDoc,
    "\n  fragment PublicityRow on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    zone {\n      name\n    }\n    decisionDate\n    visibleUntil\n    onTime\n    workingDaysToPublish\n  }\n": types.PublicityRowFragmentDoc,
    "\n  fragment PublicityTerm on PublicityWindow {\n    repairableFrom\n    until\n    rule {\n      text\n      source\n      clause\n    }\n  }\n": types.PublicityTermFragmentDoc,
    "\n  fragment RecordSource on CreditRecord {\n    sourceName\n    reportedOn\n  }\n": types.RecordSourceFragmentDoc,
    "\n  fragment TermLane on AdministrativePenalty {\n    id\n    documentNo\n    decisionDate\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n": types.TermLaneFragmentDoc,
    "\n  fragment TimelineEvent on CreditRecord {\n    __typename\n    id\n    documentNo\n    authorityName\n    decisionDate\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      content\n      certificateName\n    }\n  }\n": types.TimelineEventFragmentDoc,
    "\n  fragment WhatToDo on CreditRecord {\n    actKind\n    authorityName\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n": types.WhatToDoFragmentDoc,
    "\n  query CataloguePage($on: Date, $compare: Boolean = false) {\n    catalogue {\n      code\n      ...CatalogueItem\n    }\n    rules(on: $on) {\n      ...RuleRow\n    }\n    current: rules @include(if: $compare) {\n      ...RuleRow\n    }\n  }\n": types.CataloguePageDocument,
    "\n  query HomePage {\n    statistics {\n      ...TodayFigures\n      kinds {\n        actKind\n        ...KindCard\n      }\n      zones {\n        ...ZoneTile\n      }\n      authorities(first: 4) {\n        ...BusiestAuthority\n      }\n    }\n    penalties: publicity(filter: { actKind: PENALTY }, first: 5) {\n      nodes {\n        id\n        ...PublicityFeedItem\n      }\n    }\n    permits: publicity(filter: { actKind: PERMIT }, first: 5) {\n      nodes {\n        id\n        subjectName\n        subjectCode\n        ...PublicityFeedItem\n      }\n    }\n    rules {\n      key\n      ...GuideRule\n    }\n  }\n": types.HomePageDocument,
    "\n  query PublicityListPage(\n    $filter: PublicityFilter\n    $orderBy: PublicityOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      totalCapped\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        ...PublicityRow\n      }\n    }\n    authorities {\n      id\n      shortName\n    }\n    zones {\n      code\n      name\n    }\n  }\n": types.PublicityListPageDocument,
    "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      __typename\n      id\n      documentNo\n      decisionDate\n      authorityName\n      publicity {\n        ...PublicityTerm\n      }\n      subject {\n        id\n        name\n        ...SubjectBrief\n      }\n      ...Provenance\n      ...WhatToDo\n      ... on AdministrativePenalty {\n        severity\n        violationType\n        ...PenaltyFacts\n      }\n      ... on AdministrativePermit {\n        content\n        certificateName\n        inForce\n        ...PermitFacts\n      }\n    }\n  }\n": types.RecordPageDocument,
    "\n  query RepairPage {\n    rules {\n      key\n      text\n      source\n      clause\n      since\n      unverified\n    }\n  }\n": types.RepairPageDocument,
    "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int = 20) {\n    searchSubjects(query: $query, category: $category, zone: $zone, first: $first) {\n      hasMore\n      approximate\n      nodes {\n        matchedBy\n        subject {\n          id\n          name\n          code\n        }\n        ...SubjectHit\n      }\n    }\n    zones {\n      code\n      name\n    }\n  }\n": types.SearchPageDocument,
    "\n  query StatisticsPage {\n    statistics {\n      day\n      subjects\n      kinds {\n        actKind\n        ...KindFigures\n      }\n      authorities(first: 100) {\n        last30Days\n        ...AuthorityRow\n      }\n      zones {\n        ...ZoneTile\n        ...ZoneRow\n      }\n    }\n  }\n": types.StatisticsPageDocument,
    "\n  query SubjectPage($code: String!) {\n    subject(code: $code) {\n      id\n      name\n      updatedOn\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectHead\n      ...SubjectFacts\n      ...SubjectIdentity\n      penalties: records(actKind: PENALTY, first: 5) {\n        ...SubjectRecordPage\n      }\n      permits: records(actKind: PERMIT, first: 10) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n": types.SubjectPageDocument,
    "\n  fragment SubjectBrief on Subject {\n    name\n    code\n    demonstration\n    zone {\n      name\n    }\n    counts {\n      permits\n      penalties\n    }\n  }\n": types.SubjectBriefFragmentDoc,
    "\n  fragment SubjectFacts on Subject {\n    status\n    registrationAuthority\n    updatedOn\n    counts {\n      permits\n      penalties\n      severest\n    }\n  }\n": types.SubjectFactsFragmentDoc,
    "\n  fragment SubjectHead on Subject {\n    name\n    code\n    codeNotice\n    category\n    status\n    zone {\n      name\n    }\n    demonstration\n  }\n": types.SubjectHeadFragmentDoc,
    "\n  fragment SubjectHit on SubjectHit {\n    matchedBy\n    subject {\n      id\n      name\n      code\n      category\n      status\n      demonstration\n      zone {\n        name\n      }\n      counts {\n        permits\n        penalties\n        severest\n      }\n    }\n  }\n": types.SubjectHitFragmentDoc,
    "\n  fragment SubjectIdentity on Subject {\n    category\n    organizationForm\n    establishedOn\n    registrationAuthority\n    address\n    businessScope\n    zone {\n      name\n    }\n  }\n": types.SubjectIdentityFragmentDoc,
    "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n": types.SubjectSuggestionFragmentDoc,
    "\n  fragment SubjectRecordPage on CreditRecordConnection {\n    totalCount\n    totalCapped\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      __typename\n      id\n      decisionDate\n      ...TimelineEvent\n      ...RecordSource\n      ... on AdministrativePenalty {\n        ...PenaltyCard\n        ...TermLane\n        publicity {\n          repairableFrom\n        }\n      }\n      ... on AdministrativePermit {\n        ...PermitRow\n        inForce\n      }\n    }\n  }\n": types.SubjectRecordPageFragmentDoc,
    "\n  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!, $first: Int!) {\n    subject(code: $code) {\n      id\n      records(actKind: $actKind, first: $first, after: $after) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n": types.SubjectRecordsDocument,
    "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n": types.SubjectSuggestionsDocument,
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
export function graphql(source: "\n  fragment AuthorityRow on AuthorityStatistics {\n    authority {\n      id\n      name\n    }\n    last30Days\n    onTimeRate\n  }\n"): (typeof documents)["\n  fragment AuthorityRow on AuthorityStatistics {\n    authority {\n      id\n      name\n    }\n    last30Days\n    onTimeRate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BusiestAuthority on AuthorityStatistics {\n    authority {\n      id\n      shortName\n    }\n    last30Days\n    onTimeRate\n  }\n"): (typeof documents)["\n  fragment BusiestAuthority on AuthorityStatistics {\n    authority {\n      id\n      shortName\n    }\n    last30Days\n    onTimeRate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DailySeries on KindStatistics {\n    daily {\n      day\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment DailySeries on KindStatistics {\n    daily {\n      day\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KindCard on KindStatistics {\n    actKind\n    today\n    last30Days\n    onTimeRate\n    daily {\n      day\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment KindCard on KindStatistics {\n    actKind\n    today\n    last30Days\n    onTimeRate\n    daily {\n      day\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KindFigures on KindStatistics {\n    actKind\n    today\n    visible\n    last30Days\n    onTimeRate\n    ...DailySeries\n  }\n"): (typeof documents)["\n  fragment KindFigures on KindStatistics {\n    actKind\n    today\n    visible\n    last30Days\n    onTimeRate\n    ...DailySeries\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TodayFigures on Statistics {\n    day\n    subjects\n    kinds {\n      actKind\n      today\n      visible\n    }\n  }\n"): (typeof documents)["\n  fragment TodayFigures on Statistics {\n    day\n    subjects\n    kinds {\n      actKind\n      today\n      visible\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ZoneRow on ZoneStatistics {\n    zone {\n      code\n      name\n    }\n    last30Days\n  }\n"): (typeof documents)["\n  fragment ZoneRow on ZoneStatistics {\n    zone {\n      code\n      name\n    }\n    last30Days\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ZoneTile on ZoneStatistics {\n    zone {\n      code\n      name\n      tileRow\n      tileColumn\n    }\n    last30Days\n  }\n"): (typeof documents)["\n  fragment ZoneTile on ZoneStatistics {\n    zone {\n      code\n      name\n      tileRow\n      tileColumn\n    }\n    last30Days\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n"): (typeof documents)["\n  query SiteShell {\n    site {\n      name\n      platform\n      region\n      regionShort\n      jurisdiction\n      today\n      demonstration\n      host\n      operator\n      hotline\n      hotlineHours\n      siteCode\n      icp\n      publicSecurity\n      governmentMark\n      links {\n        title\n        url\n      }\n      publicityDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CatalogueItem on CatalogueItem {\n    code\n    name\n    actKind\n    edition\n    scope\n    legalBasis\n    openness\n    transport\n    cycle\n    effectiveFrom\n    effectiveUntil\n    templateUrl\n    fields {\n      code\n      published\n      ...CatalogueFieldRow\n    }\n  }\n"): (typeof documents)["\n  fragment CatalogueItem on CatalogueItem {\n    code\n    name\n    actKind\n    edition\n    scope\n    legalBasis\n    openness\n    transport\n    cycle\n    effectiveFrom\n    effectiveUntil\n    templateUrl\n    fields {\n      code\n      published\n      ...CatalogueFieldRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CatalogueFieldRow on CatalogueField {\n    name\n    code\n    required\n    maxLength\n    note\n    published\n  }\n"): (typeof documents)["\n  fragment CatalogueFieldRow on CatalogueField {\n    name\n    code\n    required\n    maxLength\n    note\n    published\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GuideRule on Rule {\n    key\n    text\n    source\n    clause\n  }\n"): (typeof documents)["\n  fragment GuideRule on Rule {\n    key\n    text\n    source\n    clause\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RuleRow on Rule {\n    key\n    text\n    source\n    clause\n    level\n    since\n    until\n    scope\n    unverified\n    note\n  }\n"): (typeof documents)["\n  fragment RuleRow on Rule {\n    key\n    text\n    source\n    clause\n    level\n    since\n    until\n    scope\n    unverified\n    note\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PenaltyCard on AdministrativePenalty {\n    id\n    severity\n    violationType\n    documentNo\n    authorityName\n    decisionDate\n    content\n    penaltyCategories\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    legalBasis\n    sourceName\n    reportedOn\n    onTime\n    workingDaysToPublish\n    version\n    publicity {\n      repairableFrom\n      ...PublicityTerm\n    }\n  }\n"): (typeof documents)["\n  fragment PenaltyCard on AdministrativePenalty {\n    id\n    severity\n    violationType\n    documentNo\n    authorityName\n    decisionDate\n    content\n    penaltyCategories\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    legalBasis\n    sourceName\n    reportedOn\n    onTime\n    workingDaysToPublish\n    version\n    publicity {\n      repairableFrom\n      ...PublicityTerm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PenaltyFacts on AdministrativePenalty {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    violationType\n    factsOfViolation\n    legalBasis\n    penaltyCategories\n    content\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    remark\n  }\n"): (typeof documents)["\n  fragment PenaltyFacts on AdministrativePenalty {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    violationType\n    factsOfViolation\n    legalBasis\n    penaltyCategories\n    content\n    fineAmount\n    confiscatedAmount\n    revokedLicence\n    remark\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PermitFacts on AdministrativePermit {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    permitCategory\n    certificateName\n    certificateNo\n    content\n    validFrom\n    validUntil\n    remark\n  }\n"): (typeof documents)["\n  fragment PermitFacts on AdministrativePermit {\n    documentName\n    documentNo\n    decisionDate\n    authorityName\n    permitCategory\n    certificateName\n    certificateNo\n    content\n    validFrom\n    validUntil\n    remark\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PermitRow on AdministrativePermit {\n    id\n    documentNo\n    authorityName\n    decisionDate\n    content\n    certificateName\n    validUntil\n    inForce\n  }\n"): (typeof documents)["\n  fragment PermitRow on AdministrativePermit {\n    id\n    documentNo\n    authorityName\n    decisionDate\n    content\n    certificateName\n    validUntil\n    inForce\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Provenance on CreditRecord {\n    sourceName\n    reportedOn\n    publicityDeadline\n    publicityDeadlineProvisional\n    onTime\n    workingDaysToPublish\n    version\n  }\n"): (typeof documents)["\n  fragment Provenance on CreditRecord {\n    sourceName\n    reportedOn\n    publicityDeadline\n    publicityDeadlineProvisional\n    onTime\n    workingDaysToPublish\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicityFeedItem on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    decisionDate\n    onTime\n    workingDaysToPublish\n  }\n"): (typeof documents)["\n  fragment PublicityFeedItem on PublicityEntry {\n    id\n    severity\n    subjectName\n    title\n    summary\n    documentNo\n    authorityName\n    decisionDate\n    onTime\n    workingDaysToPublish\n  }\n"];
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
export function graphql(source: "\n  fragment RecordSource on CreditRecord {\n    sourceName\n    reportedOn\n  }\n"): (typeof documents)["\n  fragment RecordSource on CreditRecord {\n    sourceName\n    reportedOn\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TermLane on AdministrativePenalty {\n    id\n    documentNo\n    decisionDate\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n"): (typeof documents)["\n  fragment TermLane on AdministrativePenalty {\n    id\n    documentNo\n    decisionDate\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TimelineEvent on CreditRecord {\n    __typename\n    id\n    documentNo\n    authorityName\n    decisionDate\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      content\n      certificateName\n    }\n  }\n"): (typeof documents)["\n  fragment TimelineEvent on CreditRecord {\n    __typename\n    id\n    documentNo\n    authorityName\n    decisionDate\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      content\n      certificateName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WhatToDo on CreditRecord {\n    actKind\n    authorityName\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n"): (typeof documents)["\n  fragment WhatToDo on CreditRecord {\n    actKind\n    authorityName\n    publicity {\n      repairableFrom\n      until\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CataloguePage($on: Date, $compare: Boolean = false) {\n    catalogue {\n      code\n      ...CatalogueItem\n    }\n    rules(on: $on) {\n      ...RuleRow\n    }\n    current: rules @include(if: $compare) {\n      ...RuleRow\n    }\n  }\n"): (typeof documents)["\n  query CataloguePage($on: Date, $compare: Boolean = false) {\n    catalogue {\n      code\n      ...CatalogueItem\n    }\n    rules(on: $on) {\n      ...RuleRow\n    }\n    current: rules @include(if: $compare) {\n      ...RuleRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomePage {\n    statistics {\n      ...TodayFigures\n      kinds {\n        actKind\n        ...KindCard\n      }\n      zones {\n        ...ZoneTile\n      }\n      authorities(first: 4) {\n        ...BusiestAuthority\n      }\n    }\n    penalties: publicity(filter: { actKind: PENALTY }, first: 5) {\n      nodes {\n        id\n        ...PublicityFeedItem\n      }\n    }\n    permits: publicity(filter: { actKind: PERMIT }, first: 5) {\n      nodes {\n        id\n        subjectName\n        subjectCode\n        ...PublicityFeedItem\n      }\n    }\n    rules {\n      key\n      ...GuideRule\n    }\n  }\n"): (typeof documents)["\n  query HomePage {\n    statistics {\n      ...TodayFigures\n      kinds {\n        actKind\n        ...KindCard\n      }\n      zones {\n        ...ZoneTile\n      }\n      authorities(first: 4) {\n        ...BusiestAuthority\n      }\n    }\n    penalties: publicity(filter: { actKind: PENALTY }, first: 5) {\n      nodes {\n        id\n        ...PublicityFeedItem\n      }\n    }\n    permits: publicity(filter: { actKind: PERMIT }, first: 5) {\n      nodes {\n        id\n        subjectName\n        subjectCode\n        ...PublicityFeedItem\n      }\n    }\n    rules {\n      key\n      ...GuideRule\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicityListPage(\n    $filter: PublicityFilter\n    $orderBy: PublicityOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      totalCapped\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        ...PublicityRow\n      }\n    }\n    authorities {\n      id\n      shortName\n    }\n    zones {\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  query PublicityListPage(\n    $filter: PublicityFilter\n    $orderBy: PublicityOrder\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    publicity(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      totalCapped\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        startCursor\n        endCursor\n      }\n      nodes {\n        id\n        ...PublicityRow\n      }\n    }\n    authorities {\n      id\n      shortName\n    }\n    zones {\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      __typename\n      id\n      documentNo\n      decisionDate\n      authorityName\n      publicity {\n        ...PublicityTerm\n      }\n      subject {\n        id\n        name\n        ...SubjectBrief\n      }\n      ...Provenance\n      ...WhatToDo\n      ... on AdministrativePenalty {\n        severity\n        violationType\n        ...PenaltyFacts\n      }\n      ... on AdministrativePermit {\n        content\n        certificateName\n        inForce\n        ...PermitFacts\n      }\n    }\n  }\n"): (typeof documents)["\n  query RecordPage($id: ID!) {\n    record(id: $id) {\n      __typename\n      id\n      documentNo\n      decisionDate\n      authorityName\n      publicity {\n        ...PublicityTerm\n      }\n      subject {\n        id\n        name\n        ...SubjectBrief\n      }\n      ...Provenance\n      ...WhatToDo\n      ... on AdministrativePenalty {\n        severity\n        violationType\n        ...PenaltyFacts\n      }\n      ... on AdministrativePermit {\n        content\n        certificateName\n        inForce\n        ...PermitFacts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RepairPage {\n    rules {\n      key\n      text\n      source\n      clause\n      since\n      unverified\n    }\n  }\n"): (typeof documents)["\n  query RepairPage {\n    rules {\n      key\n      text\n      source\n      clause\n      since\n      unverified\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int = 20) {\n    searchSubjects(query: $query, category: $category, zone: $zone, first: $first) {\n      hasMore\n      approximate\n      nodes {\n        matchedBy\n        subject {\n          id\n          name\n          code\n        }\n        ...SubjectHit\n      }\n    }\n    zones {\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  query SearchPage($query: String!, $category: SubjectCategory, $zone: String, $first: Int = 20) {\n    searchSubjects(query: $query, category: $category, zone: $zone, first: $first) {\n      hasMore\n      approximate\n      nodes {\n        matchedBy\n        subject {\n          id\n          name\n          code\n        }\n        ...SubjectHit\n      }\n    }\n    zones {\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StatisticsPage {\n    statistics {\n      day\n      subjects\n      kinds {\n        actKind\n        ...KindFigures\n      }\n      authorities(first: 100) {\n        last30Days\n        ...AuthorityRow\n      }\n      zones {\n        ...ZoneTile\n        ...ZoneRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query StatisticsPage {\n    statistics {\n      day\n      subjects\n      kinds {\n        actKind\n        ...KindFigures\n      }\n      authorities(first: 100) {\n        last30Days\n        ...AuthorityRow\n      }\n      zones {\n        ...ZoneTile\n        ...ZoneRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectPage($code: String!) {\n    subject(code: $code) {\n      id\n      name\n      updatedOn\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectHead\n      ...SubjectFacts\n      ...SubjectIdentity\n      penalties: records(actKind: PENALTY, first: 5) {\n        ...SubjectRecordPage\n      }\n      permits: records(actKind: PERMIT, first: 10) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query SubjectPage($code: String!) {\n    subject(code: $code) {\n      id\n      name\n      updatedOn\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectHead\n      ...SubjectFacts\n      ...SubjectIdentity\n      penalties: records(actKind: PENALTY, first: 5) {\n        ...SubjectRecordPage\n      }\n      permits: records(actKind: PERMIT, first: 10) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectBrief on Subject {\n    name\n    code\n    demonstration\n    zone {\n      name\n    }\n    counts {\n      permits\n      penalties\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectBrief on Subject {\n    name\n    code\n    demonstration\n    zone {\n      name\n    }\n    counts {\n      permits\n      penalties\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectFacts on Subject {\n    status\n    registrationAuthority\n    updatedOn\n    counts {\n      permits\n      penalties\n      severest\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectFacts on Subject {\n    status\n    registrationAuthority\n    updatedOn\n    counts {\n      permits\n      penalties\n      severest\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectHead on Subject {\n    name\n    code\n    codeNotice\n    category\n    status\n    zone {\n      name\n    }\n    demonstration\n  }\n"): (typeof documents)["\n  fragment SubjectHead on Subject {\n    name\n    code\n    codeNotice\n    category\n    status\n    zone {\n      name\n    }\n    demonstration\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectHit on SubjectHit {\n    matchedBy\n    subject {\n      id\n      name\n      code\n      category\n      status\n      demonstration\n      zone {\n        name\n      }\n      counts {\n        permits\n        penalties\n        severest\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectHit on SubjectHit {\n    matchedBy\n    subject {\n      id\n      name\n      code\n      category\n      status\n      demonstration\n      zone {\n        name\n      }\n      counts {\n        permits\n        penalties\n        severest\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectIdentity on Subject {\n    category\n    organizationForm\n    establishedOn\n    registrationAuthority\n    address\n    businessScope\n    zone {\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectIdentity on Subject {\n    category\n    organizationForm\n    establishedOn\n    registrationAuthority\n    address\n    businessScope\n    zone {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectSuggestion on Subject {\n    name\n    code\n    zone {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SubjectRecordPage on CreditRecordConnection {\n    totalCount\n    totalCapped\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      __typename\n      id\n      decisionDate\n      ...TimelineEvent\n      ...RecordSource\n      ... on AdministrativePenalty {\n        ...PenaltyCard\n        ...TermLane\n        publicity {\n          repairableFrom\n        }\n      }\n      ... on AdministrativePermit {\n        ...PermitRow\n        inForce\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SubjectRecordPage on CreditRecordConnection {\n    totalCount\n    totalCapped\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      __typename\n      id\n      decisionDate\n      ...TimelineEvent\n      ...RecordSource\n      ... on AdministrativePenalty {\n        ...PenaltyCard\n        ...TermLane\n        publicity {\n          repairableFrom\n        }\n      }\n      ... on AdministrativePermit {\n        ...PermitRow\n        inForce\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!, $first: Int!) {\n    subject(code: $code) {\n      id\n      records(actKind: $actKind, first: $first, after: $after) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!, $first: Int!) {\n    subject(code: $code) {\n      id\n      records(actKind: $actKind, first: $first, after: $after) {\n        ...SubjectRecordPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SubjectSuggestions($query: String!) {\n    searchSubjects(query: $query, first: 8) {\n      nodes {\n        subject {\n          id\n          ...SubjectSuggestion\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;