// Which characters of a name a search text met. The search itself is the server's; this only shows it.

export interface Run {
  text: string;
  met: boolean;
}

/** What the search leaves out of names: blanks, hyphens, brackets, quotation marks, dots and commas (names.py). */
const IGNORED = /[\s\-‐-―()[\]{}<>〔〕【】《》〈〉「」『』'"‘’“”`.,。、·•‧・]/;
const FORMS = /股份有限公司|有限责任公司|有限公司|特殊普通合伙|有限合伙|普通合伙|合伙企业/g;

/** A name in runs of characters that the text met and that it did not. */
export function marks(name: string, text: string, approximate = false): Run[] {
  const characters = Array.from(name);
  const kept = characters.map(folded);
  const typed = Array.from(text).map(folded).join("");
  const met = approximate ? alike(kept, typed) : (found(kept, typed) ?? found(withoutForms(kept), typed.replace(FORMS, "")));
  return runs(characters, met ? bridged(kept, met) : new Set());
}

/** A code in two runs: what was typed of its beginning, and the rest. */
export function codeMarks(code: string, text: string): Run[] {
  const typed = Array.from(text).map(folded).join("");
  if (!typed || !code.startsWith(typed)) return [{ text: code, met: false }];
  return runs(Array.from(code), new Set(Array.from(typed).keys()));
}

function folded(character: string): string {
  const one = character.normalize("NFKC").toUpperCase();
  return IGNORED.test(one) ? "" : one;
}

/** The places of the characters where `typed` stands in the kept ones; null when it does not. */
function found(kept: readonly string[], typed: string): Set<number> | null {
  if (!typed) return null;
  // one place for each UTF-16 unit, as indexOf counts
  const places = kept.flatMap((character, at) => character.split("").map(() => at));
  const at = kept.join("").indexOf(typed);
  return at < 0 ? null : new Set(places.slice(at, at + typed.length));
}

/** The met places and what was left out between two of them. */
function bridged(kept: readonly string[], met: Set<number>): Set<number> {
  const whole = new Set(met);
  kept.forEach((character, at) => {
    const next = kept.findIndex((each, place) => place > at && each !== "");
    if (character === "" && whole.has(at - 1) && whole.has(next)) whole.add(at);
  });
  return whole;
}

/** The same characters with those of a form of enterprise left out. */
function withoutForms(kept: readonly string[]): string[] {
  const joined = kept.map((character) => character || "\u0000").join("");
  const left = [...kept];
  for (const form of joined.matchAll(FORMS)) left.fill("", form.index, form.index + form[0].length);
  return left;
}

/** The characters that stand in the name beside the same neighbour as in the text. */
function alike(kept: readonly string[], typed: string): Set<number> {
  const places = kept.flatMap((character, at) => (character ? [at] : []));
  const met = new Set<number>();
  places.forEach((at, order) => {
    const next = places[order + 1];
    if (next === undefined || !typed.includes(`${kept[at]}${kept[next]}`)) return;
    met.add(at).add(next);
  });
  return met;
}

function runs(characters: readonly string[], met: Set<number>): Run[] {
  const list: Run[] = [];
  characters.forEach((character, at) => {
    const last = list[list.length - 1];
    if (last && last.met === met.has(at)) last.text += character;
    else list.push({ text: character, met: met.has(at) });
  });
  return list;
}
