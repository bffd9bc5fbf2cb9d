# 命令行。

cli-about = 链衡：关键信息基础设施软件供应链安全的离线自评估。
cli-heading-usage = 用法：
cli-heading-commands = 命令：
cli-heading-options = 选项：
cli-heading-arguments = 参数：
cli-packs = 标准包：列出、查看、检查
cli-packs-list = 列出标准包
cli-packs-show = 查看一个标准包或一个要求项
cli-packs-check = 检查内容，指出文件、行和改法
cli-packs-schema = 输出内容文件的 JSON Schema
cli-assess = 为答卷评分，列出差距项和一致性检查结果
cli-explain = 说明一个数字从何而来
cli-report = 生成报告
cli-arg-lang = 语言：zh-CN、en 或 bilingual（双语）
cli-arg-json = 输出供程序读取的 JSON
cli-arg-help = 显示帮助
cli-arg-version = 显示版本
cli-arg-answers = 答卷文件（docs/answer-file.md）
cli-arg-model = 计分模型：conformity（默认）、weighted、mlps-2021
cli-arg-pack = 只评这个标准包，可重复
cli-arg-target = 要求项的完整编号，或 total（总分）
cli-arg-format = 格式：pdf（默认）、docx、xlsx（可填写后再导入的工作簿）或 json
cli-arg-out = 写到这个文件
cli-arg-show = 标准包编号，或要求项、问题的完整编号
cli-arg-dir = 内容文件夹；省略时检查随程序发布的内容
cli-arg-extend-locks = 把新编号写入各包的 ids.lock
cli-error-unknown-argument = 没有参数“{ $argument }”。
cli-error-unknown-command = 没有命令“{ $command }”。
cli-error-missing-command = 缺少命令。可用：{ $known }。
cli-error-missing-argument = 缺少必需的参数：{ $argument }。
cli-error-value = “{ $argument }”不接受“{ $value }”。可用：{ $known }。
cli-error-no-value = “{ $argument }”需要一个值。可用：{ $known }。
cli-error-other = 参数用法有误：{ $argument }。
cli-error-hint = 用 lianheng --help 查看用法。
cli-column-title = 名称
cli-column-version = 版本
cli-column-status = 状态
cli-column-requirements = 要求项数
cli-column-digest = 摘要
cli-column-applicable = 适用
cli-column-major-risks = 重大风险
cli-column-factors = 权重×缺口×重要性×暴露
cli-column-gain = 整改后可升
cli-column-factor = 系数
cli-column-earned = 得
cli-column-possible = 满
cli-major-risk-mark = {"  "}重大风险项
cli-part-guidance = 指引
cli-part-criteria = 判定准则
cli-part-evidence = 证据
cli-check-pack = { $pack } { $version }：{ $count-text } 个要求项
cli-check-total = 共 { $packs-text } 个标准包、{ $crosswalks-text } 张对照表、{ $models-text } 个计分模型，{ $errors-text } 处错误。
cli-check-locks = 更新了 { $count-text } 个 ids.lock。
cli-assess-model = 计分模型：{ $model } { $version }（工具自定，非官方得分）
cli-assess-gaps = 差距项 { $count-text } 个：
cli-assess-findings = 一致性检查 { $count-text } 条：
cli-explain-sum = 合计：得 { $earned }，满 { $possible }，适用 { $applicable-text } 项
cli-explain-sum-aspect = 得 { $earned }，满 { $possible }，适用 { $applicable-text } 项，起始份额 { $share-text }%
cli-explain-score = 得分：{ $numerator } ÷ { $denominator } 个基点，四舍五入为 { $score }，结论：{ $conclusion }
cli-explain-credit = 计入得分：{ $earned } / { $possible }（系数 { $factor-text }）
cli-explain-node = { $node }：{ $earned } / { $possible }，{ $score }
cli-explain-priority = 优先级 { $priority-text } = 权重 { $weight-text } × 缺口 { $shortfall-text } × 重要性 { $criticality-text } × 暴露 { $exposure-text }
cli-explain-gain = 只整改此项，所属标准得分可升 { $gain }
cli-report-written =
    { $pages ->
        [0] 已写出 { $file }，{ $size } KiB。
       *[other] 已写出 { $file }，共 { $pages-text } 页，{ $size } KiB。
    }
