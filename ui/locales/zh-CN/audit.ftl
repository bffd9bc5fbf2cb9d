# 审核：测评（审计）人员对报送包的审核，以及运营者收到的审核包。

## 词汇

severity-critical = 严重
severity-major = 主要
severity-minor = 一般
severity-observation = 观察项
audit-method-examine = 核查
audit-method-examine-about = 查阅制度、记录、合同、配置等材料，核对其内容与实际是否一致。
audit-method-interview = 访谈
audit-method-interview-about = 与负责人员交谈，了解要求如何落实、由谁负责。
audit-method-test = 测试
audit-method-test-about = 在系统或产品上实际操作或验证，观察结果。
audit-stance-accepted = 认可
audit-stance-partly_accepted = 部分认可
audit-stance-disputed = 有异议
term-severity = 严重程度

## 审核报告

report-audit-title = 软件供应链安全审核报告
report-section-audit-opinion = 审核意见
report-section-audit-method = 审核方法与抽样
report-section-audit-agreement = 一致性统计
report-section-audit-differences = 判定不一致的要求项
report-section-audit-reviewed = 判定一致的要求项
report-section-audit-integrity = 附录：所审核的报送包
report-audit-auditor = 审核方
report-audit-operator = 运营者
report-audit-submission = 所审核的报送包
report-audit-cover-sealed = 签署封装于 { $at }
report-audit-statement = 本报告由审核方依据运营者签署的报送包作出。得分由本工具按所列评分模型计算，不是官方得分，也不构成任何主管部门的结论。

report-audit-opinion = 审核意见
report-audit-no-opinion = 审核方尚未填写审核意见。
report-audit-scores = 双方得分对照
report-audit-scores-intro = “运营者”一栏由报送包中的答卷重新计算；“审核方”一栏以审核方的判定取代运营者的判定后计算，未审核的要求项仍按运营者的判定。“仅计已审核项”只计算审核过的要求项。
report-audit-reviewed-only = 仅计已审核项
report-audit-not-all-reviewed = 没有“仅计已审核项”一行的标准，尚无已审核的要求项。
report-audit-points = 差（百分点）
report-audit-at-a-glance = 概况
report-audit-glance = 纳入评估的要求项 { $asked-text } 项，已审核 { $compared-text } 项，其中判定一致 { $agreed-text } 项（一致率 { $raw }），不一致 { $differences-text } 项。
report-audit-glance-sample = 样本共 { $sampled-text } 项，已审核其中 { $seen-text } 项。
report-audit-glance-severities = 审核发现按严重程度：{ $severities }。

report-audit-method = 审核方法与抽样
report-audit-method-intro = 审核方逐项核对运营者的判定、说明和证据，独立作出判定。运营者的数据在审核工作区中只读，可随时对照报送包的签名复核。
report-audit-period = 审核期间
report-audit-team = 审核人员
report-audit-scope = 审核范围
report-audit-methods = 审核方法
report-audit-method-line = { $name }：{ $about }
report-audit-sample = 抽样
report-audit-no-sample = 未抽样。
report-audit-sample-how = 抽样可由任何人复算（lianheng-sample/1）：对每个要求项，取“种子、换行符、要求项完整编号”连接后的 UTF-8 字节的 SHA-256（十六进制小写）；在同一权重内按该值从小到大排序，取前若干项。单项可用命令核对：printf '%s\n%s' 种子 编号 | sha256sum。比例向上取整。
report-audit-seed = 种子
report-audit-drawn-from = 抽样标准
report-audit-drawn-by = 抽样人与时间
report-audit-weight = 权重
report-audit-take = 抽取
report-audit-take-all = 全部
report-audit-size = 要求项数
report-audit-drawn = 抽中数
report-audit-drawn-list = 抽中的要求项
report-audit-sample-broken = 按记录的种子和规则重新抽样，结果与记录不符。

