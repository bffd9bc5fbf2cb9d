# 密封包、密钥与信任：规则、发现，以及相关命令。$path 是包内条目。

# 包的种类
package-kind-questionnaire = 问卷包
package-kind-response = 答复包
package-kind-submission = 报送包
package-kind-audit = 审计包
package-kind-rollup = 汇总包

# 进度
package-step-pack = 正在打包
package-step-write = 正在写入密封包
package-step-structure = 正在检查结构
package-step-digests = 正在核对摘要

# 格式规则，逐条说明哪里不对；未写明处置办法的，另附一句。
package-rule-io = 文件未能完整读取或写入。
package-rule-cancelled = 已按您的要求停止，未作任何改动。
package-rule-not-a-package = 这不是链衡密封包。
package-rule-encrypted = 该包已加密。请提供口令，或加密时所用的接收密钥。
package-rule-decryption-refused = 所给口令和密钥均无法解开该包。请核实发送方是用您的哪把密钥加密的。
package-rule-encryption-damaged = 加密文件已损坏，其中有数据块校验不通过。
package-rule-encryption-too-costly = 该文件的口令验证开销超出允许范围。请发送方重新加密。
package-rule-package-too-large = 该包共 { $found } 字节，上限为 { $limit } 字节。
package-rule-leading-bytes = 包的前面有多余的字节。
package-rule-truncated = 包不完整，中途结束，可能没有拷贝完。
package-rule-gap = 第 { $offset } 字节处有不属于任何条目的内容。
package-rule-trailing-bytes = 包的末尾之后还有 { $found } 字节。
package-rule-header-field = 归档中应为固定值的字段被改动：{ $field }。
package-rule-entry-encrypted = 条目 { $path } 在归档内部被加密。
package-rule-data-descriptor = 条目 { $path } 的大小写在数据之后。
package-rule-zip64 = 归档使用了本格式不采用的 64 位形式。
package-rule-extra-field = 条目 { $path } 带有附加字段。
package-rule-comment = 归档带有注释。
package-rule-timestamp = 条目 { $path } 带有日期。
package-rule-symbolic-link = 条目 { $path } 是符号链接。
package-rule-attributes = 条目 { $path } 带有文件系统属性。
package-rule-directory = 条目 { $path } 是文件夹。
package-rule-method = 条目 { $path } 的压缩方法为 { $found }；只允许不压缩和 deflate，且前两个条目不压缩。
package-rule-directory-differs = 归档目录对 { $path } 的记载与条目本身不一致。
package-rule-directory-count = 归档目录所列条目与实际不符。
package-rule-too-many-entries = 该包共 { $found } 个条目，上限为 { $limit } 个。
package-rule-total-too-large = 全部文件展开后共 { $found } 字节，上限为 { $limit } 字节。
package-rule-file-too-large = { $path } 展开后为 { $found } 字节，上限为 { $limit } 字节。
package-rule-ratio = { $path } 展开后超过压缩大小的 { $limit } 倍。
package-rule-name-empty = 有条目没有名称。
package-rule-name-length = 有条目名称长 { $found } 字节，上限为 { $limit } 字节。
package-rule-name-encoding = 有条目名称不是 UTF-8。
package-rule-name-not-normal = 名称 { $path } 不是 Unicode 规范形式 C。
package-rule-name-control = 名称 { $path } 含有不可见字符。
package-rule-name-character = 名称 { $path } 含有部分系统不接受的字符。
package-rule-name-backslash = 名称 { $path } 含有反斜杠。
package-rule-name-absolute = 名称 { $path } 从文件系统根目录开始。
package-rule-name-drive = 名称 { $path } 以盘符开头。
package-rule-name-parent = 名称 { $path } 指向所在文件夹之外。
package-rule-name-part = 名称 { $path } 中有空的部分。
package-rule-name-trailing = 名称 { $path } 中有部分以空格开头或结尾，或以句点结尾。
package-rule-name-device = 名称 { $path } 中有部分是设备名。
package-rule-name-duplicate = 名称 { $path } 重复出现，或同时是另一条目所在的文件夹。
package-rule-manifest-missing = 这是一个归档文件，但不是链衡密封包：开头不是清单。
package-rule-signatures-missing = 第二个条目不是签名信封。
package-rule-manifest-too-large = { $path } 为 { $found } 字节，上限为 { $limit } 字节。
package-rule-json-too-deep = { $path } 的嵌套超过 { $limit } 层。
package-rule-manifest-shape = 清单不符合其格式。
package-rule-format-unknown = 清单所写格式不是本程序认识的格式（{ $found }）。
package-rule-format-newer = 该包的格式版本为 { $found }，本程序最高只能读 { $expected }。请使用更新版本的链衡。
package-rule-kind-unknown = 本程序不认识“{ $found }”这种包。请使用更新版本的链衡。
package-rule-manifest-value = 清单中 { $field } 的值形式不对：{ $found }。
package-rule-manifest-order = 清单所列 { $field } 顺序不对，或有重复。
package-rule-envelope-shape = 签名信封不符合其格式。
package-rule-envelope-form = 签名信封不是规定的唯一写法。
package-rule-payload-type = 签名信封签的是别的内容：{ $found }。
package-rule-payload-differs = 签名信封所签的清单与包内清单不是同一份。
package-rule-unsigned = 该包没有签名。
package-rule-too-many-signatures = 该包有 { $found } 个签名，上限为 { $limit } 个。
package-rule-signature-repeated = 密钥 { $key } 签了两次。
package-rule-key-unknown = 有签名未附公钥，或其算法本程序不认识。
package-rule-key-id-differs = 有签名所写的密钥与所附的公钥不一致。
package-rule-signature-invalid = 密钥 { $key } 的签名验证不通过：清单不是当初签署的内容。
package-rule-unlisted = 条目 { $path } 未列入清单。
package-rule-missing = { $path } 列在清单中，包内却没有。
package-rule-entry-order = 条目 { $path } 的位置与清单顺序不符。
package-rule-entry-differs = 条目 { $path } 的大小或压缩方式与清单不符。
package-rule-packed-digest = { $path } 压缩数据的摘要与清单不符。
package-rule-inflate = { $path } 的压缩数据无法展开。
package-rule-content-size = { $path } 展开后为 { $found } 字节，清单所列为 { $expected } 字节。
package-rule-content-digest = { $path } 的摘要与清单不符。
package-rule-checksum = { $path } 的校验值与条目所写不符。
package-rule-payload-shape = { $path } 不符合其格式。
package-rule-no-such-file = 包内没有 { $path }。
package-rule-signing-failed = 密钥 { $key } 未能完成签名。请重试；若再次失败，请另行生成密钥。
package-cure = 该包在途中损坏或被改动过。请勿使用其中任何内容，并请发送方重新提供。

