/** What a page of a feed is about. Addresses are absolute. */
export interface FeedPage {
  title: string;
  /** One sentence that says what the feed holds: its filters, in words. */
  description: string;
  /** Address of the feed's first page: its lasting id. */
  feedUrl: string;
  /** Address of this page; `feedUrl` for the first one. */
  pageUrl: string;
  /** Address of the page of older incidents; null on the last one. */
  nextUrl: string | null;
  /** Address for people. */
  homeUrl: string;
  /** Address where the extension is described; null where there is none. */
  aboutUrl: string | null;
  /** Newest `revisedAt` of all that the feed holds; null where it holds nothing. */
  updatedAt: string | null;
  /** Address of an incident's ledger. */
  incidentUrl(id: string): string;
}

/** What makes one version of a page differ from another. */
export interface Validators {
  /** Weak entity tag, quoted: for the `ETag` header. */
  etag: string;
  /** HTTP date, for the `Last-Modified` header; null where the feed holds nothing. */
  lastModified: string | null;
}
