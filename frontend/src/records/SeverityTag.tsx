// 失信程度, as the law grades it: colour, icon and word say the same.
import type { Severity } from "../gql/graphql";
import type { IconName } from "../ui/Icon";
import { Tag, type Tone } from "../ui/Tag";
import { t, type Words } from "../words/t";

const shapes: Record<Severity, { words: Words; tone: Tone; icon: IconName }> = {
  MINOR: { words: "轻微失信", tone: "plain", icon: "info" },
  GENERAL: { words: "一般失信", tone: "warn", icon: "alert" },
  SERIOUS: { words: "严重失信", tone: "bad", icon: "ban" },
};

/** The word for a severity. */
export function severityWords(severity: Severity): string {
  return t(shapes[severity].words);
}

export function SeverityTag({ severity }: { severity: Severity }) {
  const { words, tone, icon } = shapes[severity];
  return (
    <Tag tone={tone} icon={icon}>
      {t(words)}
    </Tag>
  );
}
