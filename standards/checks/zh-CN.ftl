contradiction-rings-without-content = 更新环只覆盖版本，内容更新却从供方直达本系统主机；环对内容不起作用。请核对 DEP-B8 与 DEP-A9。
contradiction-rehearsed-without-date = 声称做过回退演练，却没有演练日期（DEP-D1）。请补上日期，或改正 DEP-B10。
contradiction-alternate-of-same-supplier = 登记的替代产品与本产品出自同一供方，供方失效时两者一同失效。请核对清单与 DEP-A6。
contradiction-kernel-not-registered = 清单标明本产品具有内核权限，却没有列入高权限软件登记（DEP-A5）。请登记并论证。
contradiction-privilege-differs = 清单标明本产品具有内核权限，DEP-A8 却答为管理员或普通权限。请核对哪一个是对的。
contradiction-one-ring-for-all = 声称分环更新，第一个生产环却一次覆盖全部主机（DEP-B14 为 100%）。这不是分环。