cli-report-missing = 字体中没有以下字符，报告中以替代符显示：{ $characters }
cli-packs-stats = 统计各包的构成、文字长短和对照表的覆盖
cli-packs-review = 导出评审表，或读入专家填好的评审表
cli-arg-coverage = 同时列出对照表的覆盖
cli-arg-review-pack = 标准包编号
cli-arg-review-sheet = 读入这张填好的评审表，列出改动
cli-arg-review-apply = 把改动写入这个内容文件夹
cli-arg-review-out = 把评审表写到这个 CSV 文件
cli-stats-verification = 核验标记
cli-stats-confidence = 把握
cli-stats-weight = 权重
cli-stats-modality = 要求强度
cli-stats-role = 责任方
cli-stats-stage = 阶段
cli-stats-aspect = 类别
cli-stats-major-risks = 重大风险项
cli-stats-length = { $part }（{ $lang }）：最短 { $shortest-text }（{ $shortest-id }），最长 { $longest-text }（{ $longest-id }）
cli-coverage-crosswalk = 对照表
cli-coverage-mappings = 对照
cli-coverage-side = 一侧
cli-coverage-items = 项数
cli-coverage-mapped = 有对照
cli-coverage-without = 无对应
cli-coverage-open = 未涉及
cli-review-written = 评审表写到 { $file }，共 { $count-text } 行。
cli-review-stale = （评审表所依据的文字与现在不同，不会写入）
cli-part-counterparts = 相关条款
cli-review-summary = 改动 { $changes-text } 处，意见 { $comments-text } 条。
cli-review-applied = 写入了 { $count-text } 个文件。
cli-check-questionnaire = { $pack } { $version }：{ $count-text } 个问题
cli-explain-basis = 判定依据
cli-explain-suggested = 问卷建议
cli-coverage-supported = 有问题支持
cli-coverage-direct = 直接判定
cli-coverage-questions = 相关问题
cli-arg-show-format = 格式：text（默认）或 csv（供逐项评审的对照表）
cli-show-carry-over = 与 { $pack } 相比（共 { $count-text } 项，未列出的没有变化）：
cli-questionnaire = 问卷：预览
cli-questionnaire-preview = 按答卷显示会问到的问题、答案和未答的
cli-arg-questionnaire = 问卷编号：supplier 或 deployment
cli-preview-whole = 整个评估对象
cli-preview-object = { $object }：问 { $asked-text } 题，已答 { $answered-text } 题；{ $hidden ->
        [0] 没有被隐藏的答案。
       *[other] 有 { $hidden-text } 个答案所属的问题未显示，不起作用。
    }

cli-assess-tailored-out = 已裁剪 { $count-text } 项要求
cli-explain-tailored-out = { $requirement } 已裁剪，不计入任何数量与得分。依据：{ $ground }；决定人：{ $decided-by }；理由：{ $reason }
cli-support-verdict = 答复即判定
cli-support-all-of = 全选 { $values }：符合
cli-support-some-of = ；选中 { $values } 之一：部分符合
cli-support-otherwise = ；否则不符合
cli-support-at-most = 不超过 { $conform-text } 为符合，不超过 { $partial-text } 为部分符合，再高为不符合
cli-support-at-least = 达到 { $conform-text } 为符合，达到 { $partial-text } 为部分符合，再低为不符合
cli-support-within-days = { $conform-text } 天以内为符合，{ $partial-text } 天以内为部分符合，更早为不符合
cli-assess-objects = 按对象的结果（已有答复的供方 { $suppliers-text } 个，共 { $all_suppliers-text } 个；系统中的产品 { $deployments-text } 个，共 { $all_deployments-text } 个）
cli-insight = 由评估得出的分析：lane、registers、lift、compare
cli-insight-lane = 汇总全部标准，按供需两侧和生存周期阶段列出得分与差距项
cli-insight-registers = 列出关键软件、单一来源和更新控制三本台账
cli-insight-lift = 列出每项差距整改后的提升，以及预算内的最佳组合
cli-insight-compare = 列出与前次评估相比的变化
cli-search = 以两种语言查找标准、问卷和答卷文件
cli-arg-before = 前次评估的答卷文件，或工作区中评估的编号
cli-arg-budget = 可投入的工作量，以人日为单位
cli-arg-search = 要查找的词语、条款号或编号
cli-arg-search-answers = 同时查找这个答卷文件
cli-lane-cell-gaps = 最紧迫的差距项
cli-lane-heat = 色阶
cli-register-empty = （无）
cli-register-answers = 问卷答复
cli-column-product = 产品
cli-column-supplier = 供方
cli-column-systems = 系统（主机数）
cli-column-criticality = 重要程度
cli-column-alternate = 替代产品
cli-column-auto-update = 自动更新
cli-column-effort = 工作量
cli-column-closed = 整改
cli-column-before = 前次
cli-column-after = 本次
cli-column-movement = 变化
cli-column-kind = 类别
cli-column-id = 编号
cli-yes = 是
cli-no = 否
cli-alternate-same-supplier = { $name }（同一供方）
cli-lift-gains = 单独整改每项差距时所属标准的提升，提升大的在前：
cli-lift-budget = { $closed ->
    [0] 预算为 { $budget }，没有已列工作量的差距项可在预算内带来提升。
   *[other] 预算为 { $budget }，整改其中 { $closed-text } 项差距提升最大，需 { $used }。
  }
