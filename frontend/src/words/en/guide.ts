// The guides: repair, and the site itself.
export const guide = {
  "信用修复是信用主体的权利，不收任何费用。申请在“信用中国”网站统一提出，由作出决定的机关办理。":
    "Repair is a right, and free of charge. Applications are made on the Credit China website and handled by the authority that decided.",
  最早何时可以申请: "From when one may apply",
  "每一条处罚自己的日期，写在那条记录的公示期里：先在": "Each penalty shows its own dates in its publicity term: find it by ",
  "中找到它。": ".",
  要满足什么条件: "Conditions",
  "公示已满最短公示期。": "The minimum publicity term is over.",
  "违法行为已经改正，决定规定的义务已经履行完毕。": "The conduct is corrected and the duties set by the decision are met.",
  "公开作出信用承诺。": "A public credit commitment is made.",
  "法律、行政法规规定的其他条件。": "Other conditions set by laws and administrative regulations.",
  怎样申请: "How to apply",
  "在“信用中国”网站找到这条处罚，提出修复申请，上传履行义务的证明材料和信用承诺书。":
    "Find the penalty on the Credit China website, apply for repair, and upload proof of fulfilment and the commitment.",
  "申请推送给作出决定的机关，谁认定、谁修复；不符合条件的，会说明理由。":
    "The application goes to the authority that decided; a refusal comes with its reasons.",
  "由“信用中国”网站告知结果。": "Credit China tells the result.",
  "同意修复的，停止公示，并停止共享和使用；本站当日撤下，不留“已修复”的标记。":
    "Once repaired, the record is no longer shown, shared or used; this site takes it down the same day and leaves no mark of it.",
  "去“信用中国”申请": "Apply on Credit China",
  "内容有误，不是修复": "A wrong record is another matter",
  "记录本身不对的（主体不对、文号不对、已经撤销），请向作出决定的机关提出异议，由其更正或撤回，不必等最短公示期。":
    "If the record itself is wrong (the subject, the document, or a decision since revoked), object to the authority that decided: it corrects or withdraws the record, and no minimum term applies.",
  依据: "Basis",
  "{day} 起施行": "in force since {day}",
  条款待核实: "clause to be verified",
  "{platform}，由{host}主办，{operator}承办。": "{platform}, run by {host} and operated by {operator}.",
  "这里展示的主体、文书和金额都是虚构的，只用来演示系统；机关、区镇和规则的名称是真实的。":
    "The subjects, documents and amounts shown here are fictitious and only demonstrate the system; the names of authorities, zones and rules are real.",
  公开什么: "What is published",
  "{region}各机关对企业、个体工商户和其他组织作出的行政许可、行政处罚决定，自作出决定之日起 {n} 个工作日内公示。":
    "Permits and penalties decided by the authorities of {region} on companies, individual businesses and other organisations, within {n} working days of the decision.",
  "自然人的信息不公示，也不能查询。处罚只在法定公示期内显示：期满当日过后，列表、查询、导出和接口中都不再出现。":
    "Natural persons are neither published nor searchable. Penalties are shown only within their legal term: after its last day they are gone from lists, search, exports and the API.",
  "本站公开的是记录，不给任何主体打分，也不作综合评价。": "This site publishes records. It scores and rates no one.",
  数据从哪里来: "Where the data comes from",
  "由作出决定的机关按国家统一的数据格式报送。每条记录都写明数据来源单位、报送日期和版本；内容以决定书为准。":
    "From the deciding authorities, in the national layout. Each record names its source, the day of its report and its version; the document of the decision prevails.",
  "页面顶端可以打开“关怀模式”：字号放大，改为单栏。": "“Large type” at the top of the page enlarges the text and sets it in one column.",
  "“高对比”改用黑白分明的颜色；颜色所表示的意思都另有文字和图标。":
    "“High contrast” turns to black and white; whatever a colour means is also said by a word and an icon.",
  "全部功能可以只用键盘：按 Tab 移动，按 / 直达查询框，按上下键选择查询建议。":
    "Everything works by keyboard: Tab moves, / leads to the search box, the arrow keys choose a suggestion.",
  "页面可以放大到 400%，也可以直接打印。": "Pages can be enlarged to 400% and printed as they are.",
  隐私: "Privacy",
  "本站不使用第三方脚本。您选择的显示方式和语言只保存在您的浏览器里。":
    "This site uses no third-party scripts. Your display modes and language are kept in your browser only.",
  联系方式: "Contact",
} as const;
