import { AppError } from "../../errors.ts";
import { type Executor, read } from "../../store/database.ts";
import { findWebhook, listWebhooks as queryWebhooks, type WebhookRow } from "../../store/webhooks.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { viewWebhook, type WebhookView } from "./view.ts";

/** Gets a subscription. @throws AppError `webhook_not_found` */
export async function getWebhook({ store, now }: Pick<Deps, "store" | "now">, id: string): Promise<WebhookView> {
  return viewWebhook(await read(store, (db) => requireWebhook(db, id)), now());
}

/** Lists subscriptions a page at a time. @throws AppError `bad_cursor` */
export async function listWebhooks(
  { store, now }: Pick<Deps, "store" | "now">,
  request: PageRequest,
): Promise<PageOf<WebhookView>> {
  const query = (page: Parameters<typeof queryWebhooks>[1]) => read(store, (db) => queryWebhooks(db, page));
  const page = await listPage({ list: "webhooks" }, request, query, ({ id }) => id);
  return { ...page, data: page.data.map((row) => viewWebhook(row, now())) };
}

/** Finds a subscription. @throws AppError `webhook_not_found` */
export async function requireWebhook(db: Executor, id: string): Promise<WebhookRow> {
  return (await findWebhook(db, id)) ?? refuseWebhook(id);
}

/** @throws AppError `webhook_not_found`, always */
export function refuseWebhook(id: string): never {
  throw new AppError("webhook_not_found", { detail: `There is no webhook ${id}.` });
}
