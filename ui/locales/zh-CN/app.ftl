# 窗口的文字。数字和日期由调用方按语言写好再传入：$count 只用来选择，$count-text 用来显示。

app-name = 链衡
app-skip = 跳到正文
app-nav = 主要页面
app-nav-overview = 总览
app-nav-packs = 标准包
app-nav-clauses = 章节得分
app-nav-gaps = 差距项
app-nav-consistency = 一致性检查
app-open-answers = 打开答卷…
app-sample-mark = 示例
app-model = 评分模型
app-language = 界面语言
app-language-zh = 中文
app-language-en = English
app-theme = 外观
app-theme-system = 随系统
app-theme-light = 浅色
app-theme-dark = 深色
app-loading = 正在读取…
app-dismiss = 知道了
app-cancel = 取消
app-close = 关闭
app-back = 返回上一项

app-welcome-title = 软件供应链安全自评估
app-welcome-what = 从登记系统和产品、逐项判定，到看清差距、安排整改、导出报告，全部在本机完成。每个得分都可以展开，看到它由哪些判定算出。
app-welcome-sample = 打开示例
app-welcome-answers = 打开答卷文件…
app-welcome-sample-what = 示例是一家虚构的省级电力调度机构的自评估，含判定、证据和整改措施。
app-welcome-standards = 内置标准包
app-welcome-offline = 本程序不联网。答卷和证据只在本机读取，不上传；打开文件不会改动它。
app-version = 版本 { $version }
app-empty-clauses = 打开答卷后，这里按章节列出判定数和得分。
app-empty-gaps = 打开答卷后，这里按优先级列出判为部分符合和不符合的要求项。
app-empty-consistency = 打开答卷后，这里列出判定、证据和整改措施之间的矛盾与缺漏。

app-failure-title = 未能完成
app-failure-file = 无法打开这个文件
app-failure-count = 共 { $count-text } 处问题：
app-failure-safe = 此前打开的内容和磁盘上的文件都没有改动。
app-failure-another = 选择其他文件…
app-failure-internal = 程序内部出错，这一步没有完成。请重试；若再次出现，请记下操作步骤并反馈。
app-failure-language = 没有“{ $found }”这种报告语言。

app-standard = 标准
app-all-standards = 全部标准
app-items = { $count-text } 项
app-applicable = 适用
app-major-risk = 重大风险
app-major-risks = 重大风险
app-major-nonconform = { $count-text } 项不符合
app-major-unanswered = 另有 { $count-text } 项未判定
app-score-none = 无适用项
app-score-opens = 查看得分的由来
app-score-of = { $of } 得分 { $score }，查看由来
app-requirement-opens = 查看要求项

app-overview-model = 评分模型：{ $model } { $version }。工具自定，非官方得分。
app-radar-of = { $edition } 各章节得分雷达图，数值见旁边的表格
app-worst-title = 最紧迫的差距项
app-worst-all = 查看全部 { $count-text } 项差距
app-heat-title = 各生命周期阶段的得分
app-heat-what = 每项要求只计入其主要阶段；颜色越重得分越低，“–”表示该阶段无适用项。

app-clauses-what = 上级条款包含其下全部要求项。未判定项按不符合计分，并单独列出。
app-clauses-bar = 分布
app-clauses-fold = 展开或收起 { $clause }

app-gaps-what = 优先级 = 权重 × 差距程度 × 系统重要性 × 暴露面。用上下方向键移动，按回车查看依据。
app-gaps-none = 没有判为部分符合或不符合的要求项。
app-gaps-rank = 序号
app-gaps-affects = 涉及
app-gaps-more = 等 { $count-text } 个
app-gaps-gain = 可提升（百分点）
app-gaps-no-action = 未填写整改措施
app-factors-title = 权重 × 差距程度 × 系统重要性 × 暴露面
app-factor-weight = 权重（一般 1，重要 2，关键 3）
app-factor-shortfall = 差距程度（部分符合 1，不符合 2）
app-factor-criticality = 所涉系统的重要性（一般 1，重要 2，核心 3）
app-factor-exposure = 暴露面（1 加上命中的情形数）
app-factor-product = 优先级（四项相乘）
app-gap-gain = 仅消除这一项差距，该标准的得分可提高 { $points } 个百分点。
app-action-owner = 责任人
app-action-due = 期限
app-not-given = 未填写

