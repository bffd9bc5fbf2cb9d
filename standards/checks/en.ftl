contradiction-rings-without-content = The rings cover versions only, while content updates reach the hosts straight from the supplier; the rings do nothing for content. Compare DEP-B8 and DEP-A9.
contradiction-rehearsed-without-date = Rollback is said to be rehearsed, but the day of the rehearsal (DEP-D1) is missing. Add it, or correct DEP-B10.
contradiction-alternate-of-same-supplier = The registered alternative comes from the same supplier as the product; if the supplier fails, both fail. Compare the inventory and DEP-A6.
contradiction-kernel-not-registered = The inventory says that the product has kernel privilege, but it is not in the register of privileged software (DEP-A5). Register and justify it.
contradiction-privilege-differs = The inventory says that the product has kernel privilege, but DEP-A8 says administrator or ordinary rights. Find out which is right.
contradiction-one-ring-for-all = Updates are said to go through rings, but the first production ring covers all hosts at once (DEP-B14 is 100%). That is no ring.
