// The strip of tools beside an item.

import type { MessageId } from "../messages";

export const TOOLS = ["guidance", "comments", "history", "mappings", "checks", "actions", "auditor", "source"] as const;

export type Tool = (typeof TOOLS)[number];

export const TOOL_NAMES: Record<Tool, MessageId> = {
  guidance: "assess-tool-guidance",
  comments: "assess-tool-comments",
  history: "assess-tool-history",
  mappings: "assess-tool-mappings",
  checks: "assess-tool-checks",
  actions: "assess-tool-actions",
  auditor: "auditing-tool",
  source: "assess-tool-source",
};
