ALTER TABLE "sources" ADD COLUMN "hub" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "topic" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "subscribed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "poll_at" timestamp with time zone;