# 封装包：密钥与密钥簿、封装报送、核验收到的包。

exchange-dialog-package = 选择封装包
exchange-dialog-submission = 报送包存到哪里
exchange-dialog-key = 选择自己的密钥
exchange-dialog-new-key = 密钥存到哪里
exchange-dialog-public-key = 选择对方的公钥
exchange-dialog-recipient = 选择收件方的公钥
exchange-dialog-kind-package = 链衡封装包
exchange-dialog-kind-key = 密钥文件
exchange-dialog-kind-public-key = 公钥文件
exchange-submission-file-name = 报送包
exchange-key-file-name = 密钥

## 页面

exchange-nav = 报送与核验
exchange-nav-auditor = 核验与密钥
exchange-rail = 对外往来
exchange-what = 把评估封装成签名的报送包交出去，核验别人交来的封装包，管理自己和对方的密钥。全部在本机完成，文件由您自行传递。
exchange-what-verify = 核验别人交来的封装包，管理自己和对方的密钥。全部在本机完成，不联网。
exchange-parts = 本页各部分
exchange-part-seal = 封装报送
exchange-part-verify = 核验封装包
exchange-part-keys = 密钥与密钥簿

## 封装报送

exchange-seal-title = 封装报送包
exchange-seal-of = 评估“{ $name }”
exchange-frozen-at = { $at }冻结
exchange-not-frozen = 尚未冻结
exchange-along = 随包内容
exchange-along-answers = { $answers-text } 项判定、{ $questions-text } 个问题的答案、{ $actions-text } 项整改措施
exchange-along-evidence = { $evidence-text } 份证据的名称、大小和摘要；其中 { $bodies-text } 份连同文件本身，共 { $size }
exchange-along-classified = { $count-text } 份标为重要数据或核心数据，文件本身不随包，只带摘要
exchange-along-digest-only = { $count-text } 份在本工作区中本来就只有摘要
exchange-along-journal = 日志 { $entries-text } 条：与本评估有关的 { $shown-text } 条全文随包，其余只带哈希，用来证明没有删改
exchange-along-always = 得分、中英双语报告，以及所依据标准包的版本和摘要
exchange-bodies-out = 不附证据文件，只带摘要
exchange-bodies-out-what = 收件方要到现场核对原件时选用；包会小得多。
exchange-classified-in = 标为重要数据、核心数据的证据文件也随包
exchange-classified-warning = 重要数据、核心数据对外提供前，须完成本单位审批和法律法规要求的评估，并确认收件方有权接收。随包之后无法收回。
exchange-classified-open = 您选择了重要数据、核心数据随包，但包不加密：拿到文件的任何人都能读到。请改用口令或收件方的公钥加密。
exchange-freeze = 封装时冻结该评估
exchange-freeze-what = 报送之后内容不能再变，所以须先冻结：冻结后判定和答案不能再改，得分和报告保持不变；要继续做，可复制为新一轮评估。
exchange-freeze-missing = 未冻结的评估不能报送。请勾选冻结，或者先继续作答。
exchange-freeze-locked = 工作区以只读方式打开，不能冻结，因此还不能报送。
exchange-for = 谁能打开
exchange-for-everybody = 不加密
exchange-for-everybody-what = 拿到文件的人都能阅读；签名照样防止改动。
exchange-for-passphrase = 知道口令的人
exchange-for-passphrase-what = 口令另行告知，不要与文件走同一渠道。
exchange-for-recipient = 持有接收密钥的人
exchange-for-recipient-what = 用收件方交给您的公钥文件（.recipient）加密，只有对方的接收密钥打得开。
exchange-package-passphrase = 报送包的口令
exchange-recipient = 收件方的公钥
exchange-recipient-choose = 选择公钥文件…
exchange-recipient-none = 尚未选择
exchange-recipient-missing = 请选择收件方的公钥文件。
exchange-seal-go = 选择位置并封装…
exchange-seal-running = 正在封装报送包…
exchange-seal-stopped = 已停止，没有写出文件。

exchange-sealed = 报送包已写好
exchange-sealed-size = 大小
exchange-sealed-opens = 加密
exchange-sealed-encrypted = 已加密，文件名和内容都不可见
exchange-sealed-clear = 未加密，拿到文件的人都能阅读
exchange-sealed-words = 请打电话把下面的词语念给收件方；对方核对一致，才能确认这个包出自您。
exchange-sealed-next = 把这个文件交给收件方即可；对方核验时会重算得分。本工作区已记下这次报送。

## 核验封装包

exchange-verify = 核验封装包…
exchange-verify-welcome = 收到了封装包（.lhp）：看是谁签的、有没有被改动、得分对不对，无需工作区。
exchange-verify-what = 选择收到的问卷包、答复包、报送包或审计包。只读取，不写入任何内容。
exchange-choose = 选择封装包…
exchange-verify-go = 打开并核验
exchange-verifying = 正在核验…
exchange-verify-stopped = 已停止，尚不能下结论。
exchange-verify-failed = 没有得出结论：文件没有打开。

exchange-verdict-known = 核验通过，签署人在密钥簿中
exchange-verdict-known-what = 签名有效，能重算的都已重算一致，签名密钥是您核对过的。
exchange-verdict-unknown = 签名有效，签署人未知
exchange-verdict-unknown-what = 内容自签名之后没有改动，但还不能认定是谁签的：签名密钥不在密钥簿中。包内写的发送方只是它自己的说法。请与对方通电话核对下面的词语，一致后再记入密钥簿。
exchange-verdict-unsound = 核验未通过
exchange-verdict-unsound-what = { $count-text } 处不成立，见下。签名只说明这些内容就是签署人交出的样子，不说明内容正确。
exchange-verdict-refused = 封装包已损坏或被改动
exchange-verdict-refused-what = 其中任何内容都不可采信，请向发送方另要一份。下面只是文件自称的内容。

