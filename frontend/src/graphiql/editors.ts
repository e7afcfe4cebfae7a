// Names for the editors' fields, for those who hear the page: CodeMirror brings none.
const NAMES: [string, string][] = [
  [".graphiql-query-editor textarea", "查询"],
  [".graphiql-editor-tool > :nth-child(1) textarea", "变量"],
  [".graphiql-editor-tool > :nth-child(2) textarea", "请求头"],
  [".result-window textarea", "结果"],
];

/** Name each editor as it appears below `root`. */
export function nameEditors(root: HTMLElement): void {
  const name = (): void => {
    for (const [selector, words] of NAMES) {
      for (const field of root.querySelectorAll(`${selector}:not([aria-label])`)) field.setAttribute("aria-label", words);
    }
  };
  new MutationObserver(name).observe(root, { childList: true, subtree: true });
}
