// The way to the next part of a list, which is an address of its own.
interface Props {
  page: { hasNextPage: boolean; endCursor: string | null };
  path: string;
  /** The name that the cursor has in the address. */
  name?: string;
  words?: string;
}

export function Further({ page: { hasNextPage, endCursor }, path, name = "after", words = "更早的" }: Props) {
  if (!hasNextPage || !endCursor) return null;
  return (
    <p className="console-more">
      <a className="button slim" rel="next" href={`${path}?${new URLSearchParams({ [name]: endCursor })}`}>
        {words}
      </a>
    </p>
  );
}
