DROP INDEX "fact_names_role_key_story_id_index";--> statement-breakpoint
DROP INDEX "facts_currency_amount_index";--> statement-breakpoint
DROP INDEX "facts_unit_value_index";--> statement-breakpoint
DROP INDEX "facts_equivalent_currency_equivalent_amount_index";--> statement-breakpoint
CREATE INDEX "fact_names_role_key_story_id_fact_id_index" ON "fact_names" USING btree ("role","key","story_id","fact_id");--> statement-breakpoint
CREATE INDEX "facts_date_to_id_index" ON "facts" USING btree ("date_to","id") WHERE date_to is not null;--> statement-breakpoint
CREATE INDEX "facts_incident_id_index" ON "facts" USING btree ("incident","id") WHERE incident <> 'A';--> statement-breakpoint
CREATE INDEX "facts_counted" ON "facts" USING btree ("published_at","language","field") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "facts_prices" ON "facts" USING btree ("currency","kind","amount") WHERE currency is not null and superseded_at is null;--> statement-breakpoint
CREATE INDEX "facts_victims" ON "facts" USING btree ("unit","status","value") WHERE unit is not null and superseded_at is null;--> statement-breakpoint
CREATE INDEX "facts_naming" ON "facts" USING btree ("field","entity_id","story_id") WHERE field in ('forum', 'operator') and superseded_at is null and entity_id is not null;--> statement-breakpoint
CREATE INDEX "facts_equivalent_amount_id_index" ON "facts" USING btree ("equivalent_amount","id") WHERE equivalent_amount is not null;--> statement-breakpoint
CREATE INDEX "facts_currency_amount_index" ON "facts" USING btree ("currency","amount") WHERE currency is not null;--> statement-breakpoint
CREATE INDEX "facts_unit_value_index" ON "facts" USING btree ("unit","value") WHERE unit is not null;--> statement-breakpoint
CREATE INDEX "facts_equivalent_currency_equivalent_amount_index" ON "facts" USING btree ("equivalent_currency","equivalent_amount") WHERE equivalent_currency is not null;--> statement-breakpoint
CREATE STATISTICS "fact_names_role_key" (mcv) ON "role", "key" FROM "fact_names";
