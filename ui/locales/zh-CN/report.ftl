# 报告用语。

report-title = 软件供应链安全自评估报告
report-creator = 链衡 Lianheng { $version }
report-page = 第 { $page-text } 页，共 { $pages-text } 页
report-contents = 目录
report-none-short = —

## 封面

report-subject = 评估对象
report-sector = 所属行业
report-region = 所在地区
report-assessed-on = 评估日期
report-packs = 标准包
report-model = 评分模型
report-cover-statement = 本报告由被评估单位自行判定并生成，不是测评机构出具的测评报告，也不构成任何主管部门的结论。

## 1 评估范围与方法

report-method = 评估范围与方法
report-scope = 评估范围
report-scope-text = 本报告记录{ $organisation }对“{ $subject }”（{ $kind }）开展的软件供应链安全自评估，评估日期为{ $date }，依据 { $packs-text } 个标准包。
report-self-assessed = 判定由评估人依据所列证据作出。报告中的每个数字均由判定按所列评分模型计算得出，可据此复算；评估人填写的说明、理由与整改措施按原文照录，不作翻译。
report-standard = 标准
report-content-version = 内容版本
report-requirements = 要求项数
report-verification-counts = 核验标记
report-digest = 内容摘要（SHA-256）
report-model-name = 名称
report-model-standing = 性质
report-model-status-tool-defined = 工具自定，非官方得分
report-model-status-verify = 参照公开资料整理，使用前须与正式文本核对
report-formula = 计算公式
report-tiers = 结论分档
report-model-about = 用途与限制
report-model-digest = 模型摘要（SHA-256）
report-reading = 判定与计分口径
report-verdict-meaning-conform = 要求已全部落实，证据充分。
report-verdict-meaning-partial = 要求已部分落实，或落实后证据不充分。
report-verdict-meaning-nonconform = 要求未落实，或没有可采信的证据。
report-verdict-meaning-not_applicable = 要求与评估对象无关，理由已载明；不计入得分。
report-verdict-meaning-unanswered = 尚未作出判定；计分时按不符合计，并单独列出数量。
report-unanswered-counts = 得分只统计适用的要求项，不适用项从分子与分母中同时扣除。未判定项按不符合计入得分，因此未判定越多，得分越低；其数量在各表中单独列出。
report-priority-formula = 差距项优先级为四个因子的乘积：权重（1～3）×差距程度（部分符合为 1，不符合为 2）×受影响系统的重要程度（1～3）×暴露程度（1～5：基础值为 1，互联网可达、内核权限、自动更新、单一来源各加 1）。未指明受影响的系统或产品时，后两个因子均取 1。乘积越大，越应先行整改。
report-verification = 内容来源与核验标记
report-own-wording = 各要求项的表述是本工具对标准条款内容的自行表述，不是标准原文。每项带有核验标记，说明其表述与位置的依据；凡引用条款原文的场合，应以正式发布的标准文本为准。

## 2 总体结论

report-summary = 总体结论
report-conclusions = 各标准得分与结论
report-applicable = 适用
report-major-risk = 重大风险项
report-major-risks = 重大风险
report-major-risks-text = { $count ->
    [0] 没有重大风险项被判定为不符合
   *[other] { $count-text } 个重大风险项被判定为不符合
  }；尚未判定的重大风险项有 { $unanswered-text } 个。
report-radar = 得分分布
report-radar-text = 每条轴是一个章条，最外一圈为满分；没有适用要求项的章条记在圆心，得分栏以“—”表示。
report-no-radar = 所列标准的章条不足三个或多于十二个，不绘制雷达图。
report-heat = 生存周期热力图
report-heat-text = 行为标准，列为生存周期阶段，格内为得分。颜色越深，得分越低；“—”表示该阶段没有适用的要求项。
report-no-heat = 没有可按生存周期阶段统计的要求项。
report-worst = 最紧迫的差距项
report-bar = 判定分布

## 3 各标准结果

report-results = 各标准评估结果
report-clause = 章条
report-total = 合计
report-side = 责任方
report-stage = 阶段

## 按对象的结果

