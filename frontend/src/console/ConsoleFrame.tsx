// What stands around every page of the console: where one is, who one is, and what one looks things up for.
import { type ReactNode, useState } from "react";
import { useSite } from "../app/site";
import { type FragmentType, graphql, readFragment } from "../gql";
import type { ConsoleFrameFragment } from "../gql/graphql";
import { Icon, type IconName } from "../ui/Icon";
import { BindingChoice, bindingWords } from "./BindingChoice";
import { PurposeBar } from "./PurposeBar";
import { SignInPrompt } from "./SignInPrompt";
import "./console.css";
import "./rail.css";

export const frame = graphql(`
  fragment ConsoleFrame on Me {
    kind
    name
    permissions
    authority {
      id
      name
      shortName
    }
    ...BindingChoice
  }
`);

interface Door {
  path: string;
  words: string;
  icon: IconName;
  open: (me: ConsoleFrameFragment) => boolean;
}

const may = (...permissions: ConsoleFrameFragment["permissions"]) => (me: ConsoleFrameFragment) =>
  permissions.some((each) => me.permissions.includes(each));

/** Each door is there for whom the server lets through it; the server decides again behind it. */
const DOORS: readonly Door[] = [
  { path: "/console", words: "工作台", icon: "home", open: () => true },
  { path: "/console/mine", words: "本主体的信息", icon: "building", open: ({ kind }) => kind === "SUBJECT" },
  { path: "/console/subjects", words: "主体查询", icon: "search", open: may("RECORDS_ALL_READ") },
  {
    path: "/console/deliveries",
    words: "数据报送",
    icon: "upload",
    open: may("INGESTION_DELIVERY_FILE", "INGESTION_DELIVERY_REVIEW"),
  },
  { path: "/console/accounts", words: "账号与授权", icon: "key", open: may("ACCOUNTS_ACCOUNT_ADMINISTER", "ACCOUNTS_AGENT_DELEGATE") },
  { path: "/console/journal", words: "操作日志", icon: "journal", open: may("JOURNAL_ENTRY_READ") },
];

interface Props {
  data: { me: FragmentType<typeof frame> | null };
  path: string;
  children: ReactNode;
}

export function ConsoleFrame({ data, path, children }: Props) {
  const me = data.me && readFragment(frame, data.me);
  const [open, setOpen] = useState(false);
  if (!me) return <SignInPrompt path={path} />;
  return (
    <div className="console" data-menu={open}>
      <Rail me={me} path={path} close={() => setOpen(false)} />
      <div className="console-body">
        <header className="console-top screen">
          <button type="button" className="button slim console-menu" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="menu" />
            菜单
          </button>
          <p className="console-place">
            <b>{me.authority?.name ?? bindingWords(me)}</b>
          </p>
          <BindingChoice me={me} />
          <form action="/sign-out" method="post">
            <button type="submit" className="button slim plain">
              退出
            </button>
          </form>
        </header>
        {path.startsWith("/console/subjects") && <PurposeBar />}
        {children}
      </div>
    </div>
  );
}

function Rail({ me, path, close }: { me: ConsoleFrameFragment; path: string; close: () => void }) {
  const { name, demonstration } = useSite();
  const what = me.kind === "SUBJECT" ? "信用主体" : "部门工作台";
  const leading = DOORS.filter((door) => path === door.path || path.startsWith(`${door.path}/`));
  const here = leading[leading.length - 1];
  return (
    <aside className="rail screen">
      <a className="rail-brand" href="/" lang="zh-CN" aria-label={`${name} ${what}，回到网站首页`}>
        <svg className="brand-mark" viewBox="0 0 40 40" aria-hidden="true">
          <rect width="40" height="40" rx="9" />
          <path d="M6.5 25.5 13 18l4.6 5.400L27.6 10.5 33.5 19" />
          <path className="brand-water" d="M7 31.200c3.2-2.3 6.1-2.3 9.1 0s6 2.3 9 0 5.5-2.1 8-.4" />
        </svg>
        <span>
          <b>{name}</b>
          <small>{what}</small>
        </span>
      </a>
      <nav aria-label="工作台">
        <ul>
          {DOORS.filter((door) => door.open(me)).map((door) => (
            <li key={door.path}>
              <a href={door.path} aria-current={door === here ? "page" : undefined} onClick={close}>
                <Icon name={door.icon} />
                {door.words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="rail-who">
        <Icon name="user" />
        <span>
          {me.name}
          <small>{bindingWords(me)}</small>
          {demonstration && <small className="rail-demo">演示数据</small>}
        </span>
      </p>
    </aside>
  );
}
