// For whoever is not signed in, or no longer.
import { useSite } from "../app/site";
import { Icon } from "../ui/Icon";
import "./sign-in-prompt.css";

export function SignInPrompt({ path }: { path: string }) {
  const { name } = useSite();
  return (
    <main id="main" className="sign-in-prompt">
      <div className="card">
        <Icon name="lock" />
        <h1>请先登录</h1>
        <p>{name}的工作台供部门工作人员、信用主体及其经办人使用。公示信息不需要登录，任何人都可以在网站上查询。</p>
        <p className="sign-in-ways">
          <a className="button primary" href={`/sign-in?return=${encodeURIComponent(path)}`}>
            登录
          </a>
          <a className="button" href="/">
            回到网站首页
          </a>
        </p>
      </div>
    </main>
  );
}
