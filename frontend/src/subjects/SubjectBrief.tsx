// The subject of a record in a few lines, with the way to its page.
import { type FragmentType, graphql, readFragment } from "../gql";
import { Icon } from "../ui/Icon";
import { Tag } from "../ui/Tag";
import { t } from "../words/t";
import "./subject-brief.css";

const brief = graphql(`
  fragment SubjectBrief on Subject {
    name
    code
    demonstration
    zone {
      name
    }
    counts {
      permits
      penalties
    }
  }
`);

export function SubjectBrief({ subject }: { subject: FragmentType<typeof brief> }) {
  const { name, code, demonstration, zone, counts } = readFragment(brief, subject);
  const href = code ? `/subjects/${code}` : `/search?q=${encodeURIComponent(name)}`;
  return (
    <section className="card subject-brief" aria-labelledby="subject-brief">
      <h2 id="subject-brief">{t("行政相对人")}</h2>
      <p className="subject-brief-name" lang="zh-CN">
        <a href={href}>{name}</a>
      </p>
      {code && (
        <p className="small">
          <span className="quiet">{t("统一社会信用代码")}</span> <span className="code">{code}</span>
        </p>
      )}
      <p className="subject-brief-tags">
        {zone && <Tag>{zone.name}</Tag>}
        {demonstration && <Tag>{t("演示主体")}</Tag>}
      </p>
      <p className="subject-brief-more">
        <a className="link small" href={href}>
          {t("公示中的许可 {permits} 条、处罚 {penalties} 条", { permits: counts.permits, penalties: counts.penalties })}
        </a>
        <Icon name="right" />
      </p>
    </section>
  );
}
