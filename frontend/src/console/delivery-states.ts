// How far a delivery has come, in words.
import type { DeliveryState } from "../gql/graphql";
import type { Tone } from "../ui/Tag";

export const STATES: Record<DeliveryState, { words: string; tone: Tone }> = {
  RECEIVED: { words: "待核对", tone: "warn" },
  CHECKED: { words: "已核对，待复核", tone: "brand" },
  ACCEPTED: { words: "已入库", tone: "good" },
};