app-consistency-what = 答卷自身的矛盾与缺漏。检查结果不影响得分，提交前宜逐条处理。
app-contradictions = 答复之间
app-contradictions-what = 问卷答复彼此矛盾，或与台账矛盾，按对象列出。
app-objects = 按对象
app-objects-what = 仅凭对每个供方、每个系统中的产品的答复得出的建议。同一要求项以最差的对象为准；展开一个对象，可见没有其他对象比它更差的要求项。
app-objects-reach = 已有答复的供方 { $suppliers-text } 个，共 { $all_suppliers-text } 个；系统中的产品 { $deployments-text } 个，共 { $all_deployments-text } 个。
app-objects-none = 还没有就任何对象回答过问题。
app-objects-fold = { $object }拉低的要求项
app-consistency-none = 未发现问题。

app-packs-what = 程序内置的标准内容。条文均为本项目的自有表述，逐项标明把握程度。
app-packs-requirements = { $count-text } 项要求
app-packs-status = 状态
app-packs-version = 内容版本
app-packs-published = 发布
app-packs-effective = 实施
app-packs-publisher = 发布机构
app-packs-digest = SHA-256
app-packs-verification = 把握程度
app-packs-sources = 来源与使用条件（{ $count-text } 个来源）
app-packs-contents = 条款与要求项

app-packs-questions = { $count-text } 个问题
app-question = 问题
app-suggested = 建议判定
app-guidance = 判定指引
app-criteria = 判定准则
app-evidence-hints = 证据示例
app-counterparts = 与其他标准的对应（{ $count-text } 条）
app-counterpart-strength = 关联强度 { $count-text }/10
app-modality = 要求程度
app-basis = （{ $basis }）
app-weight = 权重
app-role = 责任方
app-stages = 生命周期阶段
app-aspect = 类别
app-verification = 把握程度
app-confidence = （把握：{ $confidence }）
app-source = 来源
app-id = 编号

app-panel = 依据
app-explain-stage = { $stage }阶段
app-explain-quotient = 得分点 { $earned } ÷ { $possible } = { $score }
app-explain-credits = 符合得满分，部分符合得一半，不符合和未判定不得分；不适用项不计。末位四舍五入一次。
app-explain-deduction = 扣分法：技术类和管理类各从其占比起算，每失一个得分点扣 100 ÷ 适用项数，最低为零，两部分相加。
app-explain-conclusion = 结论：{ $conclusion }。
app-explain-model = 模型：{ $model } { $version }（工具自定，非官方得分）
app-explain-terms = 逐项计分（{ $count-text } 项）
app-explain-factor = 系数
app-explain-credit = 得分点
app-explain-part = { $aspect }：{ $share } − { $lost } × 100 ÷ { $applicable } = { $left }
app-explain-floor = （最低为零）
app-explain-exact = 精确值（单位：基点，即 0.01%）：{ $numerator } ÷ { $denominator }
app-counts-in = 计入哪些得分
app-counts-own = 本项得分点 { $earned } / { $possible }，系数 { $factor }。
app-counts-not = 本项不适用，不计入得分。
app-no-evidence = 未列出证据
app-requirement-text = 要求项全文、判定指引与准则

app-export = 导出报告
app-export-title = 导出报告（PDF）
app-export-language = 报告语言
app-export-zh = 中文
app-export-en = 英文
app-export-bilingual = 中英对照
app-export-model = 按“{ $model } { $version }”评分，工具自定，非官方得分。
app-export-go = 选择保存位置…
app-export-asking = 请在对话框中选择保存位置。
app-export-running = 正在生成报告…
app-export-stop = 停止
app-export-stopping = 正在停止…
app-export-stopped = 已停止，没有写入文件。
app-export-written = 报告已保存：{ $path }
app-export-pages = （共 { $count-text } 页）
app-export-missing = 字库中没有以下字符，报告里以替代符号显示：{ $characters }
app-export-failed = 报告未能导出，没有写入文件。
app-export-file-name = { $organisation } 软件供应链安全自评估报告 { $date }
app-dialog-open = 打开答卷文件
app-dialog-save = 保存报告
app-dialog-kind-answers = 答卷文件
app-dialog-kind-pdf = PDF 文档

app-dialog-open-workspace = 打开工作区
app-dialog-new-workspace = 新建工作区
app-dialog-backup = 备份工作区
app-dialog-evidence = 选择证据文件
app-dialog-kind-workspace = 链衡工作区
