# 审计：测评（审计）人员对报送包的审计，以及运营者收到的审计包。

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

## 窗口

auditing-dialog-submission = 选择报送包
auditing-dialog-audit = 选择审计包
auditing-dialog-seal = 审计包存到哪里
auditing-report-file-name = { $operator } 审计报告
auditing-package-file-name = 审计包

auditing-rail-review = 审计
auditing-rail-result = 结果
auditing-rail-received = 运营者提交
auditing-nav-review = 逐项审计
auditing-nav-sample = 抽样
auditing-nav-differences = 判定差异
auditing-nav-report = 审计报告
auditing-nav-exchange = 移交结果
auditing-nav-audits = 收到的审计
auditing-key-agree = 认可运营者的判定
auditing-preset-full = 审计报告
auditing-preset-everything = 附运营者自评估全文

auditing-open = 审计报送包
auditing-open-title = 审计报送包
auditing-open-what = 先核对报送包的签名，再建立一个属于审计方的加密工作区。运营者提交的内容在其中只读。
auditing-open-file = 文件
auditing-open-go = 选择保存位置并开始
auditing-open-running = 正在核对并读入报送包
auditing-open-stopped = 已停止，没有建立工作区。
auditing-auditor = 审计方
auditing-auditor-hint = 承担审计的单位，按报告中的写法填写。
auditing-lead = 您的姓名
auditing-lead-hint = 审计判定以此姓名记录，以后可以增加其他人员。
auditing-contact = 联系方式（选填）
auditing-passphrase = 审计工作区的口令
auditing-unlock-passphrase = 封装包的口令
auditing-unlock-passphrase-hint = 由发送方通过另外的途径告知。
auditing-unlock-passphrase-missing = 该包已加密，请输入口令。
auditing-unlock-key = 接收密钥
auditing-unlock-key-hint = 该包是为某一密钥加密的，请选择该密钥的文件。
auditing-key-choose = 选择密钥文件
auditing-key-none = 未选择
auditing-key-missing = 请选择密钥文件。
auditing-key-passphrase = 密钥的口令

auditing-overview-title = 审计概览
auditing-overview-what = { $auditor }对{ $operator }的自评估进行审计。
auditing-overview-begin = 开始审计
auditing-overview-go-on = 继续审计
auditing-overview-report = 编制报告
auditing-left = 待办
auditing-left-reviewed = 已审计 { $reviewed-text } 项，共 { $asked-text } 项。
auditing-left-sampled = 样本中已审计 { $seen-text } 项，共 { $sampled-text } 项。
auditing-left-no-sample = 尚未抽样。
auditing-left-draw = 去抽样
auditing-left-findings = 审计发现（按严重程度）
auditing-standard = 标准
auditing-of-asked = 已审计 { $reviewed-text }/{ $asked-text } 项
auditing-conclusion-was = 运营者：{ $conclusion }
auditing-score-defined = 得分由本工具定义，不是官方得分。
auditing-received-at = 读入时间
auditing-package = 封装包编号
auditing-evidence-came = 含内容的 { $whole-text } 份，仅有摘要的 { $digests-text } 份
auditing-check-go = 对照签名复核
auditing-check-running = 正在复核
auditing-check-holds = 复核通过：签名有效，{ $files-text } 个已签名文件和 { $answers-text } 项答案均与提交时一致。
auditing-check-fails = 有 { $count-text } 处不符。请勿继续使用本工作区，由报送包重新建立。
auditing-check-stopped = 中途停止，尚无结论。