report-objects = 按对象的结果
report-objects-intro = 本章按供方和系统中的产品，列出仅凭其问卷答复得出的建议判定。同一要求项以最差的对象为准，因此每个对象之下列出没有其他对象比它更差的要求项；“仅此对象”指没有其他对象同样差。人员已作判定的，以其判定为准，不以建议为准。
report-objects-suppliers = 已有答复的供方：{ $answered-text } 个，共 { $all-text } 个。
report-objects-deployments = 已有答复的系统中的产品：{ $answered-text } 个，共 { $all-text } 个。
report-contradiction = 矛盾
report-counts-instead = 计入

## 生存周期泳道图

report-lane = 生存周期泳道图（供需两侧）
report-lane-text = 汇总全部标准：上行为供方各阶段，下行为需方各阶段；约束双方的要求项在两侧各计一次，运营者计入需方。颜色越深，该阶段得分越低；粗边框表示该阶段有重大风险项被判定为不符合。
report-lane-gaps = { $count ->
   *[other] { $count-text } 项差距
  }
report-lane-worst = 重大风险与最紧迫的差距项
report-lane-major-risks = { $count ->
   *[other] { $count-text } 项重大风险
  }

## 台账

report-registers = 产品台账
report-registers-intro = 本章依据资产清单和对系统中产品的问卷答复汇总。产品按所在系统的重要程度排列，重要程度相同的按主机数排列。
report-key-software-intro = 资产清单或问卷答复表明具有内核权限的软件；此类软件失效，主机随之失效。
report-key-software-empty = 资产清单与问卷答复中均没有具有内核权限的软件。
report-single-source-intro = 资产清单或问卷答复表明没有第二来源的产品，以及可替代它的产品。
report-single-source-empty = 资产清单与问卷答复中均没有单一来源的产品。
report-update-control-intro = 各产品的更新何时、在哪些主机上生效由谁决定，以及如何暂停和回退。
report-update-control-empty = 资产清单中没有产品。
report-register-answers = 问卷答复
report-register-no-answers = 本台账所列问题对该产品均无答复。
report-register-answer = { $about }：{ $answer }
report-register-answer-in = { $about }：{ $answer }（{ $systems }）
report-systems = 所在系统
report-system-hosts = { $system }（{ $criticality }；{ $hosts ->
   *[other] { $hosts-text } 台主机
  }）
report-no-system = 未部署在任何系统
report-privilege = 清单所列权限
report-kernel-yes = 内核权限
report-kernel-no = 未标明内核权限
report-alternate = 替代产品
report-no-alternate = 未列出
report-alternate-same-supplier = 来自同一供方
report-auto-update = 清单所列更新方式
report-updates-itself-yes = 自动更新
report-updates-itself-no = 不自动更新
report-version = 版本

## 4 差距项

report-gaps = 差距项（按优先级排列）
report-gaps-intro = 下表列出判定为部分符合或不符合的全部要求项，优先级高的在前；优先级为权重、差距程度、重要程度、暴露程度四个因子之积。“提升”为仅整改该项时所属标准得分的增加值。
report-no-gaps = 没有判定为部分符合或不符合的要求项。
report-rank = 序号
report-gain = 提升
report-exposures = 暴露因素
report-affects = 涉及系统与产品
report-owner = 责任人
report-due = 完成期限
report-effort = 工作量

## 5 一致性检查

report-findings = 一致性检查
report-findings-intro = 下列各项由工具对答案作一致性检查时发现，供评估人复核；它们不改变判定与得分。
report-no-findings = 一致性检查没有发现问题。
report-severity = 级别
report-finding = 检查结果

## 6 逐项判定

report-items = 逐项判定
report-items-intro = 本章按标准的章条顺序列出全部要求项及其判定。证据编号对应第 { $section } 章的登记表。
report-items-intro-alone = 本章按标准的章条顺序列出全部要求项及其判定。证据编号对应证据登记表，本次输出未包含该表。
report-kind = { $modality } · { $role } · { $stage } · { $aspect }；权重：{ $weight }（{ $number-text }）；来源：{ $mark }（可信度{ $confidence }）

## 7 证据登记

report-evidence = 证据登记表
report-evidence-intro = 每个证据文件登记一次，并记录其 SHA-256 摘要，凭摘要可核对文件是否被改动。
report-no-evidence = 没有登记证据。
report-number = 编号
report-file = 文件
report-dated = 日期
report-valid-until = 有效期至
report-size = 大小
report-bytes = { $bytes-text } 字节
report-file-missing = 生成报告时未读到该文件，没有摘要。
report-suggested = 问卷建议

