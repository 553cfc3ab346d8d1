CREATE TABLE "rereadings" (
	"engine" text NOT NULL,
	"article_id" uuid NOT NULL,
	"attempts" integer NOT NULL,
	"leased_until" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"outcome" text,
	"before" text,
	"counts" jsonb,
	"error" text,
	CONSTRAINT "rereadings_engine_article_id_pk" PRIMARY KEY("engine","article_id")
);
--> statement-breakpoint
ALTER TABLE "entity_names" DROP CONSTRAINT "entity_names_entity_id_spelling_pk";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "engine" text;--> statement-breakpoint
UPDATE "articles" SET "engine" = "revisions"."engine" FROM "revisions" WHERE "revisions"."id" = "articles"."revision_id";--> statement-breakpoint
ALTER TABLE "articles" ALTER COLUMN "engine" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "entity_names" ADD COLUMN "language" text DEFAULT 'und' NOT NULL;--> statement-breakpoint
ALTER TABLE "entity_names" ADD CONSTRAINT "entity_names_entity_id_spelling_language_pk" PRIMARY KEY("entity_id","spelling","language");--> statement-breakpoint
ALTER TABLE "entity_names" ADD COLUMN "tokens" "tsvector";--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "tokens" "tsvector";--> statement-breakpoint
ALTER TABLE "rereadings" ADD CONSTRAINT "rereadings_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rereadings_article_id_index" ON "rereadings" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "rereadings_engine_leased_until_index" ON "rereadings" USING btree ("engine","leased_until") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "articles_engine_id_index" ON "articles" USING btree ("engine","id");--> statement-breakpoint
CREATE INDEX "entity_names_tokens_index" ON "entity_names" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "facts_rule_id_index" ON "facts" USING btree ("rule","id");--> statement-breakpoint
CREATE INDEX "facts_amount_id_index" ON "facts" USING btree ("amount","id") WHERE amount is not null;--> statement-breakpoint
CREATE INDEX "facts_value_id_index" ON "facts" USING btree ("value","id") WHERE value is not null;--> statement-breakpoint
CREATE INDEX "facts_bytes_id_index" ON "facts" USING btree ("bytes","id") WHERE bytes is not null;--> statement-breakpoint
CREATE INDEX "facts_confidence_id_index" ON "facts" USING btree ("confidence","id");--> statement-breakpoint
CREATE INDEX "facts_kind_id_index" ON "facts" USING btree ("kind","id") WHERE kind is not null;--> statement-breakpoint
CREATE INDEX "facts_stage_id_index" ON "facts" USING btree ("stage","id") WHERE stage is not null;--> statement-breakpoint
CREATE INDEX "facts_per_id_index" ON "facts" USING btree ("per","id") WHERE per is not null;--> statement-breakpoint
CREATE INDEX "facts_bound_id_index" ON "facts" USING btree ("bound","id") WHERE bound is not null;--> statement-breakpoint
CREATE INDEX "facts_equivalent_currency_equivalent_amount_index" ON "facts" USING btree ("equivalent_currency","equivalent_amount") WHERE equivalent_amount is not null;--> statement-breakpoint
CREATE INDEX "facts_attribution_kind_id_index" ON "facts" USING btree ("attribution_kind","id") WHERE attribution_kind is not null;--> statement-breakpoint
CREATE INDEX "facts_tokens_index" ON "facts" USING gin ("tokens");