auditing-list = 待审计的要求项
auditing-list-none = 没有符合筛选条件的要求项。
auditing-all-reviewed = 已全部审计。
auditing-outcome-agreed = 判定一致
auditing-outcome-differs = 判定不一致
auditing-outcome-begun = 审计中
auditing-outcome-open = 尚未审计
auditing-row-operator = 运营者：{ $verdict }
auditing-row-auditor = 审计方：{ $verdict }
auditing-operator-side = 运营者的答案
auditing-read-only = 只读
auditing-operator-no-note = 运营者没有填写说明。
auditing-operator-claims = 声称符合，但没有提交证据。
auditing-operator-no-evidence = 没有提交证据。
auditing-late = 冻结后变更（{ $count-text }）
auditing-no-actions = 运营者在此没有计划整改措施。
auditing-history-what = 以下取自报送包内运营者自己的日志，最新的在前。
auditing-auditor-side = 审计判定
auditing-agree = 认可：{ $verdict }
auditing-agree-nothing = 运营者未判定此项，请自行判定。
auditing-verdict = 审计方的判定
auditing-severity-none = 不定级
auditing-severity-missing = 请选择该差异的严重程度。
auditing-severity-not-given = 未定级
auditing-finding-missing = 请写明审计发现，以便运营者答复。
auditing-sampled = 抽查对象
auditing-note = 工作记录（只留在本工作区）
auditing-look = 查看
auditing-look-named = 查看 { $name }
auditing-attach = 添加审计方取得的证据
auditing-next-unreviewed = 下一个未审计项

auditing-sample-what = 抽样规则人人可以核对：同一种子永远得到同样的要求项。
auditing-sample-new = 抽样
auditing-sample-draw = 抽取
auditing-sample-nothing = 按此设置抽不到任何要求项，请至少选择一个权重和一项标准。
auditing-take-of = 权重“{ $weight }”抽取多少
auditing-take-share = 百分比
auditing-take-count = 项数
auditing-take-none = 不抽
auditing-take-share-fault = 请填 1 至 100 的整数。
auditing-take-count-fault = 请填大于 0 的整数。
auditing-seed = 种子（选填）
auditing-seed-hint = 留空由系统随机生成，两种情况都会记录。
auditing-seed-fault = 1 至 64 个半角字母、数字或“-”“_”“.”“:”。
auditing-sample-of = { $at } 的抽样
auditing-sample-list = 抽中 { $drawn-text } 项，其中已审计 { $seen-text } 项
auditing-sample-again = 如何复算

auditing-differences-what = 审计方与运营者判定不同的每一项，严重的在前。
auditing-differences-count = 已审计 { $reviewed-text } 项，其中 { $count-text } 项判定不一致。

auditing-report-title = 审计报告
auditing-report-what = 审计方的总体意见，以及报告的内容。
auditing-report-go = 导出报告
auditing-report-choice = 报告内容
auditing-statement = 意见与范围
auditing-began = 审计开始日期
auditing-ended = 审计结束日期

auditing-seal-title = 移交审计结果
auditing-seal-what = 将审计判定、抽样和双方得分签名封装，并与报送包绑定。运营者和监管部门都可以验证、导入。
auditing-seal-nothing = 尚未审计任何要求项，没有可封装的内容。
auditing-seal-in = 封装内容
auditing-seal-judgements = 已判定 { $reviewed-text } 项（共 { $asked-text } 项），其中 { $differences-text } 项不一致
auditing-seal-samples = { $count ->
    [0] 没有抽样
   *[other] { $count-text } 次抽样及其种子
}
auditing-seal-always = 判定所引用的审计方证据、双方得分，以及报送包的清单和签名
auditing-seal-unfinished = 还有 { $count-text } 项未审计，这些项以运营者的判定为准。
auditing-seal-write-opinion = 去填写
auditing-seal-not = 工作记录不随包发出。
auditing-seal-key = 签名密钥
auditing-seal-key-hint = 代表审计方签名的密钥文件。
auditing-seal-encrypt = 用口令加密
auditing-seal-passphrase-hint = 请通过另外的途径告知接收方。
auditing-seal-go = 选择位置并封装
auditing-seal-running = 正在封装
auditing-seal-stopped = 已停止，没有写出文件。
auditing-sealed = 审计包已写出
auditing-sealed-file = 文件
auditing-sealed-in = 内容
auditing-sealed-counts = { $judged-text } 项审计判定，{ $evidence-text } 份审计方证据
auditing-sealed-next = 请将文件交给运营者，并在电话中读出指纹，供对方核对。