# 密钥文件
key-fault-not-a-key = 这不是密钥文件。签名密钥以“BEGIN ENCRYPTED PRIVATE KEY”开头，公钥以“BEGIN PUBLIC KEY”开头。
key-fault-other-half = 这是密钥对的另一半。签名用私钥，核对用公钥（.pub）。
key-fault-unprotected = 该私钥没有口令保护。请先加口令：openssl pkcs8 -topk8 -scrypt -v2 aes-256-cbc
key-fault-unknown-algorithm = 密钥或其保护方式所用的算法本程序不认识。可用的是 Ed25519 和 SM2。
key-fault-too-costly = 该密钥的口令保护开销超出允许范围。请用常规设置重新加口令。
key-fault-wrong-passphrase = 口令不对，或密钥文件已损坏。
key-fault-no-randomness = 系统随机数发生器出错，未生成密钥。请重试。
key-fault-exists = 该文件已经存在；密钥从不覆盖。请换一个名称。
key-fault-not-an-identity = 这不是接收密钥。接收密钥由“lianheng keygen --receiving”生成。
key-fault-not-a-recipient = “{ $found }”不是接收方。接收方以“age1”开头，写在密钥旁的“.recipient”文件中。

package-encrypt-one-way = 加密要么针对接收方，要么使用口令，不能同时使用。请去掉其中一种。

# 密钥簿
key-role-own = 本单位
key-role-operator = 运营者
key-role-supplier = 供方
key-role-auditor = 审计人员
key-role-regulator = 保护工作部门
trust-no-such-key = 密钥簿中没有指纹以“{ $found }”开头的密钥，或不止一把。请至少给出前八位。
trust-book-damaged = 密钥簿已损坏，其中的记载均不可信。请从备份恢复，或将其移走后重新添加密钥。
trust-book-too-large = 密钥簿超出允许大小。
trust-book-format = 密钥簿的格式本程序不认识（{ $found }）。请使用更新版本的链衡。
trust-book-value = 密钥簿第 { $number } 把密钥：{ $field } 的值形式不对。
trust-book-repeated = 密钥 { $key } 在密钥簿中出现两次。
