// What stands in the editor at the first visit: three questions that can be asked at once.
export const examples = `# 公共信用信息接口：光标放在一个查询里，
# 按 Ctrl + Enter 执行；按 Ctrl + 空格补全字段。
# 日期写作 "2026-11-20"；金额以万元计；
# 列表用 first、after 逐页读取。

# 一、按名称或统一社会信用代码找主体
query FindSubjects {
  searchSubjects(query: "科技", first: 5) {
    nodes {
      matchedBy
      subject {
        name
        code
        zone { name }
        counts { permits penalties severest }
      }
    }
    hasMore
  }
}

# 二、公示期内的行政处罚，最近作出的在前；
# 读下一页，把 endCursor 填进 after
query LatestPenalties {
  publicity(filter: { actKind: PENALTY }, first: 10) {
    totalCount
    nodes {
      subjectName
      title
      summary
      documentNo
      authorityName
      severity
      decisionDate
      visibleUntil
    }
    pageInfo { hasNextPage endCursor }
  }
}

# 三、某一日施行的期限规则及其出处；不写 on 即今日
query RulesOfADay {
  rules(on: "2024-05-01") {
    key
    text
    source
    clause
    since
    until
  }
}
`;