auditing-audits-what = 审计方对本工作区报送包的审计发现，以及对发现的答复。您的判定保持不变。
auditing-audits-beside = 其他审计方对同一报送包的审计结果，与报送内容并列查看。答复由运营者作出。
auditing-nav-audits-beside = 其他审计
auditing-empty-audits = 尚未收到审计包。请导入审计方交来的审计包。
auditing-audits-temporary = 请先将工作区保存为文件：只有由它封装的报送包才能被审计。
auditing-import = 导入审计包
auditing-import-look = 核对
auditing-import-take = 导入
auditing-import-running = 正在核对审计包
auditing-import-stopped = 已停止，没有导入任何内容。
auditing-import-nothing-yet = 尚未导入任何内容。
auditing-import-known = 该审计包以前已导入，没有变化。
auditing-import-taken = 审计包已导入，您的判定没有任何改动。
auditing-import-holds = 内容
auditing-import-counts = 已判定 { $reviewed-text } 项，不一致 { $differences-text } 项；未答复的审计发现 { $unanswered-text } 项
auditing-proof-proved = 已复算
auditing-proof-unproved = 未复算
auditing-proof-fails = 有 { $count-text } 处不符。采信前请向审计方核实。
auditing-received-when = 封装于 { $sealed } · 导入于 { $received }
auditing-findings-none = 审计方没有提出审计发现。
auditing-findings-alike = 判定一致且无审计发现（{ $count-text } 项）
auditing-verdict-submitted = 报送时
auditing-verdict-now = 现在
auditing-status-no-need = 无需答复
auditing-status-unanswered = 未答复
auditing-status-answered = 已答复
auditing-status-done = 整改完成
auditing-respond = 答复
auditing-respond-to = 答复 { $clause } 的审计发现
auditing-respond-again = 修改答复
auditing-respond-again-to = 修改答复：{ $clause } 的审计发现
auditing-respond-go = 保存答复
auditing-stance = 对该发现
auditing-response = 运营者的答复
auditing-response-action = 整改措施：
auditing-response-text = 答复内容
auditing-response-text-missing = 未完全认可的，请说明理由。
auditing-response-existing = 对应的整改措施
auditing-response-new = 新增整改措施
auditing-response-plan = 整改内容
auditing-response-plan-missing = 请写明整改内容。
auditing-response-due = 期限
auditing-response-stands = 您的判定不会因此改变；如认可审计判定，请在答题处自行修改。
auditing-tool = 审计
auditing-item-none = 没有审计方判定过此项。
auditing-item-changed = 报送时为：{ $verdict }。
auditing-item-answer = 到“收到的审计”中答复

## 审计报告

report-audit-title = 软件供应链安全审计报告
report-section-audit-opinion = 审计意见
report-section-audit-method = 审计方法与抽样
report-section-audit-agreement = 一致性统计
report-section-audit-differences = 判定不一致的要求项
report-section-audit-reviewed = 判定一致的要求项
report-section-audit-integrity = 附录：所审计的报送包
report-audit-auditor = 审计方
report-audit-operator = 运营者
report-audit-submission = 所审计的报送包
report-audit-cover-sealed = 签署封装于 { $at }
report-audit-statement = 本报告由审计方依据运营者签署的报送包作出。得分由本工具按所列评分模型计算，不是官方得分，也不构成任何主管部门的结论。

report-audit-opinion = 审计意见
report-audit-no-opinion = 审计方尚未填写审计意见。
report-audit-scores = 双方得分对照
report-audit-scores-intro = “运营者”一栏由报送包中的答卷重新计算；“审计方”一栏以审计方的判定取代运营者的判定后计算，未审计的要求项仍按运营者的判定。“仅计已审计项”只计算审计过的要求项。
report-audit-reviewed-only = 仅计已审计项
report-audit-not-all-reviewed = 没有“仅计已审计项”一行的标准，尚无已审计的要求项。
report-audit-points = 差（百分点）
report-audit-at-a-glance = 概况
report-audit-glance = 纳入评估的要求项 { $asked-text } 项，已审计 { $compared-text } 项，其中判定一致 { $agreed-text } 项（一致率 { $raw }），不一致 { $differences-text } 项。
report-audit-glance-sample = 样本共 { $sampled-text } 项，已审计其中 { $seen-text } 项。
report-audit-glance-severities = 审计发现按严重程度：{ $severities }。

