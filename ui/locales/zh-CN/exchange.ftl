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