report-audit-agreement = 一致性统计
report-audit-nothing-reviewed = 尚未审核任何要求项。
report-audit-agreement-intro = 下表统计审核方已判定的要求项。运营者未判定的，计入比较数，不计为一致；不参与 Kappa 系数的计算。
report-audit-on = 范围
report-audit-all = 全部
report-audit-of-weight = 权重：{ $weight }
report-audit-compared = 比较数
report-audit-agreed = 一致数
report-audit-raw = 一致率
report-audit-kappa = Kappa 系数
report-audit-table = 判定对照表
report-audit-table-intro = 行为运营者的判定，列为审核方的判定；底色格为双方一致。
report-audit-operator-by-auditor = 运营者 \ 审核方
report-audit-formula = 计算方法
report-audit-formula-text = 一致率 = 一致数 ÷ 比较数，四舍五入到 0.01%。Cohen Kappa 系数对双方均已判定的要求项计算：设其数为 N，一致数为 a，S 为各判定“运营者计数 × 审核方计数”之和，则 Kappa =（N·a − S）÷（N² − S），以最简分数列出，并四舍五入到小数点后四位。N² = S 时无定义，以“—”表示。

report-audit-differences = 判定不一致的要求项
report-audit-no-differences = 已审核的要求项，双方判定全部一致。
report-audit-differences-intro = 下面列出审核方与运营者判定不同的每一项，先按严重程度，再按标准顺序。
report-audit-reviewed = 判定一致的要求项
report-audit-none-agreed = 没有判定一致的要求项。
report-audit-reviewed-intro = 下列要求项双方判定一致。判定一致的项也可能有审核发现，一并列出。
report-audit-in-sample = 样本
report-audit-operator-note = 运营者说明
report-audit-operator-reason = 运营者理由
report-audit-finding = 审核发现
report-audit-recommendation = 整改建议
report-audit-sampled = 抽查对象
report-audit-evidence = 所见证据
report-audit-evidence-own = 审核方取证
report-audit-evidence-theirs = 运营者提供
report-audit-evidence-line = { $file }（{ $whose }，{ $digest }）
report-audit-reviewed-by = 审核人

report-audit-integrity = 附录：所审核的报送包
report-audit-integrity-intro = 本报告针对下列报送包。凭其编号和清单摘要，可以确认审核的是哪一份数据。
report-audit-submission-from = 报送单位
report-audit-sealed-at = 封装时间
report-audit-manifest = 清单摘要（SHA-256）
report-audit-signers = 签名公钥指纹
report-audit-check = 复核
report-audit-intact = 生成本报告时已复核：签名有效，清单与各文件摘要相符，工作区中的数据与报送包一致。
report-audit-not-intact = 生成本报告时复核未通过：工作区中的数据与报送包不一致，本报告不可采信。
report-audit-not-checked = 生成本报告时未复核。

## 工作簿

workbook-sheet-audit = 审核

## 筛选

audit-filter-no-evidence = 声称符合但无证据
audit-filter-overridden = 推翻建议
audit-filter-changed-after-freeze = 冻结后变更
audit-filter-in-sample = 在样本中
audit-filter-not-reviewed = 尚未审核
audit-filter-disagreed = 判定不一致
audit-filter-finding = 有审核发现

## 日志与提示中的名称

journal-thing-submission = 报送包
journal-thing-audit = 审核概况
journal-thing-audit-sample = 抽样
journal-thing-review = 审核判定
journal-thing-received-audit = 收到的审核
journal-thing-audit-response = 对审核发现的答复
assess-thing-audit = 审核概况
assess-thing-audit-sample = 抽样
assess-thing-review = 审核判定
assess-thing-received-audit = 收到的审核
assess-thing-audit-response = 对审核发现的答复

## 出错

error-workspace-received = “{ $what }”随报送包或审核包收到，只读，不能更改。请把审核意见写在审核判定里。
error-audit-no-submission = 这不是审核工作区，里面没有报送包。可用 lianheng audit open 由报送包建立。
error-audit-seed = 种子“{ $seed }”不可用。种子为 1 至 64 个字母、数字或“-”“_”“.”“:”，均为半角字符，以便任何人都能照原样输入。
error-audit-sample-empty = 按所给规则没有抽到任何要求项。请至少为一个权重指定抽取数量，例如 --key all。
