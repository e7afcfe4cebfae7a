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
  query SubjectRecords($code: String!, $actKind: ActKind!, $after: String!, $first: Int!) {
    subject(code: $code) {
      id
      records(actKind: $actKind, first: $first, after: $after) {
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
  /** Fetch whatever is left, up to ALL_AT_MOST pages; false where some is not to be had. */
  all: () => Promise<boolean>;
}

const AT_ONCE = 20;
const ALL_AT_ONCE = 100;
const ALL_AT_MOST = 20;

const KINDS = { AdministrativePenalty: "PENALTY", AdministrativePermit: "PERMIT" } as const satisfies Record<Kind, ActKind>;

export function useSubjectRecords<Name extends Kind>(
  code: string,
  kind: Name,
  first: FragmentType<typeof page>,
): Loaded<Name> {
  const [pages, setPages] = useState([readFragment(page, first)]);
  const [state, setState] = useState<Loaded<Name>["state"]>("still");
  const last = pages[pages.length - 1] as SubjectRecordPageFragment;
  const load = async (first: number, most: number): Promise<boolean> => {
    if (state === "busy") return false;
    setState("busy");
    let known = pages;
    try {
      for (let asked = 0, after = endOf(known); after && asked < most; asked++, after = endOf(known)) {
        const { subject } = await ask(moreQuery, { code, actKind: KINDS[kind], after, first });
        if (!subject) throw new Error("the subject is gone");
        known = [...known, readFragment(page, subject.records)];
      }
      setState("still");
    } catch {
      setState("failed");
    }
    setPages(known);
    return endOf(known) === null;
  };
  const complete = endOf(pages) === null;
  return {
    items: pages.flatMap(({ nodes }) => nodes).filter((node): node is Of<Name> => node.__typename === kind),
    total: last.totalCount,
    capped: last.totalCapped,
    complete,
    paged: !complete || pages.length > 1,
    state,
    more: () => void load(AT_ONCE, 1),
    all: () => load(ALL_AT_ONCE, ALL_AT_MOST),
  };
}

function endOf(pages: SubjectRecordPageFragment[]): string | null {
  const last = pages[pages.length - 1];
  return last?.pageInfo.hasNextPage ? (last.pageInfo.endCursor ?? null) : null;
}
