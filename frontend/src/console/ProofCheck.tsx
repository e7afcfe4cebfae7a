// An entry's proof, checked here and not believed: its leaf, hashed up its path, must come to the signed root (RFC 6962).
import { useState } from "react";
import { type FragmentType, graphql, readFragment } from "../gql";
import { Icon } from "../ui/Icon";
import { includes } from "./merkle";

const proof = graphql(`
  fragment ProofCheck on JournalProof {
    index
    leaf
    path
    checkpoint {
      note
      size
    }
  }
`);

export function ProofCheck({ proof: ref }: { proof: FragmentType<typeof proof> }) {
  const { index, leaf, path, checkpoint } = readFragment(proof, ref);
  const [found, find] = useState<boolean | null>(null);
  if (found === null) {
    const check = (): void => void includes(leaf, index, checkpoint.size, path, checkpoint.note).then(find);
    return (
      <button type="button" className="button slim" onClick={check}>
        验证
      </button>
    );
  }
  return found ? (
    <span className="proof good" role="status">
      <Icon name="ok" />
      第 {index + 1} 条，与签名的检查点相符
    </span>
  ) : (
    <span className="proof bad" role="alert">
      <Icon name="alert" />
      与检查点不符
    </span>
  );
}
