// Figures.
export const statistics = {
  "截至 {day}，库内有信用主体 {n} 个（不含自然人）。近 30 日含当日。":
    "On {day} there were {n} subjects on file (natural persons not counted). The last 30 days include that day.",
  行政许可与行政处罚: "Permits and penalties",
  "按时公示率：近 30 日公示的决定中，自作出之日起 {n} 个工作日内公示的所占比例":
    "On-time rate: of the decisions published in the last 30 days, those published within {n} working days",
  各机关: "Authorities",
  "近 30 日，按公示条数排列": "Last 30 days, by the number published",
  "近 30 日没有公示": "Nothing was published in the last 30 days",
  "近 30 日，按信用主体所在地": "Last 30 days, by where the subject is",
  "近 30 日公示": "Last 30 days",
  今日公示: "Published today",
  按时公示率: "On-time rate",
  逐日公示条数: "Published each day",
  "周六、周日": "Saturdays and Sundays",
  看每日的数字: "The figures of each day",
  "{day}：{n} 条": "{day}: {n}",
  "{name}近 30 日逐日公示条数": "{name}: published on each of the last 30 days",
  日期: "Day",
  条数: "Number",
  "{from} 至 {to} 逐日公示条数，最多的是 {day}，{most} 条；{to} 当日 {last} 条":
    "Published on each day from {from} to {to}: most on {day} with {most}; {last} on {to}",
  "近 30 日各机关公示情况": "Authorities in the last 30 days",
  "显示 {shown} / {total} 个机关": "{shown} of {total} authorities shown",
  显示全部机关: "Show all authorities",
  行政机关: "Authority",
  无数据: "No data",
  "各区镇近 30 日公示条数": "Zones in the last 30 days",
} as const;