cli-lift-unproven = 差距项与预算过大，无法逐一比较：该组合较优，但未证明为最优。
cli-lift-without-effort = { $count ->
   *[other] 有 { $count-text } 项差距的整改措施未填工作量，未列入。
  }
cli-lift-totals = 整改后各标准的得分：
cli-compare-cycle = { $organisation }，{ $date }
cli-compare-summary = { $count ->
    [0] 没有判定发生变化。
   *[other] 有 { $count-text } 个要求项与前次不同。
  }
cli-compare-other-subject = 两个答卷文件的评估对象不同：{ $before }与{ $after }。
cli-search-none = 没有找到。
cli-search-limit = 只列出前 { $most-text } 项；请缩小查找范围。
cli-crosswalk = 对照表：查看并接受对照建议
cli-crosswalk-preview = 查看对照建议哪些判定及其理由
cli-crosswalk-accept = 接受建议：写出加入了这些答复的新答卷
cli-arg-mapping-from = 只看从这个标准包的判定出发的
cli-arg-mapping-to = 只看对这个标准包的要求项的
cli-arg-mapping-relation = 只看这种关系：equal、subset、superset、intersects
cli-arg-mapping-verdict = 只看这种判定：conform、partial、nonconform
cli-arg-mapping-requirement = 只看这个要求项（完整编号），可重复
cli-arg-mapping-judged = 同时列出已有不同判定的要求项
cli-mapping-count = { $requirements ->
        [0] 按此筛选，没有对照建议。
       *[other] 对 { $requirements-text } 个要求项有对照建议（共 { $proposals-text } 条），均未接受：
    }
cli-mapping-accepted = 已写入 { $file }，加入 { $count-text } 条答复：
cli-mapping-passed-over = 对同一要求项还有判定不同的建议，未采用，请再看一遍：
cli-column-mapping-from = 已判定
cli-column-mapping-to = 建议对象
cli-column-mapping-verdict = 可判为
cli-column-mapping-relation = 关系
cli-column-mapping-strength = 强度
cli-explain-mapped = 由对照接受
cli-new = 新建工作区：用一个加密文件保存一家单位的各次评估
cli-import = 把文件导入工作区：答卷、填写过的工作簿、资产清单（CSV、XLSX）或软件物料清单，按内容识别
cli-inventory = 资产清单：template
cli-inventory-template = 写出用于填写供方、系统和产品的工作簿
cli-sbom = 软件物料清单：show
cli-sbom-show = 显示软件物料清单的组件、完整性和许可证
cli-verify = 校验工作区：日志链、所存数据与日志是否一致、每个证据文件
cli-backup = 写出工作区的加密副本，口令不变
cli-passphrase = 更换工作区的口令和恢复密钥
cli-recover = 用恢复密钥打开工作区并设置新口令
cli-component = 显示哪些系统含有某个组件
cli-history = 显示谁改了什么，最新的在前
cli-export-answers = 把评估写成答卷文件，证据放在旁边
cli-arg-new-file = 要新建的文件，扩展名为 lianheng
cli-arg-organisation = 单位名称
cli-arg-organisation-en = 英文名称（如另有）
cli-arg-sector = 行业代码，例如 energy
cli-arg-region = ISO 3166-2 代码，例如 CN-44
cli-arg-author = 使用者姓名，日志将以此署名
cli-arg-import-file = 要导入的文件
cli-arg-into = 导入到哪个工作区
cli-arg-name = 新评估的名称
cli-arg-product = 软件物料清单所属产品的编号
cli-arg-dry-run = 只显示会有哪些变化，不写入
cli-arg-import-author = 由谁导入（姓名）；多人使用时需要指明
cli-arg-sbom = 软件物料清单：CycloneDX 或 SPDX
cli-arg-workspace = 工作区
cli-arg-workspace-file = 工作区，代替答卷文件
cli-arg-assessment = 工作区中某次评估的编号；不给出时取最新一次
cli-arg-component = 组件名称、包 URL 或摘要值的一部分
cli-arg-history-requirement = 要求项的完整编号；不给出时显示全部
cli-error-conflict = { $argument } 与 { $other } 不能同时使用，请只给出其中之一。
cli-prompt-passphrase = { $file } 的口令：
cli-prompt-new-passphrase = { $file } 的新口令：
cli-prompt-again = 再次输入 { $file } 的新口令：
cli-prompt-recovery-key = { $file } 的恢复密钥：
cli-new-made = 已为{ $organisation }新建 { $file }。
cli-recovery-key = 恢复密钥：{ $key }
    请立即抄录，并与口令分开妥善保管：口令一旦遗失，只有此密钥能打开工作区。它只显示这一次，不存于任何地方；更换口令后即由新密钥取代。
