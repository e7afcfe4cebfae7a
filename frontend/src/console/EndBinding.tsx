// Ending a capacity: with a reason, at once.
import { type FormEvent, useState } from "react";
import { act, wordsOf } from "../app/ask";
import { useRefresh } from "../app/refresh";
import { graphql } from "../gql";

const ending = graphql(`
  mutation EndBinding($id: ID!, $reason: String!) {
    endBinding(id: $id, reason: $reason) {
      id
    }
  }
`);

export function EndBinding({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const [failure, fail] = useState<string | null>(null);
  const refresh = useRefresh();
  if (!open) {
    return (
      <button type="button" className="button slim" onClick={() => setOpen(true)}>
        终止…
      </button>
    );
  }
  const end = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    act(ending, { id, reason }).then(refresh, (error: unknown) => fail(wordsOf(error, "没有办成，请再试一次")));
  };
  return (
    <form className="end-binding" onSubmit={end}>
      <input name="reason" required maxLength={200} placeholder="终止的原因" aria-label="终止的原因" autoComplete="off" />
      <button type="submit" className="button slim primary">
        终止
      </button>
      <button type="button" className="button slim plain" onClick={() => setOpen(false)}>
        取消
      </button>
      {failure && (
        <small role="alert" className="failure">
          {failure}
        </small>
      )}
    </form>
  );
}
