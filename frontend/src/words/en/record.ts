// Records: their grade, their terms, their source.
export const record = {
  轻微失信: "Minor",
  一般失信: "General",
  严重失信: "Serious",
  当日公示: "Published the same day",
  "{n} 个工作日公示": "Published in {n} working days",
  "{words}，逾期": "{words}, late",
  公示期: "Publicity term",
  可申请修复: "Repair possible",
  决定: "decided",
  届满: "ends",
  "公示期自 {from} 至 {until}，今日 {today}。{message}": "Published from {from} to {until}; today is {today}. {message}",
  长期公示: "Published without end",
  "公示至 {day}": "Published until {day}",
  "最短公示期已满，现在可以申请信用修复": "The minimum term is over: repair may be applied for now",
  "最短公示期满后，{day} 起可以申请信用修复": "Repair may be applied for from {day}, after the minimum term",
} as const;
