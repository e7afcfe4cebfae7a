// The way to the next part of a list, which is an address of its own.
import type { Texts } from "../app/routes";

interface Props {
  page: { hasNextPage: boolean; endCursor: string | null };
  path: string;
  /** The name that the cursor has in the address. */
  name?: string;
  words?: string;
  /** What else the address says and the next part shall say, too. */
  keep?: Texts;
}

export function Further({ page: { hasNextPage, endCursor }, path, name = "after", words = "更早的", keep }: Props) {
  if (!hasNextPage || !endCursor) return null;
  const next = new URLSearchParams({ ...(keep as Record<string, string> | undefined), [name]: endCursor });
  return (
    <p className="console-more">
      <a className="button slim" rel="next" href={`${path}?${next}`}>
        {words}
      </a>
    </p>
  );
}
