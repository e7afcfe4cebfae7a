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
    "\n  query AccountsPage($after: String) {\n    me {\n      ...ConsoleFrame\n      account {\n        number\n      }\n      ...GrantBinding\n    }\n    authorities {\n      id\n      name\n    }\n    bindings(first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        ...BindingName\n        validFrom\n        validUntil\n        endedAt\n        endReason\n        account {\n          number\n          name\n        }\n      }\n    }\n  }\n": typeof types.AccountsPageDocument,
    "\n  fragment BindingChoice on Me {\n    binding {\n      id\n      ...BindingName\n    }\n    bindings {\n      id\n      ...BindingName\n    }\n  }\n": typeof types.BindingChoiceFragmentDoc,
    "\n  fragment BindingName on Binding {\n    capacity\n    roles\n    authority {\n      name\n    }\n    subject {\n      name\n    }\n  }\n": typeof types.BindingNameFragmentDoc,
    "\n  mutation SwitchBinding($id: ID!) {\n    switchBinding(id: $id) {\n      id\n    }\n  }\n": typeof types.SwitchBindingDocument,
    "\n  fragment ConsoleFrame on Me {\n    kind\n    name\n    permissions\n    authority {\n      id\n      name\n      shortName\n    }\n    ...BindingChoice\n  }\n": typeof types.ConsoleFrameFragmentDoc,
    "\n  query DeliveriesPage($state: DeliveryState, $after: String) {\n    me {\n      permissions\n      ...ConsoleFrame\n    }\n    deliveries(state: $state, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        fileName\n        state\n        receivedAt\n        total\n        accepted\n        rejected\n        unchanged\n        late\n      }\n    }\n  }\n": typeof types.DeliveriesPageDocument,
    "\n  query DeliveryPage($id: ID!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    node(id: $id) {\n      __typename\n      ... on Delivery {\n        id\n        fileName\n        state\n        encoding\n        receivedAt\n        dueOn\n        total\n        accepted\n        rejected\n        unchanged\n        late\n        acts {\n          act\n          objection\n        }\n        complaints(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            row\n            column\n            value\n            message\n            remedy\n            severity\n          }\n        }\n      }\n    }\n  }\n": typeof types.DeliveryPageDocument,
    "\n  mutation CheckDelivery($id: ID!) {\n    checkDelivery(id: $id) {\n      id\n    }\n  }\n": typeof types.CheckDeliveryDocument,
    "\n  mutation AcceptDelivery($id: ID!) {\n    acceptDelivery(id: $id) {\n      id\n    }\n  }\n": typeof types.AcceptDeliveryDocument,
    "\n  query DeskPage {\n    me {\n      ...ConsoleFrame\n    }\n    tasks {\n      kind\n      title\n      count\n      since\n      dueOn\n      daysLeft\n      thing\n    }\n  }\n": typeof types.DeskPageDocument,
    "\n  mutation EndBinding($id: ID!, $reason: String!) {\n    endBinding(id: $id, reason: $reason) {\n      id\n    }\n  }\n": typeof types.EndBindingDocument,
    "\n  fragment FieldStanding on ViewerCan {\n    field\n    visible\n    reason\n    legalBasis\n    howToObtain\n    revealable\n  }\n": typeof types.FieldStandingFragmentDoc,
    "\n  fragment GrantBinding on Me {\n    kind\n    permissions\n    authority {\n      id\n    }\n    binding {\n      id\n      subject {\n        id\n      }\n    }\n  }\n": typeof types.GrantBindingFragmentDoc,
    "\n  mutation GrantBinding($binding: BindingInput!) {\n    grantBinding(binding: $binding) {\n      id\n    }\n  }\n": typeof types.GrantBindingDocument,
    "\n  query JournalPage($filter: JournalFilter, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    journalCheckpoint {\n      size\n      at\n    }\n    journal(filter: $filter, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        at\n        kind\n        deed\n        purpose\n        matter\n        fields\n        authority {\n          name\n        }\n        touched {\n          what\n          value\n        }\n        proof {\n          ...ProofCheck\n        }\n      }\n    }\n  }\n": typeof types.JournalPageDocument,
    "\n  query MinePage($after: String, $records: String) {\n    me {\n      ...ConsoleFrame\n      binding {\n        id\n        subject {\n          id\n          name\n          code\n          records(first: 20, after: $records) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              ...ProfileRecord\n            }\n          }\n          queryLog(first: 20, after: $after) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              at\n              deed\n              purpose\n              fields\n              authority {\n                name\n              }\n              proof {\n                ...ProofCheck\n              }\n            }\n          }\n        }\n      }\n    }\n    purposes {\n      code\n      name\n    }\n  }\n": typeof types.MinePageDocument,
    "\n  query ProfilePage($code: String!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    subject(code: $code) {\n      id\n      name\n      code\n      codeNotice\n      status\n      demonstration\n      updatedOn\n      legalRepresentative\n      viewerCan {\n        ...FieldStanding\n      }\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectIdentity\n      records(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          ...RecordLane\n          ...ProfileRecord\n        }\n      }\n    }\n  }\n": typeof types.ProfilePageDocument,
    "\n  fragment ProfileRecord on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    authorityName\n    withdrawnOn\n    legalRepresentative\n    legalRepresentativeIdNumber\n    publicity {\n      from\n      until\n    }\n    viewerCan {\n      ...FieldStanding\n    }\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      certificateName\n    }\n  }\n": typeof types.ProfileRecordFragmentDoc,
    "\n  fragment ProofCheck on JournalProof {\n    index\n    leaf\n    path\n    checkpoint {\n      note\n      size\n    }\n  }\n": typeof types.ProofCheckFragmentDoc,
    "\n  query Purposes {\n    purposes {\n      code\n      name\n      basis\n    }\n  }\n": typeof types.PurposesDocument,
    "\n  fragment RecordLane on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    publicity {\n      until\n    }\n  }\n": typeof types.RecordLaneFragmentDoc,
    "\n  mutation RevealField($id: ID!, $field: String!, $purpose: String!, $matter: String!) {\n    revealField(id: $id, field: $field, purpose: $purpose, matter: $matter) {\n      value\n    }\n  }\n": typeof types.RevealFieldDocument,
    "\n  query ConsoleSubjects($query: String!) {\n    me {\n      ...ConsoleFrame\n    }\n    searchSubjects(query: $query, first: 30) {\n      hasMore\n      approximate\n      nodes {\n        subject {\n          id\n          ...ConsoleSubjectRow\n        }\n      }\n    }\n  }\n": typeof types.ConsoleSubjectsDocument,
    "\n  fragment ConsoleSubjectRow on Subject {\n    name\n    code\n    category\n    status\n    zone {\n      name\n    }\n    counts {\n      penalties\n      permits\n    }\n  }\n": typeof types.ConsoleSubjectRowFragmentDoc,
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
    "\n  query AccountsPage($after: String) {\n    me {\n      ...ConsoleFrame\n      account {\n        number\n      }\n      ...GrantBinding\n    }\n    authorities {\n      id\n      name\n    }\n    bindings(first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        ...BindingName\n        validFrom\n        validUntil\n        endedAt\n        endReason\n        account {\n          number\n          name\n        }\n      }\n    }\n  }\n": types.AccountsPageDocument,
    "\n  fragment BindingChoice on Me {\n    binding {\n      id\n      ...BindingName\n    }\n    bindings {\n      id\n      ...BindingName\n    }\n  }\n": types.BindingChoiceFragmentDoc,
    "\n  fragment BindingName on Binding {\n    capacity\n    roles\n    authority {\n      name\n    }\n    subject {\n      name\n    }\n  }\n": types.BindingNameFragmentDoc,
    "\n  mutation SwitchBinding($id: ID!) {\n    switchBinding(id: $id) {\n      id\n    }\n  }\n": types.SwitchBindingDocument,
    "\n  fragment ConsoleFrame on Me {\n    kind\n    name\n    permissions\n    authority {\n      id\n      name\n      shortName\n    }\n    ...BindingChoice\n  }\n": types.ConsoleFrameFragmentDoc,
    "\n  query DeliveriesPage($state: DeliveryState, $after: String) {\n    me {\n      permissions\n      ...ConsoleFrame\n    }\n    deliveries(state: $state, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        fileName\n        state\n        receivedAt\n        total\n        accepted\n        rejected\n        unchanged\n        late\n      }\n    }\n  }\n": types.DeliveriesPageDocument,
    "\n  query DeliveryPage($id: ID!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    node(id: $id) {\n      __typename\n      ... on Delivery {\n        id\n        fileName\n        state\n        encoding\n        receivedAt\n        dueOn\n        total\n        accepted\n        rejected\n        unchanged\n        late\n        acts {\n          act\n          objection\n        }\n        complaints(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            row\n            column\n            value\n            message\n            remedy\n            severity\n          }\n        }\n      }\n    }\n  }\n": types.DeliveryPageDocument,
    "\n  mutation CheckDelivery($id: ID!) {\n    checkDelivery(id: $id) {\n      id\n    }\n  }\n": types.CheckDeliveryDocument,
    "\n  mutation AcceptDelivery($id: ID!) {\n    acceptDelivery(id: $id) {\n      id\n    }\n  }\n": types.AcceptDeliveryDocument,
    "\n  query DeskPage {\n    me {\n      ...ConsoleFrame\n    }\n    tasks {\n      kind\n      title\n      count\n      since\n      dueOn\n      daysLeft\n      thing\n    }\n  }\n": types.DeskPageDocument,
    "\n  mutation EndBinding($id: ID!, $reason: String!) {\n    endBinding(id: $id, reason: $reason) {\n      id\n    }\n  }\n": types.EndBindingDocument,
    "\n  fragment FieldStanding on ViewerCan {\n    field\n    visible\n    reason\n    legalBasis\n    howToObtain\n    revealable\n  }\n": types.FieldStandingFragmentDoc,
    "\n  fragment GrantBinding on Me {\n    kind\n    permissions\n    authority {\n      id\n    }\n    binding {\n      id\n      subject {\n        id\n      }\n    }\n  }\n": types.GrantBindingFragmentDoc,
    "\n  mutation GrantBinding($binding: BindingInput!) {\n    grantBinding(binding: $binding) {\n      id\n    }\n  }\n": types.GrantBindingDocument,
    "\n  query JournalPage($filter: JournalFilter, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    journalCheckpoint {\n      size\n      at\n    }\n    journal(filter: $filter, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        at\n        kind\n        deed\n        purpose\n        matter\n        fields\n        authority {\n          name\n        }\n        touched {\n          what\n          value\n        }\n        proof {\n          ...ProofCheck\n        }\n      }\n    }\n  }\n": types.JournalPageDocument,
    "\n  query MinePage($after: String, $records: String) {\n    me {\n      ...ConsoleFrame\n      binding {\n        id\n        subject {\n          id\n          name\n          code\n          records(first: 20, after: $records) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              ...ProfileRecord\n            }\n          }\n          queryLog(first: 20, after: $after) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              at\n              deed\n              purpose\n              fields\n              authority {\n                name\n              }\n              proof {\n                ...ProofCheck\n              }\n            }\n          }\n        }\n      }\n    }\n    purposes {\n      code\n      name\n    }\n  }\n": types.MinePageDocument,
    "\n  query ProfilePage($code: String!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    subject(code: $code) {\n      id\n      name\n      code\n      codeNotice\n      status\n      demonstration\n      updatedOn\n      legalRepresentative\n      viewerCan {\n        ...FieldStanding\n      }\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectIdentity\n      records(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          ...RecordLane\n          ...ProfileRecord\n        }\n      }\n    }\n  }\n": types.ProfilePageDocument,
    "\n  fragment ProfileRecord on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    authorityName\n    withdrawnOn\n    legalRepresentative\n    legalRepresentativeIdNumber\n    publicity {\n      from\n      until\n    }\n    viewerCan {\n      ...FieldStanding\n    }\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      certificateName\n    }\n  }\n": types.ProfileRecordFragmentDoc,
    "\n  fragment ProofCheck on JournalProof {\n    index\n    leaf\n    path\n    checkpoint {\n      note\n      size\n    }\n  }\n": types.ProofCheckFragmentDoc,
    "\n  query Purposes {\n    purposes {\n      code\n      name\n      basis\n    }\n  }\n": types.PurposesDocument,
    "\n  fragment RecordLane on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    publicity {\n      until\n    }\n  }\n": types.RecordLaneFragmentDoc,
    "\n  mutation RevealField($id: ID!, $field: String!, $purpose: String!, $matter: String!) {\n    revealField(id: $id, field: $field, purpose: $purpose, matter: $matter) {\n      value\n    }\n  }\n": types.RevealFieldDocument,
    "\n  query ConsoleSubjects($query: String!) {\n    me {\n      ...ConsoleFrame\n    }\n    searchSubjects(query: $query, first: 30) {\n      hasMore\n      approximate\n      nodes {\n        subject {\n          id\n          ...ConsoleSubjectRow\n        }\n      }\n    }\n  }\n": types.ConsoleSubjectsDocument,
    "\n  fragment ConsoleSubjectRow on Subject {\n    name\n    code\n    category\n    status\n    zone {\n      name\n    }\n    counts {\n      penalties\n      permits\n    }\n  }\n": types.ConsoleSubjectRowFragmentDoc,
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
export function graphql(source: "\n  query AccountsPage($after: String) {\n    me {\n      ...ConsoleFrame\n      account {\n        number\n      }\n      ...GrantBinding\n    }\n    authorities {\n      id\n      name\n    }\n    bindings(first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        ...BindingName\n        validFrom\n        validUntil\n        endedAt\n        endReason\n        account {\n          number\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountsPage($after: String) {\n    me {\n      ...ConsoleFrame\n      account {\n        number\n      }\n      ...GrantBinding\n    }\n    authorities {\n      id\n      name\n    }\n    bindings(first: 50, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        ...BindingName\n        validFrom\n        validUntil\n        endedAt\n        endReason\n        account {\n          number\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BindingChoice on Me {\n    binding {\n      id\n      ...BindingName\n    }\n    bindings {\n      id\n      ...BindingName\n    }\n  }\n"): (typeof documents)["\n  fragment BindingChoice on Me {\n    binding {\n      id\n      ...BindingName\n    }\n    bindings {\n      id\n      ...BindingName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BindingName on Binding {\n    capacity\n    roles\n    authority {\n      name\n    }\n    subject {\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment BindingName on Binding {\n    capacity\n    roles\n    authority {\n      name\n    }\n    subject {\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchBinding($id: ID!) {\n    switchBinding(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchBinding($id: ID!) {\n    switchBinding(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsoleFrame on Me {\n    kind\n    name\n    permissions\n    authority {\n      id\n      name\n      shortName\n    }\n    ...BindingChoice\n  }\n"): (typeof documents)["\n  fragment ConsoleFrame on Me {\n    kind\n    name\n    permissions\n    authority {\n      id\n      name\n      shortName\n    }\n    ...BindingChoice\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeliveriesPage($state: DeliveryState, $after: String) {\n    me {\n      permissions\n      ...ConsoleFrame\n    }\n    deliveries(state: $state, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        fileName\n        state\n        receivedAt\n        total\n        accepted\n        rejected\n        unchanged\n        late\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeliveriesPage($state: DeliveryState, $after: String) {\n    me {\n      permissions\n      ...ConsoleFrame\n    }\n    deliveries(state: $state, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        fileName\n        state\n        receivedAt\n        total\n        accepted\n        rejected\n        unchanged\n        late\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeliveryPage($id: ID!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    node(id: $id) {\n      __typename\n      ... on Delivery {\n        id\n        fileName\n        state\n        encoding\n        receivedAt\n        dueOn\n        total\n        accepted\n        rejected\n        unchanged\n        late\n        acts {\n          act\n          objection\n        }\n        complaints(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            row\n            column\n            value\n            message\n            remedy\n            severity\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeliveryPage($id: ID!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    node(id: $id) {\n      __typename\n      ... on Delivery {\n        id\n        fileName\n        state\n        encoding\n        receivedAt\n        dueOn\n        total\n        accepted\n        rejected\n        unchanged\n        late\n        acts {\n          act\n          objection\n        }\n        complaints(first: 100, after: $after) {\n          totalCount\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n          nodes {\n            row\n            column\n            value\n            message\n            remedy\n            severity\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckDelivery($id: ID!) {\n    checkDelivery(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CheckDelivery($id: ID!) {\n    checkDelivery(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptDelivery($id: ID!) {\n    acceptDelivery(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptDelivery($id: ID!) {\n    acceptDelivery(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskPage {\n    me {\n      ...ConsoleFrame\n    }\n    tasks {\n      kind\n      title\n      count\n      since\n      dueOn\n      daysLeft\n      thing\n    }\n  }\n"): (typeof documents)["\n  query DeskPage {\n    me {\n      ...ConsoleFrame\n    }\n    tasks {\n      kind\n      title\n      count\n      since\n      dueOn\n      daysLeft\n      thing\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndBinding($id: ID!, $reason: String!) {\n    endBinding(id: $id, reason: $reason) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation EndBinding($id: ID!, $reason: String!) {\n    endBinding(id: $id, reason: $reason) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FieldStanding on ViewerCan {\n    field\n    visible\n    reason\n    legalBasis\n    howToObtain\n    revealable\n  }\n"): (typeof documents)["\n  fragment FieldStanding on ViewerCan {\n    field\n    visible\n    reason\n    legalBasis\n    howToObtain\n    revealable\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GrantBinding on Me {\n    kind\n    permissions\n    authority {\n      id\n    }\n    binding {\n      id\n      subject {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment GrantBinding on Me {\n    kind\n    permissions\n    authority {\n      id\n    }\n    binding {\n      id\n      subject {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantBinding($binding: BindingInput!) {\n    grantBinding(binding: $binding) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation GrantBinding($binding: BindingInput!) {\n    grantBinding(binding: $binding) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalPage($filter: JournalFilter, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    journalCheckpoint {\n      size\n      at\n    }\n    journal(filter: $filter, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        at\n        kind\n        deed\n        purpose\n        matter\n        fields\n        authority {\n          name\n        }\n        touched {\n          what\n          value\n        }\n        proof {\n          ...ProofCheck\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query JournalPage($filter: JournalFilter, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    journalCheckpoint {\n      size\n      at\n    }\n    journal(filter: $filter, first: 30, after: $after) {\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        at\n        kind\n        deed\n        purpose\n        matter\n        fields\n        authority {\n          name\n        }\n        touched {\n          what\n          value\n        }\n        proof {\n          ...ProofCheck\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MinePage($after: String, $records: String) {\n    me {\n      ...ConsoleFrame\n      binding {\n        id\n        subject {\n          id\n          name\n          code\n          records(first: 20, after: $records) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              ...ProfileRecord\n            }\n          }\n          queryLog(first: 20, after: $after) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              at\n              deed\n              purpose\n              fields\n              authority {\n                name\n              }\n              proof {\n                ...ProofCheck\n              }\n            }\n          }\n        }\n      }\n    }\n    purposes {\n      code\n      name\n    }\n  }\n"): (typeof documents)["\n  query MinePage($after: String, $records: String) {\n    me {\n      ...ConsoleFrame\n      binding {\n        id\n        subject {\n          id\n          name\n          code\n          records(first: 20, after: $records) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              ...ProfileRecord\n            }\n          }\n          queryLog(first: 20, after: $after) {\n            totalCount\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n            nodes {\n              id\n              at\n              deed\n              purpose\n              fields\n              authority {\n                name\n              }\n              proof {\n                ...ProofCheck\n              }\n            }\n          }\n        }\n      }\n    }\n    purposes {\n      code\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProfilePage($code: String!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    subject(code: $code) {\n      id\n      name\n      code\n      codeNotice\n      status\n      demonstration\n      updatedOn\n      legalRepresentative\n      viewerCan {\n        ...FieldStanding\n      }\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectIdentity\n      records(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          ...RecordLane\n          ...ProfileRecord\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ProfilePage($code: String!, $after: String) {\n    me {\n      ...ConsoleFrame\n    }\n    subject(code: $code) {\n      id\n      name\n      code\n      codeNotice\n      status\n      demonstration\n      updatedOn\n      legalRepresentative\n      viewerCan {\n        ...FieldStanding\n      }\n      counts {\n        penalties\n        permits\n      }\n      ...SubjectIdentity\n      records(first: 20, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        nodes {\n          id\n          ...RecordLane\n          ...ProfileRecord\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProfileRecord on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    authorityName\n    withdrawnOn\n    legalRepresentative\n    legalRepresentativeIdNumber\n    publicity {\n      from\n      until\n    }\n    viewerCan {\n      ...FieldStanding\n    }\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      certificateName\n    }\n  }\n"): (typeof documents)["\n  fragment ProfileRecord on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    authorityName\n    withdrawnOn\n    legalRepresentative\n    legalRepresentativeIdNumber\n    publicity {\n      from\n      until\n    }\n    viewerCan {\n      ...FieldStanding\n    }\n    ... on AdministrativePenalty {\n      severity\n      violationType\n    }\n    ... on AdministrativePermit {\n      certificateName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProofCheck on JournalProof {\n    index\n    leaf\n    path\n    checkpoint {\n      note\n      size\n    }\n  }\n"): (typeof documents)["\n  fragment ProofCheck on JournalProof {\n    index\n    leaf\n    path\n    checkpoint {\n      note\n      size\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Purposes {\n    purposes {\n      code\n      name\n      basis\n    }\n  }\n"): (typeof documents)["\n  query Purposes {\n    purposes {\n      code\n      name\n      basis\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordLane on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    publicity {\n      until\n    }\n  }\n"): (typeof documents)["\n  fragment RecordLane on CreditRecord {\n    __typename\n    id\n    documentNo\n    decisionDate\n    publicity {\n      until\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevealField($id: ID!, $field: String!, $purpose: String!, $matter: String!) {\n    revealField(id: $id, field: $field, purpose: $purpose, matter: $matter) {\n      value\n    }\n  }\n"): (typeof documents)["\n  mutation RevealField($id: ID!, $field: String!, $purpose: String!, $matter: String!) {\n    revealField(id: $id, field: $field, purpose: $purpose, matter: $matter) {\n      value\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConsoleSubjects($query: String!) {\n    me {\n      ...ConsoleFrame\n    }\n    searchSubjects(query: $query, first: 30) {\n      hasMore\n      approximate\n      nodes {\n        subject {\n          id\n          ...ConsoleSubjectRow\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ConsoleSubjects($query: String!) {\n    me {\n      ...ConsoleFrame\n    }\n    searchSubjects(query: $query, first: 30) {\n      hasMore\n      approximate\n      nodes {\n        subject {\n          id\n          ...ConsoleSubjectRow\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsoleSubjectRow on Subject {\n    name\n    code\n    category\n    status\n    zone {\n      name\n    }\n    counts {\n      penalties\n      permits\n    }\n  }\n"): (typeof documents)["\n  fragment ConsoleSubjectRow on Subject {\n    name\n    code\n    category\n    status\n    zone {\n      name\n    }\n    counts {\n      penalties\n      permits\n    }\n  }\n"];
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