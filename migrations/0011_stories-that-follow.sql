DROP INDEX "stories_incident_id_index";--> statement-breakpoint
DROP INDEX "link_stories_keys_index";--> statement-breakpoint
ALTER TABLE "link_stories" ADD COLUMN "follows" uuid;--> statement-breakpoint
CREATE INDEX "link_stories_follows_index" ON "link_stories" USING btree ("follows") WHERE follows is not null;--> statement-breakpoint
CREATE INDEX "stories_incident_id_id_index" ON "stories" USING btree ("incident_id","id");--> statement-breakpoint
CREATE INDEX "link_stories_keys_index" ON "link_stories" USING gin ("keys") WITH (fastupdate=false) WHERE follows is null;