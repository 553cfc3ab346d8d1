import type { FeedPage } from "../../../src/feeds/index.ts";
import { RANSOM } from "../export/incidents.ts";

const BASE = "https://desk.example/v1";

/** A page of a filtered feed, its first one unless told otherwise. */
export const page = (format: "atom" | "json", changes: Partial<FeedPage> = {}): FeedPage => ({
  title: "Leakdesk: incidents",
  description: "New and revised incidents with field=price & currency=USD.",
  feedUrl: `${BASE}/feeds/incidents.${format}?field=price&currency=USD`,
  pageUrl: `${BASE}/feeds/incidents.${format}?field=price&currency=USD`,
  nextUrl: `${BASE}/feeds/incidents.${format}?field=price&currency=USD&cursor=abc`,
  homeUrl: "https://desk.example/",
  aboutUrl: "https://desk.example/docs",
  updatedAt: RANSOM.revisedAt,
  incidentUrl: (id) => `${BASE}/incidents/${id}`,
  ...changes,
});
