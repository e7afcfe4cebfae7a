import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CopyButton } from "./CopyButton";
import { LoadMore } from "./LoadMore";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const more = (complete: boolean, press = vi.fn()) => (
  <>
    <button type="button">elsewhere</button>
    <LoadMore status="显示 20 / 28 条" words="显示更多" more={press} complete={complete} busy={false} />
  </>
);

test("when the last page has come, whoever pressed for it stands at the line that says so", () => {
  const press = vi.fn();
  const { rerender } = render(more(false, press));
  const button = screen.getByRole("button", { name: "显示更多" });
  button.focus();
  fireEvent.click(button);
  expect(press).toHaveBeenCalledOnce();
  rerender(more(true, press));
  expect(document.activeElement).toBe(screen.getByRole("status"));
});

test("the focus is not taken from where the reader has gone meanwhile", () => {
  const { rerender } = render(more(false));
  fireEvent.click(screen.getByRole("button", { name: "显示更多" }));
  const elsewhere = screen.getByRole("button", { name: "elsewhere" });
  elsewhere.focus();
  rerender(more(true));
  expect(document.activeElement).toBe(elsewhere);
});

test("a text is copied and that is said", async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  render(<CopyButton text="91320583MA00000X0T" label="复制统一社会信用代码" done="已复制" />);
  expect(screen.getByRole("status").textContent).toBe("");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "复制统一社会信用代码" })));
  expect(writeText).toHaveBeenCalledWith("91320583MA00000X0T");
  expect(screen.getByRole("status").textContent).toBe("已复制");
});

test("where the clipboard is closed to scripts the old way is tried, and nothing is claimed that failed", async () => {
  vi.stubGlobal("navigator", {});
  const command = vi.fn(() => true);
  document.execCommand = command;
  render(<CopyButton text={() => "https://site/subjects/1"} done="已复制">复制链接</CopyButton>);
  const press = () => act(async () => fireEvent.click(screen.getByRole("button", { name: "复制链接" })));
  await press();
  expect(command).toHaveBeenCalledWith("copy");
  expect(screen.getByRole("status").textContent).toBe("已复制");
  expect(document.querySelector("textarea")).toBeNull();
  cleanup();
  command.mockReturnValue(false);
  render(<CopyButton text="x" done="已复制">复制链接</CopyButton>);
  await press();
  expect(screen.getByRole("status").textContent).toBe("");
});