report-audit-method = 审计方法与抽样
report-audit-method-intro = 审计方逐项核对运营者的判定、说明和证据，独立作出判定。运营者的数据在审计工作区中只读，可随时对照报送包的签名复核。
report-audit-period = 审计期间
report-audit-team = 审计人员
report-audit-scope = 审计范围
report-audit-methods = 审计方法
report-audit-method-line = { $name }：{ $about }
report-audit-sample = 抽样
report-audit-no-sample = 未抽样。
report-audit-sample-how = 抽样可由任何人复算（lianheng-sample/1）：对每个要求项，取“种子、换行符、要求项完整编号”连接后的 UTF-8 字节的 SHA-256（十六进制小写）；在同一权重内按该值从小到大排序，取前若干项。单项可用命令核对：{ "printf '%s\\n%s'" } 种子 编号 | sha256sum。比例向上取整。
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
report-audit-nothing-reviewed = 尚未审计任何要求项。
report-audit-agreement-intro = 下表统计审计方已判定的要求项。运营者未判定的，计入比较数，不计为一致；不参与 Kappa 系数的计算。
report-audit-on = 范围
report-audit-all = 全部
report-audit-of-weight = 权重：{ $weight }
report-audit-compared = 比较数
report-audit-agreed = 一致数
report-audit-raw = 一致率
report-audit-kappa = Kappa 系数
report-audit-table = 判定对照表
report-audit-table-intro = 行为运营者的判定，列为审计方的判定；底色格为双方一致。
report-audit-operator-by-auditor = 运营者 \ 审计方
report-audit-formula = 计算方法
report-audit-formula-text = 一致率 = 一致数 ÷ 比较数，四舍五入到 0.01%。Cohen Kappa 系数对双方均已判定的要求项计算：设其数为 N，一致数为 a，S 为各判定“运营者计数 × 审计方计数”之和，则 Kappa =（N·a − S）÷（N² − S），以最简分数列出，并四舍五入到小数点后四位。N² = S 时无定义，以“—”表示。

report-audit-differences = 判定不一致的要求项
report-audit-no-differences = 已审计的要求项，双方判定全部一致。
report-audit-differences-intro = 下面列出审计方与运营者判定不同的每一项，先按严重程度，再按标准顺序。
report-audit-reviewed = 判定一致的要求项
report-audit-none-agreed = 没有判定一致的要求项。
report-audit-reviewed-intro = 下列要求项双方判定一致。判定一致的项也可能有审计发现，一并列出。
report-audit-in-sample = 样本
report-audit-operator-note = 运营者说明
report-audit-operator-reason = 运营者理由
report-audit-finding = 审计发现
report-audit-recommendation = 整改建议
report-audit-sampled = 抽查对象
report-audit-evidence = 所见证据
report-audit-evidence-own = 审计方取证
report-audit-evidence-theirs = 运营者提供
report-audit-evidence-line = { $file }（{ $whose }，{ $digest }）
report-audit-reviewed-by = 审计人

report-audit-integrity = 附录：所审计的报送包
report-audit-integrity-intro = 本报告针对下列报送包。凭其编号和清单摘要，可以确认审计的是哪一份数据。
report-audit-submission-from = 报送单位
report-audit-sealed-at = 封装时间
report-audit-manifest = 清单摘要（SHA-256）
report-audit-signers = 签名公钥指纹
report-audit-check = 复核
report-audit-intact = 生成本报告时已复核：签名有效，清单与各文件摘要相符，工作区中的数据与报送包一致。
report-audit-not-intact = 生成本报告时复核未通过：工作区中的数据与报送包不一致，本报告不可采信。
report-audit-not-checked = 生成本报告时未复核。

