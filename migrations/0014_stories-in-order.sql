ALTER TABLE "stories" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
UPDATE "stories" s SET "said_at" = coalesce(r."published_at", a."created_at") FROM "revisions" r, "articles" a WHERE r."id" = s."revision_id" AND a."id" = s."article_id";--> statement-breakpoint
-- A process of the version before, which knows nothing of the column, files stories beside this one. To be dropped once none runs.
CREATE FUNCTION "stories_say_when"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(r."published_at", a."created_at") INTO NEW."said_at" FROM "revisions" r, "articles" a WHERE r."id" = NEW."revision_id" AND a."id" = NEW."article_id";
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "stories_say_when" BEFORE INSERT ON "stories" FOR EACH ROW WHEN (NEW."said_at" IS NULL) EXECUTE FUNCTION "stories_say_when"();--> statement-breakpoint
ALTER TABLE "stories" ALTER COLUMN "said_at" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "memberships_members" ON "memberships" USING btree ("incident_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "stories_told" ON "stories" USING btree ("incident_id","said_at","article_id","id");
