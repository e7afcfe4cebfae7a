// 主体状态, as the registration authority keeps it.
import { statusLook } from "./names";
import type { SubjectStatus } from "../gql/graphql";
import { Tag } from "../ui/Tag";

export function StatusTag({ status }: { status: SubjectStatus }) {
  const { words, tone, icon } = statusLook(status);
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