report-audit-moment = { $date } { $time }（UTC）
report-audit-scope-text = 本报告审计{ $organisation }对“{ $subject }”（{ $kind }）开展的软件供应链安全自评估。自评估日期为{ $date }，依据 { $packs-text } 个标准包。
report-audit-scope-own = 自评估由运营者作出；审计方的判定见前述各节。得分均按下列评分模型计算，可据此复算；说明、理由、审计发现和整改措施按原文照录，不作翻译。

## 工作簿

workbook-sheet-audit = 审计

## 筛选

audit-filter-no-evidence = 声称符合但无证据
audit-filter-overridden = 推翻建议
audit-filter-changed-after-freeze = 冻结后变更
audit-filter-in-sample = 在样本中
audit-filter-not-reviewed = 尚未审计
audit-filter-disagreed = 判定不一致
audit-filter-finding = 有审计发现

## 日志与提示中的名称

journal-thing-submission = 报送包
journal-thing-audit = 审计概况
journal-thing-audit-sample = 抽样
journal-thing-review = 审计判定
journal-thing-received-audit = 收到的审计
journal-thing-audit-response = 对审计发现的答复

## 出错

error-workspace-received = “{ $what }”随报送包或审计包收到，只读，不能更改。请把审计意见写在审计判定里。
error-audit-no-submission = 这不是审计工作区，里面没有报送包。可用 lianheng audit open 由报送包建立。
error-audit-seed = 种子“{ $seed }”不可用。种子为 1 至 64 个字母、数字或“-”“_”“.”“:”，均为半角字符，以便任何人都能照原样输入。
error-audit-sample-empty = 按所给规则没有抽到任何要求项。请至少为一个权重指定抽取数量，例如 --weight-3 all。
error-audit-kind = 需要的是{ $wanted }，这是{ $found }。
error-audit-submission = 报送包中的“{ $what }”无法采用：值不合规定，或与清单、证据目录不符。请运营者重新封装后再送。
error-audit-no-statement = 尚未填写审计方名称。可用 lianheng audit describe 填写。
error-audit-nothing-judged = 尚未作出任何审计判定，没有可封装的内容。
error-audit-not-intact = 工作区中的数据与报送包的签名对不上（{ $about }），不能封装审计包。请用 lianheng audit check 查看全部问题，并由报送包重新建立审计工作区。
error-audit-other-submission = 这份报送包（{ $package }）不是该审计所针对的那一份。
error-audit-unbound = 审计包没有与报送包对应：所附的报送包清单、签名或对象说明与审计所称的报送包不符。
error-audit-in-audit = 本工作区审阅的是另一个报送包，这份审计针对的是 { $package }。请导入运营者的工作区，或由那个报送包建立的审计工作区。
error-audit-answers-operator = 审计发现由运营者在自己的工作区中答复。
error-audit-same-id = 已收到编号相同而内容不同的审计包。请向审计方核实哪一份有效。
error-audit-not-ours = 该审计针对的报送包（{ $package }）不是由本工作区的评估封装的。请打开封装该报送包的工作区后再导入。
audit-file-shape = 审计内容的写法不对：{ $about }
audit-file-format = 审计内容的格式“{ $about }”不认识。
audit-file-twice = “{ $about }”出现了两次。
audit-file-seed = 种子“{ $about }”不可用。
audit-file-rule = 种子“{ $about }”的抽样规则不可用。
audit-file-methods = “{ $about }”的审计方法重复或次序不对。
audit-file-digest = “{ $about }”不是 SHA-256。
audit-file-requirement = “{ $about }”不是要求项编号。
audit-file-blank = “{ $about }”处缺少内容。
audit-file-line = “{ $about }”处的文字过长或含有控制字符。
audit-file-text = “{ $about }”处的文字过长。
audit-file-list = “{ $about }”的条目过多。

## 复核

