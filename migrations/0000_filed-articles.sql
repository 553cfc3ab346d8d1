CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"handle" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text,
	"revision_id" uuid NOT NULL,
	"text_hash" text NOT NULL,
	"title" text,
	"outlet" text,
	"outlet_key" text,
	"language" text NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "articles_url_unique" UNIQUE("url")
);
--> statement-breakpoint
CREATE TABLE "entities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entities_kind_key_unique" UNIQUE("kind","key")
);
--> statement-breakpoint
CREATE TABLE "entity_names" (
	"entity_id" uuid NOT NULL,
	"spelling" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entity_names_entity_id_spelling_pk" PRIMARY KEY("entity_id","spelling")
);
--> statement-breakpoint
CREATE TABLE "fact_names" (
	"fact_id" uuid NOT NULL,
	"role" text NOT NULL,
	"key" text NOT NULL,
	"story_id" uuid NOT NULL,
	CONSTRAINT "fact_names_fact_id_role_key_pk" PRIMARY KEY("fact_id","role","key")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"incident" text NOT NULL,
	"field" text NOT NULL,
	"name" text,
	"aliases" text[],
	"entity_id" uuid,
	"platform" text,
	"role" text,
	"amount" numeric,
	"currency" text,
	"kind" text,
	"stage" text,
	"per" text,
	"bound" text,
	"equivalent_amount" numeric,
	"equivalent_currency" text,
	"value" numeric,
	"unit" text,
	"status" text,
	"bytes" numeric,
	"class" text,
	"category" text,
	"date_value" text,
	"date_from" date,
	"date_to" date,
	"stance" text,
	"section" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"start_code_point" integer NOT NULL,
	"end_code_point" integer NOT NULL,
	"quote" text NOT NULL,
	"rule" text NOT NULL,
	"attribution_kind" text,
	"attribution_name" text,
	"confidence" double precision NOT NULL,
	"basis" text NOT NULL,
	"language" text NOT NULL,
	"outlet_key" text,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	"superseded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text,
	"text" text NOT NULL,
	"text_hash" text NOT NULL,
	"outlet" text,
	"published_text" text,
	"published_at" timestamp with time zone,
	"published_precision" text,
	"language" text NOT NULL,
	"language_confidence" double precision NOT NULL,
	"language_forced" text,
	"changed" text[] NOT NULL,
	"engine" text NOT NULL,
	"warnings" text[] NOT NULL,
	"undecided" jsonb NOT NULL,
	"tokens" "tsvector" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "revisions_article_id_number_unique" UNIQUE("article_id","number")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"letter" text NOT NULL,
	"title" text,
	"incident_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stories_revision_id_letter_unique" UNIQUE("revision_id","letter")
);
--> statement-breakpoint
ALTER TABLE "entity_names" ADD CONSTRAINT "entity_names_entity_id_entities_id_fk" FOREIGN KEY ("entity_id") REFERENCES "public"."entities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_names" ADD CONSTRAINT "fact_names_fact_id_facts_id_fk" FOREIGN KEY ("fact_id") REFERENCES "public"."facts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_names" ADD CONSTRAINT "fact_names_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_entity_id_entities_id_fk" FOREIGN KEY ("entity_id") REFERENCES "public"."entities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "articles_text_hash_index" ON "articles" USING btree ("text_hash");--> statement-breakpoint
CREATE INDEX "articles_outlet_key_id_index" ON "articles" USING btree ("outlet_key","id");--> statement-breakpoint
CREATE INDEX "articles_language_id_index" ON "articles" USING btree ("language","id");--> statement-breakpoint
CREATE INDEX "articles_published_at_id_index" ON "articles" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "entity_names_key_index" ON "entity_names" USING btree ("key");--> statement-breakpoint
CREATE INDEX "fact_names_role_key_story_id_index" ON "fact_names" USING btree ("role","key","story_id");--> statement-breakpoint
CREATE INDEX "fact_names_story_id_index" ON "fact_names" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "facts_revision_id_position_index" ON "facts" USING btree ("revision_id","position");--> statement-breakpoint
CREATE INDEX "facts_article_id_id_index" ON "facts" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "facts_story_id_index" ON "facts" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "facts_entity_id_id_index" ON "facts" USING btree ("entity_id","id");--> statement-breakpoint
CREATE INDEX "facts_field_id_index" ON "facts" USING btree ("field","id");--> statement-breakpoint
CREATE INDEX "facts_currency_amount_index" ON "facts" USING btree ("currency","amount") WHERE amount is not null;--> statement-breakpoint
CREATE INDEX "facts_unit_value_index" ON "facts" USING btree ("unit","value") WHERE value is not null;--> statement-breakpoint
CREATE INDEX "facts_status_id_index" ON "facts" USING btree ("status","id") WHERE status is not null;--> statement-breakpoint
CREATE INDEX "facts_class_id_index" ON "facts" USING btree ("class","id") WHERE class is not null;--> statement-breakpoint
CREATE INDEX "facts_category_id_index" ON "facts" USING btree ("category","id") WHERE category is not null;--> statement-breakpoint
CREATE INDEX "facts_role_id_index" ON "facts" USING btree ("role","id") WHERE role is not null;--> statement-breakpoint
CREATE INDEX "facts_stance_id_index" ON "facts" USING btree ("stance","id") WHERE stance is not null;--> statement-breakpoint
CREATE INDEX "facts_date_from_id_index" ON "facts" USING btree ("date_from","id") WHERE date_from is not null;--> statement-breakpoint
CREATE INDEX "facts_language_id_index" ON "facts" USING btree ("language","id");--> statement-breakpoint
CREATE INDEX "facts_outlet_key_id_index" ON "facts" USING btree ("outlet_key","id");--> statement-breakpoint
CREATE INDEX "facts_published_at_id_index" ON "facts" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "revisions_tokens_index" ON "revisions" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "stories_article_id_index" ON "stories" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "stories_incident_id_index" ON "stories" USING btree ("incident_id");