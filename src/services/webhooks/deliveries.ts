import { AppError } from "../../errors.ts";
import { read } from "../../store/database.ts";
import type { DeliveryStatus, EventType } from "../../store/tables/index.ts";
import { listAttempts, listDue, listDeliveries as queryDeliveries } from "../../store/webhook-deliveries.ts";
import type { Deps } from "../../types.ts";
import { listPage, type PageOf, type PageRequest } from "../paging/list-page.ts";
import { writeBody } from "./body.ts";
import { requireWebhook } from "./get.ts";
import { type DeliveryView, viewDelivery } from "./view.ts";

export interface DeliveryFilters {
  status?: readonly DeliveryStatus[] | undefined;
  eventType?: readonly EventType[] | undefined;
}

/** Lists the deliveries of a subscription with their attempts. @throws AppError `webhook_not_found`, `bad_cursor` */
export async function listDeliveries(
  { store }: Pick<Deps, "store">,
  webhookId: string,
  filters: DeliveryFilters,
  request: PageRequest,
): Promise<PageOf<DeliveryView>> {
  await read(store, (db) => requireWebhook(db, webhookId));
  const filter = { webhookId, statuses: filters.status, types: filters.eventType };
  const page = await listPage(
    { list: "deliveries", webhookId, ...filters },
    request,
    (page) => read(store, (db) => queryDeliveries(db, filter, page)),
    ({ delivery }) => delivery.id,
  );
  return { ...page, data: page.data.map(viewDelivery) };
}

/** Gets a delivery with the body that is sent. @throws AppError `webhook_not_found`, `delivery_not_found` */
export function getDelivery(
  { store }: Pick<Deps, "store">,
  webhookId: string,
  id: string,
): Promise<DeliveryView & { body: string }> {
  return read(store, async (db) => {
    await requireWebhook(db, webhookId);
    const [found] = await listDue(db, [id]);
    if (found?.delivery.webhookId !== webhookId) refuseDelivery(id);
    const attempts = (await listAttempts(db, [id])).get(id) ?? [];
    return { ...viewDelivery({ ...found, attempts }), body: writeBody(found.event, found.delivery.factIds) };
  });
}

/** @throws AppError `delivery_not_found`, always */
export function refuseDelivery(id: string): never {
  throw new AppError("delivery_not_found", { detail: `There is no delivery ${id} of this webhook.` });
}
