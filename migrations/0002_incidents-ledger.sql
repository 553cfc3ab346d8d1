CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"key_id" uuid,
	"note" text,
	"incident_ids" uuid[] NOT NULL,
	"fact_id" uuid,
	"details" jsonb NOT NULL,
	"undoes" uuid,
	"undone_by" uuid
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"left" uuid NOT NULL,
	"right" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revised_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"merged_into" uuid
);
--> statement-breakpoint
CREATE TABLE "link_stories" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"lineage_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"story" jsonb NOT NULL,
	"keys" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lineage_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"like_lineage_id" uuid,
	"score" double precision,
	"reasons" jsonb NOT NULL,
	"action_id" uuid
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"incident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"candidates" jsonb NOT NULL,
	"candidate_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "review" text;--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "lineage_id" uuid;--> statement-breakpoint
UPDATE "stories" SET "lineage_id" = "id";--> statement-breakpoint
ALTER TABLE "stories" ALTER COLUMN "lineage_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_undoes_actions_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_undone_by_actions_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_merged_into_incidents_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_stories" ADD CONSTRAINT "link_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_action_id_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."actions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_incident_ids_index" ON "actions" USING gin ("incident_ids");--> statement-breakpoint
CREATE INDEX "actions_fact_id_id_index" ON "actions" USING btree ("fact_id","id") WHERE fact_id is not null;--> statement-breakpoint
CREATE INDEX "decisions_left_index" ON "decisions" USING btree ("left");--> statement-breakpoint
CREATE INDEX "decisions_right_index" ON "decisions" USING btree ("right");--> statement-breakpoint
CREATE INDEX "decisions_action_id_index" ON "decisions" USING btree ("action_id");--> statement-breakpoint
CREATE INDEX "incidents_revised_at_id_index" ON "incidents" USING btree ("revised_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "link_stories_lineage" ON "link_stories" USING btree ("lineage_id");--> statement-breakpoint
CREATE INDEX "link_stories_article_id_index" ON "link_stories" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "link_stories_keys_index" ON "link_stories" USING gin ("keys") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "memberships_incident_id_id_index" ON "memberships" USING btree ("incident_id","id");--> statement-breakpoint
CREATE INDEX "memberships_lineage_id_id_index" ON "memberships" USING btree ("lineage_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("lineage_id") WHERE left_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "questions_incident" ON "questions" USING btree ("incident_id");--> statement-breakpoint
CREATE INDEX "questions_candidate_ids_index" ON "questions" USING gin ("candidate_ids");--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_incident_id_incidents_id_fk" FOREIGN KEY ("incident_id") REFERENCES "public"."incidents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "facts_review_id_index" ON "facts" USING btree ("review","id") WHERE review is not null;--> statement-breakpoint
CREATE INDEX "stories_lineage_id_index" ON "stories" USING btree ("lineage_id");