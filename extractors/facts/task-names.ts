/** The learned decisions, by the names of their models. */
export const TASK_NAMES = [
  "gate",
  "actor",
  "forum",
  "organization",
  "source",
  "operator",
  "victim-count",
  "count-unit",
  "price",
  "response-confirmed",
  "response-denied",
  "response-no-comment",
  "response-investigating",
  "response-notified",
  "date-kind",
  "cause",
  "data-class",
  "data-volume",
] as const;
export type TaskName = (typeof TASK_NAMES)[number];
