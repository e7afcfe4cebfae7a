// 统一社会信用代码 in the parts it is made of (GB 32100-2015): kind, region, organisation, check character.
import "./subject-code.css";

export function SubjectCode({ code }: { code: string }) {
  // one text to select and to hear; the gaps are only drawn
  return (
    <span className="subject-code code">
      {partsOf(code).map((part, at) => (
        <span key={at}>{part}</span>
      ))}
    </span>
  );
}

/** 91320583MA00000X0T → 91 · 320583 · MA00000X0 · T; a code of another length stays whole. */
export function partsOf(code: string): string[] {
  if (code.length !== 18) return [code];
  return [code.slice(0, 2), code.slice(2, 8), code.slice(8, 17), code.slice(17)];
}
