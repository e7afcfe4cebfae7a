// The front page.
export const home = {
  公示中的行政许可: "Permits on display",
  公示中的行政处罚: "Penalties on display",
  库内信用主体: "Subjects on file",
  "近 30 日公示较多的机关": "Busiest authorities of the last 30 days",
  今日公示: "Published today",
  条: "published",
  "近 30 日逐日公示，最多的一日 {most} 条，今日 {today} 条":
    "Published day by day over 30 days: {most} on the busiest day, {today} today",
  "今日 {n} 条": "{n} today",
  "按时公示 {rate}": "{rate} on time",
  "条，查看该区镇的行政许可": " published; see the permits of this zone",
  少: "few",
  多: "many",
  "方位示意，非行政区划图": "A diagram of positions, not a map of boundaries",
  "近 30 日公示": "The last 30 days",
  各区镇: "By zone",
  最新公示: "Latest",
  怎样读一条公示: "How to read a record",
  "每一条信用记录，": "Every credit record",
  "都有出处。": "has its source.",
  "查询{region}企业、个体工商户和社会组织的公共信用信息。行政许可、行政处罚，作出决定后 {n} 个工作日内在此公开。":
    "Look up the public credit information of companies, individual businesses and social organisations in {region}. Permits and penalties are published here within {n} working days of the decision.",
  例如: "For example",
  公示类别: "Kind of decision",
  "全部行政处罚，按机关、区镇、日期筛选": "All penalties, by authority, zone and date",
  "全部行政许可，按机关、区镇、日期筛选": "All permits, by authority, zone and date",
  "按名称或代码查主体的许可和处罚": "A subject's permits and penalties, by name or code",
  "最早何时申请、要做什么、到哪里去": "From when, what it takes, and where to apply",
  "公示什么、公示多久，每项都有依据": "What is published and for how long, each with its legal basis",
  "数据从哪里来、无障碍功能、隐私": "Sources of the data, accessibility, privacy",
  "公示多久，看失信程度": "The grade decides how long",
  每一条都注明来源和快慢: "Each record names its source and its pace",
  "决定由哪个机关、凭哪份文书、哪一天作出，哪一天报送，都写在记录下面。自作出决定之日起应在 {n} 个工作日内公示，实际用了几日也如实标明：":
    "Which authority decided, by which document, on which day, and when it was reported stands under each record. A decision is to be published within {n} working days; how many it really took is shown too:",
  "信息有误，或者想要修复": "Something is wrong, or to be repaired",
  "认为记录有误，请向作出决定的机关提出；核实有误的，由该机关更正或撤回，本站随即改正。":
    "If a record is wrong, turn to the authority that decided: it corrects or withdraws it, and this site follows at once.",
  "最短公示期满、已经改正并履行义务的，可以在“信用中国”网站申请信用修复，不收费。":
    "Once the minimum term is over, the conduct is corrected and the duties are met, repair can be applied for on the Credit China website, free of charge. ",
} as const;
