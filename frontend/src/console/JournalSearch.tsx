// Narrowing the journal: by the matter at hand, and by days; every state is an address.
import type { Texts } from "../app/routes";
import { TextField } from "../ui/Field";
import "./journal-search.css";

export function JournalSearch({ search }: { search: Texts }) {
  return (
    <form className="journal-search" role="search" action="/console/journal" method="get" key={JSON.stringify(search)}>
      <TextField label="事项编号" name="matter" defaultValue={search["matter"]} maxLength={100} autoComplete="off" />
      <TextField label="自何日" name="since" type="date" defaultValue={search["since"]} />
      <TextField label="至何日" name="until" type="date" defaultValue={search["until"]} />
      <button type="submit" className="button primary">
        查询
      </button>
    </form>
  );
}
