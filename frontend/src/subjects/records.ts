// The records of one subject, a page at a time, without leaving the subject's page.
import { useState } from "react";
import { ask } from "../app/ask";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { ActKind, SubjectRecordPageFragment } from "../gql/graphql";

const page = graphql(`
  fragment SubjectRecordPage on CreditRecordConnection {
    totalCount
    totalCapped
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      decisionDate
      ...TimelineEvent
      ...RecordSource
      ... on AdministrativePenalty {
        ...PenaltyCard
        ...TermLane
        publicity {
          repairableFrom
        }
      }
      ... on AdministrativePermit {
        ...PermitRow
        inForce
      }
    }
  }
`);

const moreQuery = graphql(`
  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!) {
    subject(code: $code) {
      id
      records(actKind: $actKind, first: 20, after: $after) {
        ...SubjectRecordPage
      }
    }
  }
`);

type SubjectRecord = SubjectRecordPageFragment["nodes"][number];
type Kind = SubjectRecord["__typename"];
export type Of<Name extends Kind> = Extract<SubjectRecord, { __typename: Name }>;

/** The records of one kind that are here, and how to get the next ones. */
export interface Loaded<Name extends Kind> {
  items: Of<Name>[];
  total: number;
  /** There are more than `total`: the server stopped counting. */
  capped: boolean;
  /** Nothing earlier is left to fetch. */
  complete: boolean;
  /** There is, or was, more than the first page. */
  paged: boolean;
  state: "still" | "busy" | "failed";
  more: () => void;
}

const KINDS = { AdministrativePenalty: "PENALTY", AdministrativePermit: "PERMIT" } as const satisfies Record<Kind, ActKind>;

export function useSubjectRecords<Name extends Kind>(
  code: string,
  kind: Name,
  first: FragmentType<typeof page>,
): Loaded<Name> {
  const [pages, setPages] = useState([readFragment(page, first)]);
  const [state, setState] = useState<Loaded<Name>["state"]>("still");
  const last = pages[pages.length - 1] as SubjectRecordPageFragment;
  const after = last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  const more = (): void => {
    if (!after || state === "busy") return;
    setState("busy");
    ask(moreQuery, { code, actKind: KINDS[kind], after }).then(
      ({ subject }) => {
        if (subject) setPages([...pages, readFragment(page, subject.records)]);
        setState(subject ? "still" : "failed");
      },
      () => setState("failed"),
    );
  };
  return {
    items: pages.flatMap(({ nodes }) => nodes).filter((node): node is Of<Name> => node.__typename === kind),
    total: last.totalCount,
    capped: last.totalCapped,
    complete: after === null,
    paged: after !== null || pages.length > 1,
    state,
    more,
  };
}
