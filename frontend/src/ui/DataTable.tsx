// A table of rows on a wide page, labelled cards on a phone.
import type { ReactNode } from "react";
import "./data-table.css";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Keep on one line, as wide as its longest entry. */
  tight?: boolean;
  align?: "right";
  /** On a phone, half a line of the card instead of a whole one. */
  half?: boolean;
}

interface Rows<Row> {
  /** What the table holds, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

// explicit roles: as cards the elements are no longer laid out as a table, and some aids would forget what they are
export function DataTable<Row>({ caption, columns, rows, keyOf }: Rows<Row>) {
  return (
    <table className="data-table" role="table">
      <caption className="hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.head} role="columnheader" scope="col" className={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <td key={column.head} role="cell" data-head={column.head} className={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf<Row>({ tight, align, half }: Column<Row>): string {
  return [tight && "tight", align, half && "half"].filter(Boolean).join(" ");
}
