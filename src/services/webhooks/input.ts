import { AppError, type ErrorDetail } from "../../errors.ts";
import type { EventType } from "../../store/tables/index.ts";
import type { Deps } from "../../types.ts";
import { type FactFilters, readFactFilters } from "../facts/filters.ts";

/** What a subscription is made from. */
export interface WebhookInput {
  url: string;
  description?: string | null | undefined;
  eventTypes?: readonly EventType[] | undefined;
  filters?: FactFilters | null | undefined;
}

export type WebhookPatch = Partial<WebhookInput> & { enabled?: boolean | undefined };

/** Types that a subscription may name; `webhook.test` comes when it is asked for. */
export const SUBSCRIBABLE = [
  "article.extracted",
  "incident.created",
  "incident.revised",
  "incident.merged",
  "fact.reviewed",
  "webhook.disabled",
] as const satisfies readonly EventType[];

/** What a subscription is told of that names no types. */
export const DEFAULT_TYPES: readonly EventType[] = SUBSCRIBABLE.filter((type) => !type.startsWith("webhook."));

/** Checks an address and filters. @throws AppError `invalid_webhook` with every value that is wrong */
export function checkWebhook(
  { net, engine }: Pick<Deps, "net" | "engine">,
  { url, filters }: Pick<WebhookPatch, "url" | "filters">,
): void {
  const errors: ErrorDetail[] = [];
  const fault = url === undefined ? null : net.faultOf(url);
  if (fault !== null) errors.push({ in: "body", pointer: "/url", detail: fault });
  if (filters) {
    try {
      readFactFilters(engine, filters);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push(
        ...error.errors.map(
          ({ pointer, detail }): ErrorDetail => ({ in: "body", pointer: `/filters${pointer}`, detail }),
        ),
      );
    }
  }
  if (errors.length > 0) throw new AppError("invalid_webhook", { errors });
}

/** Filters as they are filed: none where they choose nothing out. */
export function toFiled(filters: FactFilters | null | undefined): Record<string, unknown> | null {
  const given = Object.entries(filters ?? {}).filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : null;
}