report-tailoring = 裁剪
report-tailoring-none = 未作裁剪：所列标准包的每一要求项均列入评估。
report-tailoring-intro = 评估范围由下列决定确定。被裁剪的要求项不计入任何数量与得分，在此逐项列出。
report-tailoring-nothing-left-out = 按上述决定，没有要求项被裁剪。
report-tailoring-decided-by = 决定人
report-tailoring-reason = 理由
report-tailoring-sides = 所处一侧
report-tailoring-sides-all = 需方与供方
report-tailoring-scenario = 声明的场景
report-tailoring-scenario-all = 未声明；各场景的要求项均列入
report-tailoring-objects = 问卷对象
report-tailoring-objects-all = 全部
report-tailoring-ground = 裁剪依据
report-tailoring-decision = 理由与决定人
report-tailoring-judged = 答案中仍有判定“{ $verdict }”，不产生作用。
report-mapped = 由对照接受

## DOCX

# 图的文字说明，供看不到图的读者使用。
report-figure-radar = { $standard } 各章得分雷达图：{ $scores }
report-figure-lane = 供应链各阶段得分图，按侧、按阶段列出得分与差距项数。{ $sides }
report-figure-lane-side = { $side }：{ $stages }。
## 章节与受众

report-section-cover = 封面
report-section-contents = 目录
report-section-summary = 总体结论
report-section-figures = 重大风险与得分分布图
report-section-method = 评估范围与方法
report-section-results = 各标准评估结果
report-section-objects = 按对象的结果
report-section-registers = 产品台账
report-section-gaps = 差距项
report-section-plan = 整改计划
report-section-comparison = 与上一周期对比
report-section-findings = 一致性检查
report-section-items = 逐项判定
report-section-evidence = 证据登记表
report-section-reckoning = 附录：计算过程
report-section-integrity = 附录：完整性校验
report-preset-leadership = 领导版（不超过 4 页）
report-preset-manager = 管理版
report-preset-full = 完整版

## 封面：标志、期间、人员

report-period = 评估期间
report-period-text = { $from } 至 { $to }
report-assessors = 评估人员
report-holds = 报告内容
report-holds-all = 全部章节
report-made-by = 生成工具

## 总体结论：最先做什么

report-figures = 重大风险与得分分布
report-sector-region = 行业与地区
report-score-before = 括号内为上一周期得分
report-first-steps = 优先整改建议
report-first-steps-none = 没有可以提高得分的差距项。
report-effort-days = 工作量（人日）
report-first-steps-close = 单项整改后得分提升最大的差距项
report-first-steps-standard = { $standard } 由 { $before } 升至 { $after }
report-first-steps-lift = 以上各项全部整改到位后：{ $standards }。

## 整改计划

report-plan = 整改计划
report-plan-none = 没有登记整改措施。
report-plan-intro = 下表列出全部整改措施，所对应差距项优先级高的在前。是否逾期以{ $date }为准：期限早于该日且尚未完成的为逾期。
report-plan-counts = { $actions ->
   *[other] 共 { $actions-text } 项措施，其中逾期 { $overdue-text } 项；尚无措施的差距项 { $gaps-text } 项
  }。已估工作量合计 { $effort }，另有 { $open-text } 项措施未估工作量。
report-plan-statuses = 进展情况：{ $statuses }。
report-plan-not-tracked = 措施取自答卷文件，文件不记录进展与复测结果，因此不列进展；期限已过的仍标为逾期。
report-action-status = 进展
report-overdue = 逾期
report-retest = 复测判定
report-retest-note = 复测说明

## 与上一周期对比

report-comparison = 与上一周期对比
report-comparison-intro = 将本次评估（{ $after }）与上一周期（{ $before }）对照。两次得分均按本报告所列评分模型和现行标准包内容计算，要求项按编号对应。
report-comparison-other-subject = 请注意：上一周期评估的是{ $organisation }的“{ $subject }”，与本次不是同一对象，两者未必可比。
report-comparison-before = 上一周期
report-comparison-after = 本次
report-comparison-points = 变化（百分点）
report-comparison-movement = 变化
report-comparison-movements = 判定有变化的要求项：{ $movements }。
report-comparison-unchanged = 所有要求项的判定均与上一周期相同。
report-comparison-not-asked = 未列入评估
report-comparison-counts = 适用 { $applicable-text }：符合 { $conform-text }，部分符合 { $partial-text }，不符合 { $nonconform-text }，未判定 { $unanswered-text }

