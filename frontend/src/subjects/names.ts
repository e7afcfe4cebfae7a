// What the kinds and states of a subject are called.
import type { SubjectCategory, SubjectStatus } from "../gql/graphql";
import type { IconName } from "../ui/Icon";
import type { Tone } from "../ui/Tag";
import { t, type Words } from "../words/t";

const categories: Record<SubjectCategory, Words> = {
  LEGAL_PERSON: "法人",
  UNINCORPORATED_ORGANIZATION: "非法人组织",
  INDIVIDUAL_BUSINESS: "个体工商户",
  GOVERNMENT_BODY: "机关",
  PUBLIC_INSTITUTION: "事业单位",
  SOCIAL_ORGANIZATION: "社会组织",
  RURAL_COLLECTIVE: "农村集体经济组织",
  NATURAL_PERSON: "自然人",
};

/** The categories that may be searched, in the order in which they are offered; natural persons never are. */
export const CATEGORIES = (Object.keys(categories) as SubjectCategory[]).filter((each) => each !== "NATURAL_PERSON");

export function categoryWords(category: SubjectCategory): string {
  return t(categories[category]);
}

const statuses: Record<SubjectStatus, { words: Words; tone: Tone; icon: IconName }> = {
  ACTIVE: { words: "存续", tone: "good", icon: "ok" },
  DEREGISTERED: { words: "注销", tone: "plain", icon: "info" },
  REVOKED: { words: "吊销", tone: "bad", icon: "ban" },
  PROVISIONAL: { words: "待核", tone: "warn", icon: "alert" },
};

export function statusLook(status: SubjectStatus): { words: string; tone: Tone; icon: IconName } {
  const { words, ...look } = statuses[status];
  return { words: t(words), ...look };
}