exchange-about = 这是什么
exchange-kind = 种类
exchange-name = 标题
exchange-from = 自称的发送方
exchange-contact = 联系方式
exchange-created = 制作时间
exchange-producer = 制作程序
exchange-format = 格式
exchange-replies-to = 答复的封装包
exchange-holds = 文件
exchange-holds-count = { $files-text } 个文件，展开后 { $size }
exchange-encrypted = 加密
exchange-was-encrypted = 收到时已加密
exchange-signed-by = 签名
exchange-signer-invalid = 签名无效
exchange-signer-add = 核对后记入密钥簿…
exchange-packs = 所依据的标准包
exchange-pack = 标准包
exchange-pack-version = 版本
exchange-pack-state = 与本程序比较
exchange-pack-same = 相同
exchange-scores = 申报与复算
exchange-score-figure = 项目
exchange-declared = 申报
exchange-recomputed = 复算
exchange-score-holds = 一致
exchange-score-differs = 不一致
exchange-scores-none = 得分没有复算，原因见“未能核对”。
exchange-frozen = 冻结时间
exchange-evidence = { $listed-text } 份，其中 { $in_package-text } 份随包且摘要一致，{ $digest_only-text } 份只有摘要
exchange-journal = 日志
exchange-journal-count = { $entries-text } 条，其中 { $revealed-text } 条全文随包，哈希逐条重算
exchange-journal-head = 末条哈希 { $digest }
exchange-changed-after = 首次冻结之后又有改动（{ $count-text } 处）
exchange-findings = 不成立之处
exchange-finding-rule = 规则
exchange-finding-what = 哪里不对
exchange-finding-where = 位置
exchange-finding-line = { $path }，第 { $line } 行
exchange-findings-more = 另有 { $count-text } 处未列出。
exchange-unchecked = 未能核对

exchange-next = 接下来
exchange-way-questionnaire = 这是发给供方的问卷：可以在这里作答、签名并返回。
exchange-way-questionnaire-go = 回答问卷
exchange-way-response = 这是供方的答复：在“供方问卷”页逐条查看，再决定采纳哪些。
exchange-way-response-go = 查看并导入答复
exchange-way-response-needs = 要导入这份答复，请先打开发出问卷的工作区。
exchange-way-submission = 这是一次评估的报送：审计人员可以由它开始审计，运营者的原始内容只读。
exchange-way-submission-go = 开始审计
exchange-way-audit = 这是对报送的审计：在“收到的审计”页查看发现并逐条答复。
exchange-way-audit-go = 导入审计
exchange-way-audit-needs = 要导入这份审计，请先打开报送时所用的工作区，并选定一项评估。
exchange-way-rollup = 这是汇总包：本程序只核验，不再往下处理。
exchange-way-none = 不成立的包不往下处理。

## 密钥

exchange-make = 生成密钥
exchange-make-what = 签名密钥证明文件出自您；接收密钥让别人把文件加密给您。各存为一个文件，由口令保护，公开的那一半放在旁边。
exchange-receiving = 接收密钥（age X25519）
exchange-receiving-when = 不签名，只用来打开别人加密给您的封装包。
exchange-made-receiving = 接收密钥已存入 { $file }。请把 { $public } 交给发送方，或者发给对方下面这一行。
exchange-copy-recipient = 复制这一行
exchange-book = 密钥簿
exchange-book-what = 记着哪把密钥属于谁。封装包的签署人在簿中，核验时才会显示姓名；核对过指纹的才能记入。
exchange-book-none = 密钥簿是空的。请对方交来公钥文件（.pub），或先核验一个对方签过的封装包。
exchange-book-note = 如何确认
exchange-book-words = 指纹
exchange-trust-file = 从公钥文件添加…
exchange-trust = 记入密钥簿
exchange-trust-what = 记入之后，这把密钥签的封装包都显示为这个人所签。请拨打您本来就知道的电话，让对方念出自己密钥的词语，与下面逐词比对。
exchange-trust-again = 这把密钥已经属于“{ $name }”，保存后以这里填写的为准。
exchange-trust-compared = 已通过电话逐词比对，完全一致
exchange-trust-compared-missing = 没有比对过的密钥不能记入。
exchange-trust-name = 属于谁
exchange-trust-name-hint = 单位或个人，两种语言都写，核验结果和报告中会用到。
exchange-trust-role = 对方的身份
exchange-trust-role-choose = 请选择
exchange-trust-role-missing = 请选择对方的身份。
exchange-trust-note = 如何确认（可不填）
exchange-trust-note-hint = 例如与谁通话、什么时候，或者当面核对。
exchange-trust-go = 记入
exchange-trust-running = 正在记入…
exchange-trusted = 已记入：{ $name }
exchange-trust-own = 这是您自己刚生成的密钥，不必比对。记入之后，用它签的封装包在这台电脑上核验时显示下面的名称。
exchange-own-trust = 记入密钥簿…
exchange-own-trust-why = 还没有记入密钥簿：在这台电脑上核验自己签的包，会显示“签署人未知”。
exchange-own-trusted = 已记入密钥簿。
exchange-forget = 移除
exchange-forget-named = 移除“{ $name }”的密钥
exchange-forget-title = 从密钥簿移除“{ $name }”？
exchange-forget-what = 此后这把密钥签的封装包都显示为“签署人未知”。封装包和密钥文件本身不受影响；要恢复，须重新比对后再记入。
