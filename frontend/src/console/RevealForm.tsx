// Seeing one sensitive value in full: an act of its own, with a purpose and a matter, told to the subject.
import { type FormEvent, useState } from "react";
import { act, wordsOf } from "../app/ask";
import { purpose } from "../app/purpose";
import { graphql } from "../gql";

const revealing = graphql(`
  mutation RevealField($id: ID!, $field: String!, $purpose: String!, $matter: String!) {
    revealField(id: $id, field: $field, purpose: $purpose, matter: $matter) {
      value
    }
  }
`);

interface Props {
  of: string;
  field: string;
  name: string;
  onReveal: (value: string) => void;
}

export function RevealForm({ of, field, name, onReveal }: Props) {
  const [failure, fail] = useState<string | null>(null);
  const stated = purpose();
  if (!stated) return <span className="quiet">先在页首说明查询用途和事项编号，才能查看全文。</span>;
  const reveal = (event: FormEvent): void => {
    event.preventDefault();
    act(revealing, { id: of, field, purpose: stated.code, matter: stated.matter }).then(
      ({ revealField }) => onReveal(revealField.value ?? "—"),
      (error: unknown) => fail(wordsOf(error, "没有取到，请再试一次")),
    );
  };
  return (
    <form className="reveal" onSubmit={reveal}>
      <button type="submit" className="button slim primary">
        查看{name}全文
      </button>
      <small className="quiet">
        用途“{stated.name}”，事项 {stated.matter}；本次查看记入日志，信用主体可以查到
      </small>
      {failure && (
        <small role="alert" className="failure">
          {failure}
        </small>
      )}
    </form>
  );
}