audit-check-file = 已签名的文件“{ $about }”缺失或已改动。
audit-check-signature = 报送包的签名不成立（{ $about }）。
audit-check-identity = 工作区登记的报送包与清单（{ $about }）不符。
audit-check-unlisted = 工作区为报送包保留了清单中没有的文件（{ $about }）。
audit-check-content = 已签名的内容无法读取（{ $about }）。
audit-check-pack = 标准包“{ $about }”与报送包所列不符。
audit-check-pack-unknown = 标准包“{ $about }”的这一版本本程序没有，无法核对。
audit-check-model = 评分模型“{ $about }”与报送包所列不符。
audit-check-answer = “{ $about }”的判定、说明或证据与报送包不一致。
audit-check-assessment = 单位、对象、裁剪、台账或问卷答案与报送包（{ $about }）不一致。
audit-check-evidence = 证据“{ $about }”与报送包不一致。
audit-check-action = “{ $about }”的整改措施与报送包不一致。
audit-check-requirement = 审计判定的“{ $about }”不是本程序所知的要求项。
audit-check-agreement = 一致性统计与各项判定不符（{ $about }）。
audit-check-evidence-unnamed = 审计包中的文件“{ $about }”没有任何判定引用。
audit-check-operator = 审计包所称的运营者判定与报送包不符：{ $about }。
audit-check-not-asked = 审计判定了报送包中未纳入评估的要求项：{ $about }。
audit-check-score = 所列得分与重新计算的不符：{ $about }。
audit-check-sample = 按种子“{ $about }”重新抽样，结果与记录不符。
audit-proved-container = 封装与签名
audit-proved-binding = 与报送包的对应关系
audit-proved-agreement = 一致性统计
audit-proved-evidence = 审计方证据的摘要
audit-proved-scores = 双方得分
audit-proved-sample = 抽样
audit-proved-operator = 运营者判定
audit-unproved-scores = 双方得分
audit-unproved-sample = 抽样
audit-unproved-operator = 运营者判定
audit-package-title = 审计：{ $subject }

## 命令行

audit-about = 审计：由报送包建立审计工作区、抽样、判定、出具报告、封装；运营者导入审计并答复
audit-open = 由报送包建立审计工作区；运营者的数据在其中只读
audit-show = 审计概况，或一个要求项的双方判定
audit-list = 列出待审计的要求项，可筛选
audit-judge = 对一个要求项作出审计判定；未给出的项保持原样
audit-sample = 按权重分层随机抽样，记录种子
audit-describe = 填写审计方、期间、范围和审计意见
audit-report = 生成审计报告
audit-check = 对照报送包的签名复核审计工作区
audit-seal = 封装并签署审计包
audit-verify = 验证审计包；给出报送包时连同得分和抽样一并复算
audit-import = 把审计包导入运营者的工作区
audit-findings = 列出收到的审计及其发现、答复
audit-respond = 答复一项审计发现，可同时安排整改措施
audit-arg-workspace = 工作区文件
audit-arg-requirement = 要求项的完整编号
audit-arg-submission = 报送包
audit-arg-into = 要建立的审计工作区
audit-arg-auditor = 审计方名称
audit-arg-auditor-en = 审计方英文名称
audit-arg-lead = 审计负责人；省略时以审计方名义记录
audit-arg-contact = 联系方式
audit-arg-filter = 筛选：no-evidence、overridden、changed-after-freeze、in-sample、not-reviewed、disagreed、finding；可用逗号列出多个，须同时满足
audit-arg-severities = 严重程度：critical、major、minor、observation；可用逗号列出多个
audit-arg-agree = 与运营者的判定一致
audit-arg-verdict = 审计方的判定：conform、partial、nonconform、not_applicable
audit-arg-withdraw = 撤回判定，保留已写内容
audit-arg-severity = 严重程度：critical、major、minor、observation
audit-arg-finding = 审计发现
audit-arg-recommendation = 整改建议
audit-arg-method = 审计方法：examine、interview、test；可用逗号列出多个
audit-arg-sampled = 抽查对象，例如“40 台主机中的 8 台”
audit-arg-seen = 所见证据：文件名或 SHA-256，可重复
audit-arg-attach = 附上审计方自己的证据文件，可重复
audit-arg-note = 工作底稿，不随审计包送出
audit-arg-seed = 种子；省略时由操作系统产生并记录
audit-arg-pack = 只从这个标准包抽样，可重复
audit-arg-weight-3 = 关键项抽取多少：all、50% 或 25（个）
audit-arg-weight-2 = 重要项抽取多少
audit-arg-weight-1 = 一般项抽取多少；三项都省略时为 all、50%、20%
audit-arg-period = 审计期间
audit-arg-scope = 审计范围
audit-arg-opinion = 审计意见
audit-arg-audit = 审计包
audit-arg-verify-submission = 审计所针对的报送包
audit-arg-which = 审计包编号；只有一个时可省略
audit-arg-stance = 态度：accepted、partly_accepted、disputed
audit-arg-text = 答复
audit-arg-action = 已有整改措施的编号，可重复
audit-arg-plan = 新的整改措施
audit-arg-owner = 新措施的责任人
audit-arg-due = 新措施的期限
audit-begun = 已建立审计工作区 { $file }。
    报送单位：{ $from }，封装于 { $at }
    要求项 { $asked-text } 项，证据 { $evidence-text } 份，另有 { $without-text } 份仅有摘要
    签名有效，签署人：
    { $signers }
