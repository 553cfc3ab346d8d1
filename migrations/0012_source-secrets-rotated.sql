CREATE TABLE "ended_subscriptions" (
	"source_id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"callback_hash" text NOT NULL,
	"ended_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "previous_secret" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "previous_token_hash" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "previous_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "ended_subscriptions_ended_at_index" ON "ended_subscriptions" USING btree ("ended_at");