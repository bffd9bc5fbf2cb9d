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
cli-arg-format = 格式：pdf（默认）或 json
cli-arg-out = 写到这个文件
cli-arg-show = 标准包编号，或要求项的完整编号
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
cli-error-requirement = 没有要求项“{ $id }”。用 lianheng packs show 查看编号。
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
cli-check-total = 共 { $packs-text } 个标准包、{ $models-text } 个计分模型，{ $errors-text } 处错误。
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