cli-passphrase-changed = { $file } 已更换口令。此前的副本仍用旧口令。
cli-recovered = 已用恢复密钥打开 { $file } 并设置新口令。旧的恢复密钥不再有效。
cli-backup-written = 已将 { $file } 复制到 { $out }。副本用当前口令打开。
cli-verify-neither = 这既不是链衡工作区，也不是封装包。文件未作改动；请确认是否选错了文件。
cli-verify-sound = { $file } 完好：日志 { $entries-text } 条，证据文件 { $evidence-text } 个。日志末端摘要：{ $head }
cli-verify-broken = { $breaks ->
       *[other] { $file } 校验不通过，共 { $breaks-text } 处。请保持文件原样，并与最近的备份比对。
    }
cli-verify-entry = 第 { $entry } 条：{ $message }
cli-component-count = { $count ->
        [0] 没有匹配的已知组件。没有软件物料清单的产品未检索。
       *[other] 匹配 { $count-text } 个组件，涉及 { $systems-text } 个系统：
    }
cli-history-none = 这里还没有任何更改。
cli-import-answers = { $organisation }的答卷：要求项 { $answers-text } 条，问题 { $questions-text } 条，证据文件 { $evidence-text } 个。
cli-import-other-organisation = 请注意：文件写明的单位是{ $organisation }，与工作区不同；其答案将成为本工作区的一次评估。
cli-import-evidence-missing = 文件不存在：{ $path }
cli-import-assessment = 新评估：{ $name }（{ $id }）
cli-import-inventory = { $file }（{ $source }）：读取 { $rows-text } 行，未导入 { $left-out-text } 行。新增 { $added-text }，变更 { $changed-text }，不变 { $unchanged-text }；文件中没有的 { $kept-text } 个保持不变。
cli-import-derived-ids = 由名称生成的编号：{ $ids }
cli-import-one-language = 只有一种语言的名称：{ $ids }
cli-import-more-problems = { $count ->
       *[other] 另有 { $count-text } 个问题未列出。
    }
cli-import-sbom = { $product }（{ $id }）：此前已知组件 { $before-text } 个，本清单含 { $count-text } 个。
cli-import-sbom-known = 该产品最新的软件物料清单就是这个文件，无需导入。
cli-import-dry-run = 未写入任何内容。
cli-import-done = 已导入。
cli-sbom-summary = { $format } { $version }；描述对象：{ $subject }；组件 { $count-text } 个，其中 { $related-text } 个与其他组件有关系。
cli-sbom-document-lacks = 文件未写明：{ $elements }
cli-sbom-malformed-purls = { $count ->
       *[other] { $count-text } 个包 URL 格式不正确，在漏洞库中查不到任何结果。
    }
cli-sbom-no-licence = （未写明）
cli-sbom-copyleft-note = 著佐权（copyleft）依 SPDX 清单判断，仅供初步了解，不构成法律意见。
cli-sbom-more = { $count ->
       *[other] 另有 { $count-text } 个组件，用 --json 查看全部。
    }
cli-template-written = 已写出 { $file }。填写后运行：lianheng import { $file } --into WORKSPACE --dry-run
cli-export-written = 已写出 { $file }：要求项答案 { $answers-text } 条，问题答案 { $questions-text } 条；证据文件 { $evidence-text } 个放在旁边。
cli-export-without-body = 工作区只存有摘要，请自行放入该文件：{ $path }
cli-export-questions-left-out = { $count ->
       *[other] { $count-text } 条答案所针对的对象已不在资产清单中，未写出。
    }
cli-export-only-in-workspace = { $count ->
       *[other] { $count-text } 个要求项的标记、负责人、评论或未判定的备注只留在工作区，答卷文件格式不含这些内容。
    }
cli-column-component = 组件
cli-column-system-names = 系统
cli-column-entry = 序号
cli-column-at = 时间（UTC）
cli-column-author = 人员
cli-column-act = 动作
cli-column-thing = 对象
cli-column-fields = 前 → 后
cli-column-element = 要素
cli-column-present = 有
cli-column-absent = 无
cli-column-licence = 许可证
cli-column-copyleft = 著佐权
cli-column-components = 组件数
cli-column-lacks = 缺少
journal-act-put = 更改
journal-act-remove = 删除
journal-act-undo = 撤销
journal-act-redo = 重做
journal-act-purge = 清除内容
journal-thing-organisation = 单位
journal-thing-person = 人员
journal-thing-supplier = 供方
journal-thing-system = 系统
journal-thing-product = 产品
journal-thing-sbom = 软件物料清单
journal-thing-assessment = 评估
journal-thing-answer = 判定
journal-thing-question = 问题的答案
journal-thing-evidence = 证据
journal-thing-action = 整改措施
journal-thing-comment = 评论
journal-thing-setting = 设置