## 附录：计算过程

report-reckoning = 附录：各数字的计算过程
report-reckoning-intro = 本附录列出每一得分的计数、代入数字后的公式和取整一步，凭逐项判定、权重与类别即可用纸笔复算。得分先精确计算，最后一步四舍五入到万分之一（即百分数保留两位小数），箭头后为取整结果；“…”表示其后小数略去未印，计算中并未舍去。评分模型的公式为：
report-reckoning-of = 得分所属
report-reckoning-counts = 计数
report-reckoning-working = 计算过程
report-reckoning-line = 因子 { $factor-text }：符合 { $conform-text }，部分符合 { $partial-text }，不符合 { $nonconform-text }，未判定 { $unanswered-text }
report-reckoning-nothing = 没有适用的要求项，不计得分。
report-reckoning-lane = 泳道图每格汇总全部标准中同侧、同阶段的要求项，按同一公式计算。
report-reckoning-gaps = 优先级与提升
report-reckoning-gaps-intro = 优先级 = 权重 × 差距程度 × 重要程度 × 暴露程度；暴露程度为 1 加下列暴露因素的个数。提升 = 将该项改判为符合后按同一公式重算的得分，减去现得分。

## 附录：完整性校验

report-integrity = 附录：完整性校验
report-integrity-intro = 凭下列摘要（均为 SHA-256）可以核对报告、标准包内容、评分模型和证据文件是否为评估时所用。报告摘要对 JSON 格式的报告（lianheng-report/1）去掉“integrity”一节后、按 RFC 8785 规范化的字节计算，与输出的语言、格式和所选章节无关：同一次评估的领导版与完整版摘要相同。
report-integrity-report = 报告摘要
report-integrity-pack = 标准包
report-integrity-journal = 工作区日志末尾
report-integrity-entries = 第 { $entries-text } 条，其散列值为：
report-integrity-no-journal = 本报告由答卷文件生成，没有日志。
report-integrity-evidence = { $count ->
   *[other] { $count-text } 个证据文件的摘要见第 { $section } 章的登记表
  }。

## 报告的选项与错误

cli-arg-preset = 受众：leadership（领导版，不超过 4 页）、manager（管理版）、full（完整版，默认）
cli-arg-sections = 只含这些章节，以逗号分隔：cover、contents、summary、figures、method、results、objects、registers、gaps、plan、comparison、findings、items、evidence、reckoning、integrity
cli-arg-archival = 归档用：带标签的 PDF/A-2a，同时符合 PDF/UA-1（仅限 PDF）
cli-arg-classification = 密级或敏感程度标志：public、internal、sensitive、important、core，或自拟文字
cli-arg-assessor = 评估人员姓名，可重复；不给出时取工作区中的人员
cli-arg-period = 评估期间，例如 2026-10-01..2026-11-20
cli-arg-as-of = 判断整改措施是否逾期的日期；默认为评估日期
error-report-language = 没有报告语言“{ $found }”。可用：{ $known }。
error-report-format = 没有报告格式“{ $found }”。可用：{ $known }。
error-report-preset = 没有受众“{ $found }”。可用：{ $known }。
error-report-section = 没有章节“{ $found }”。可用：{ $known }。
error-report-date = “{ $found }”不是日期。请写成 2026-11-20 的样子；期间写成 2026-10-01..2026-11-20。
error-report-period = 评估期间的结束日期 { $to } 早于开始日期 { $from }。请调换两者。
error-report-line = “{ $found }”无法印在封面上。请写成一行，不超过 { $most } 个字符。
error-report-archival = “{ $found }”没有归档形式。请改用 pdf，或不要归档形式。
error-report-assessors = 评估人员过多。最多填写 { $most } 人。
report-figure-bar = 符合 { $conform }，部分符合 { $partial }，不符合 { $nonconform }，未判定 { $unanswered }
# 看不到版面的读者听到的链接去处。
report-link = 转到 { $place }
report-major-risks-more = 另有 { $count } 项，见完整报告。
