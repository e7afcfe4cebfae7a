// /graphiql: the API to try out, for developers of departments' systems. A page of its own, built apart from the site.
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { answer } from "./answer";
import { nameEditors } from "./editors";
import { examples } from "./examples";
import "graphiql/style.css";
import "./graphiql.css";

function Explorer() {
  return (
    <>
      <header className="explorer-head">
        <h1>接口试用</h1>
        <p>
          在左侧写查询，按 <kbd>Ctrl</kbd> <kbd>Enter</kbd> 执行；左上角的书本图标列出全部类型和字段的说明。公开数据无需登录；部门系统在“请求头”里填访问令牌。
        </p>
        <a href="/">回到网站</a>
      </header>
      <main>
        <GraphiQL fetcher={answer} defaultQuery={examples} forcedTheme="light" showPersistHeadersSettings={false}>
          <GraphiQL.Logo>GraphQL</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

const root = document.getElementById("graphiql");
if (root) {
  nameEditors(root);
  createRoot(root).render(<Explorer />);
}
