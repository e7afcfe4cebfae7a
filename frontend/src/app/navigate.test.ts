import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { followLinks, targetOf } from "./navigate";

const go = vi.fn<(address: URL) => Promise<void>>(async () => undefined);
const preload = vi.fn<(address: URL) => void>();

beforeAll(() => followLinks({ go, preload }));
beforeEach(() => {
  go.mockClear();
  // jsdom cannot navigate: what is left to the browser is stopped here
  window.addEventListener("click", (event) => event.preventDefault(), { once: true });
});
afterEach(() => void (document.body.innerHTML = ""));

function click(html: string, options: MouseEventInit = {}): void {
  document.body.innerHTML = html;
  const target = document.querySelector("[data-target]") ?? document.querySelector("a");
  target?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...options }));
}

test("a link to a page of ours is followed, even from inside it", () => {
  click('<a href="/publicity/permits?zone=huaqiao"><b data-target>花桥</b></a>');
  expect(go.mock.calls[0]?.[0].href).toBe(`${location.origin}/publicity/permits?zone=huaqiao`);
});

test.each([
  ["another site", '<a href="https://www.creditchina.gov.cn/">信用中国</a>', {}],
  ["a file", '<a href="/exports/publicity.csv">CSV</a>', {}],
  ["a download", '<a href="/publicity/permits" download>x</a>', {}],
  ["a new window", '<a href="/publicity/permits" target="_blank">x</a>', {}],
  ["a click with Ctrl", '<a href="/publicity/permits">x</a>', { ctrlKey: true }],
  ["a middle click", '<a href="/publicity/permits">x</a>', { button: 1 }],
  ["a part of this page", `<a href="${location.pathname}#main">x</a>`, {}],
])("%s is left to the browser", (_, html, options) => {
  click(html, options);
  expect(go).not.toHaveBeenCalled();
});

test("a form leads to its page, fields left empty left out", () => {
  document.body.innerHTML = `<form method="get" action="/publicity/penalties"><input name="text" value="机械"><input name="zone" value=" "></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  expect(targetOf(form)?.search).toBe("?text=%E6%9C%BA%E6%A2%B0");
  form.method = "post";
  expect(targetOf(form)).toBeNull();
});
