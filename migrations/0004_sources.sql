CREATE TABLE "source_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"url" text,
	"title" text,
	"outcome" text NOT NULL,
	"reason" text,
	"article_id" uuid,
	"attempts" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "source_items_source_id_key_unique" UNIQUE("source_id","key")
);
--> statement-breakpoint
CREATE TABLE "source_messages" (
	"source_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"timestamp" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "source_messages_source_id_message_id_pk" PRIMARY KEY("source_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"url" text,
	"outlet" text,
	"language" text,
	"pages" text NOT NULL,
	"only_breaches" boolean NOT NULL,
	"mapping" jsonb,
	"secret" text,
	"token_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	"paused_reason" text,
	"due_at" timestamp with time zone,
	"lease" uuid,
	"etag" text,
	"last_modified" text,
	"interval_seconds" integer,
	"failures" integer NOT NULL,
	"last_polled_at" timestamp with time zone,
	"last_succeeded_at" timestamp with time zone,
	"last_status" integer,
	"last_error" text,
	"newest_at" timestamp with time zone,
	CONSTRAINT "sources_url_unique" UNIQUE("url")
);
--> statement-breakpoint
ALTER TABLE "source_documents" ADD CONSTRAINT "source_documents_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_items" ADD CONSTRAINT "source_items_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_items" ADD CONSTRAINT "source_items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_messages" ADD CONSTRAINT "source_messages_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "source_documents_source_id_id_index" ON "source_documents" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "source_items_source_id_id_index" ON "source_items" USING btree ("source_id","id");--> statement-breakpoint
CREATE INDEX "source_messages_received_at_index" ON "source_messages" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "sources_due_at_index" ON "sources" USING btree ("due_at");