// The same records as a list, each with where it stands: on display, past its window, withdrawn.
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { ProfileRecordFragment } from "../gql/graphql";
import { SeverityTag } from "../records/SeverityTag";
import { type Column, DataTable } from "../ui/DataTable";
import { Tag } from "../ui/Tag";
import { FieldValue } from "./FieldValue";
import "./profile-records.css";

const record = graphql(`
  fragment ProfileRecord on CreditRecord {
    __typename
    id
    documentNo
    decisionDate
    authorityName
    withdrawnOn
    legalRepresentative
    legalRepresentativeIdNumber
    publicity {
      from
      until
    }
    viewerCan {
      ...FieldStanding
    }
    ... on AdministrativePenalty {
      severity
      violationType
    }
    ... on AdministrativePermit {
      certificateName
    }
  }
`);

const COLUMNS: readonly Column<ProfileRecordFragment>[] = [
  { head: "决定日期", tight: true, cell: ({ decisionDate }) => <time>{decisionDate}</time> },
  { head: "事项", cell: (each) => <What record={each} /> },
  { head: "作出决定的机关", cell: ({ authorityName }) => authorityName },
  { head: "经办信息", cell: (each) => <Restricted record={each} /> },
  { head: "状态", tight: true, cell: (each) => <State record={each} /> },
];

export function ProfileRecords({ records }: { records: readonly FragmentType<typeof record>[] }) {
  const rows = records.map((ref) => readFragment(record, ref));
  return (
    <DataTable
      caption="可查阅的记录，新的在前"
      keyOf={({ id }) => id}
      rows={rows}
      columns={COLUMNS}
    />
  );
}

function What({ record }: { record: ProfileRecordFragment }) {
  const penalty = record.__typename === "AdministrativePenalty";
  return (
    <div>
      {penalty ? <SeverityTag severity={record.severity} /> : <Tag tone="brand">许可</Tag>}{" "}
      <b>{penalty ? record.violationType : (record.certificateName ?? "行政许可")}</b>
      <small className="quiet record-no">{record.documentNo}</small>
    </div>
  );
}

function Restricted({ record: { id, legalRepresentative, legalRepresentativeIdNumber, viewerCan } }: { record: ProfileRecordFragment }) {
  return (
    <dl className="record-restricted">
      <dt>法定代表人</dt>
      <dd>
        <FieldValue of={id} name="法定代表人" field="legalRepresentative" value={legalRepresentative} standings={viewerCan} />
      </dd>
      <dt>证件号码</dt>
      <dd>
        <FieldValue of={id} name="法定代表人证件号码" field="legalRepresentativeIdNumber" value={legalRepresentativeIdNumber} standings={viewerCan} />
      </dd>
    </dl>
  );
}

function State({ record: { withdrawnOn, publicity } }: { record: ProfileRecordFragment }) {
  const { today } = useSite();
  if (withdrawnOn) return <Tag>{withdrawnOn} 撤下</Tag>;
  if (publicity.until !== null && publicity.until < today) return <Tag>公示期满</Tag>;
  return (
    <Tag tone="brand" icon="eye">
      公示中
    </Tag>
  );
}
