CREATE TABLE "ingest_lines" (
	"ingest_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"content" text,
	"url_hash" bigint,
	"attempts" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"error" text,
	CONSTRAINT "ingest_lines_ingest_id_line_pk" PRIMARY KEY("ingest_id","line")
);
--> statement-breakpoint
CREATE TABLE "ingests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_line" integer NOT NULL,
	"digest" text NOT NULL,
	"articles" integer NOT NULL,
	"put_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"created" integer NOT NULL,
	"revised" integer NOT NULL,
	"unchanged" integer NOT NULL,
	CONSTRAINT "ingests_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "ingest_lines" ADD CONSTRAINT "ingest_lines_ingest_id_ingests_id_fk" FOREIGN KEY ("ingest_id") REFERENCES "public"."ingests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ingest_lines_due_at_ingest_id_line_index" ON "ingest_lines" USING btree ("due_at","ingest_id","line") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "ingest_lines_ingest_id_url_hash_line_index" ON "ingest_lines" USING btree ("ingest_id","url_hash","line") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "ingest_lines_ingest_id_outcome_index" ON "ingest_lines" USING btree ("ingest_id","outcome") WHERE outcome is not null;