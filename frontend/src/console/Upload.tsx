// Sending a file: dropped or chosen, it goes as it is; reading it comes after.
import { type DragEvent, useRef, useState } from "react";
import { OURS } from "../app/ask";
import { Icon } from "../ui/Icon";
import "./upload.css";

type State = { kind: "still" } | { kind: "busy"; name: string } | { kind: "failed"; words: string };

export function Upload() {
  const [state, set] = useState<State>({ kind: "still" });
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const send = (file: File | undefined): void => {
    if (!file) return;
    set({ kind: "busy", name: file.name });
    sent(file).then(
      (id) => location.assign(`/console/deliveries/${id}`),
      (error: unknown) => set({ kind: "failed", words: error instanceof Error ? error.message : "" }),
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  return (
    <div
      className="upload"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <p>
        <b>把文件拖到这里</b>
        <small>“双公示”格式的 .xlsx 或 .csv；编码不限</small>
      </p>
      <button type="button" className="button primary" aria-disabled={state.kind === "busy"} onClick={() => input.current?.click()}>
        选择文件
      </button>
      <input ref={input} className="hidden" type="file" accept=".csv,.xlsx" aria-label="报送文件" tabIndex={-1} onChange={(event) => send(event.target.files?.[0])} />
      <p className="upload-templates">
        模板：<a className="link" href="/templates/permits.xlsx">行政许可</a> <a className="link" href="/templates/penalties.xlsx">行政处罚</a>
      </p>
      <p role="status" className={state.kind === "failed" ? "failure" : "quiet"}>
        {state.kind === "busy" && `正在发送 ${state.name}…`}
        {state.kind === "failed" && state.words}
      </p>
    </div>
  );
}

async function sent(file: File): Promise<string> {
  const response = await fetch(`/deliveries?${new URLSearchParams({ name: file.name })}`, {
    method: "POST",
    headers: { ...OURS, "content-type": "application/octet-stream" },
    body: file,
  });
  const told = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
  if (!response.ok || !told.id) throw new Error(told.message ?? "没有送达，请再试一次");
  return told.id;
}