audit-overview = { $auditor } 审计 { $from } 的报送包（{ $package }，封装于 { $at }）
    要求项 { $asked-text } 项，已审计 { $reviewed-text } 项，判定不一致 { $differences-text } 项；样本 { $sampled-text } 项，已审计其中 { $seen-text } 项
audit-listed = 共 { $count-text } 项。
audit-nothing-found = 没有符合条件的要求项。
audit-begun-short = 未定
audit-note = 工作底稿
audit-drawn = 已抽样并记录：种子 { $seed }（{ $algorithm }），抽中 { $count-text } 项。
audit-check-holds = { $file }：与报送包（{ $package }）一致。已核对 { $files-text } 个已签名文件、{ $answers-text } 项判定；签名有效，签署人：
    { $signers }
audit-check-broken = { $file }：与报送包（{ $package }）不一致，发现 { $findings-text } 处：
audit-sealed = 已封装审计包 { $file }
    编号：{ $package }
    清单摘要：{ $manifest }
    判定 { $judged-text } 项，审计方证据 { $evidence-text } 份
    签署人：
    { $signers }
audit-proof-holds = { $file }：{ $from } 封装于 { $at } 的审计包成立，判定 { $judged-text } 项，针对报送包 { $submission }。签署人：
    { $signers }
audit-proof-broken = { $file }：{ $from } 封装于 { $at } 的审计包有 { $findings-text } 处不成立：
audit-proof-proved = 已复算：{ $proved }。
audit-proof-unproved = 未给出报送包，未能复算：{ $unproved }。可加 --submission。
audit-proof-signers = 签名有效只说明内容未被改动；签署人是谁，请对照所信任的密钥核对指纹。
audit-taken = 已导入审计。运营者的判定没有任何改动。
audit-taken-dry = 以下是将要导入的审计，尚未写入任何内容。
audit-taken-known = 该审计此前已导入，没有改动。
audit-received = { $auditor } 的审计（{ $package }，封装于 { $at }）：已判定 { $reviewed-text } 项，不一致 { $differences-text } 项，待答复 { $unanswered-text } 项。签署人：
    { $signers }
audit-column-filter = 筛选
audit-column-count = 项数
audit-column-reviewed = 已审计
audit-column-only-operator = 仅计已审计：运营者
audit-column-only-auditor = 仅计已审计：审计方
audit-column-marks = 标记
audit-column-now = 现判定
audit-column-response = 答复
error-audit-not-seen = 工作区里没有证据“{ $file }”。请用报送包中的文件名或 SHA-256，或用 --attach 附上审计方自己的文件。
error-audit-nothing-to-agree = 运营者没有判定这一项，无从一致。请用 --verdict 给出审计方的判定。
error-audit-which = 收到不止一份审计，请用 --audit 指定：{ $known }。
error-audit-no-such = 没有编号为“{ $id }”的审计。
error-audit-none-received = 该工作区没有收到过审计。可用 lianheng audit import 导入审计包。
