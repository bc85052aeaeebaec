CREATE TABLE "outcome_files" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"content" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trial_members" (
	"programme_id" text NOT NULL,
	"borrower_id" text NOT NULL,
	"held_out" boolean NOT NULL,
	"baseline" json NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trial_members_programme_id_borrower_id_pk" PRIMARY KEY("programme_id","borrower_id")
);
--> statement-breakpoint
CREATE TABLE "trial_outcomes" (
	"programme_id" text NOT NULL,
	"borrower_id" text NOT NULL,
	"value" json NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "trial_outcomes_programme_id_borrower_id_pk" PRIMARY KEY("programme_id","borrower_id")
);
--> statement-breakpoint
CREATE TABLE "trials" (
	"programme_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"share" bigint NOT NULL,
	"outcome" text NOT NULL,
	"measure" text NOT NULL,
	"better" text NOT NULL,
	"seed" text NOT NULL,
	"seed_hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"offered_at" timestamp (3) with time zone,
	"result" json
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"endpoint_id" text NOT NULL,
	"state" text NOT NULL,
	"next_at" timestamp (3) with time zone,
	"round" bigint DEFAULT 0 NOT NULL,
	"tries" bigint DEFAULT 0 NOT NULL,
	"last_result" text DEFAULT '' NOT NULL,
	"last_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"url" text NOT NULL,
	"events" json NOT NULL,
	"secret_version" bigint DEFAULT 1 NOT NULL,
	"rotated_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"borrower_id" text,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_told" (
	"organisation_id" text NOT NULL,
	"event" text NOT NULL,
	"subject" text NOT NULL,
	"borrower_id" text NOT NULL,
	CONSTRAINT "webhook_told_organisation_id_event_subject_pk" PRIMARY KEY("organisation_id","event","subject")
);
--> statement-breakpoint
ALTER TABLE "outcome_files" ADD CONSTRAINT "outcome_files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_files" ADD CONSTRAINT "outcome_files_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_members" ADD CONSTRAINT "trial_members_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_members" ADD CONSTRAINT "trial_members_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcomes" ADD CONSTRAINT "trial_outcomes_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcomes" ADD CONSTRAINT "trial_outcomes_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_message_id_webhook_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webhook_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_messages" ADD CONSTRAINT "webhook_messages_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_messages" ADD CONSTRAINT "webhook_messages_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_told" ADD CONSTRAINT "webhook_told_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_told" ADD CONSTRAINT "webhook_told_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_files_programme" ON "outcome_files" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "trial_members_borrower" ON "trial_members" USING btree ("borrower_id");--> statement-breakpoint
CREATE INDEX "trial_outcomes_borrower" ON "trial_outcomes" USING btree ("borrower_id");--> statement-breakpoint
CREATE INDEX "trials_organisation" ON "trials" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("endpoint_id","next_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_log" ON "webhook_deliveries" USING btree ("endpoint_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_message" ON "webhook_deliveries" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_organisation" ON "webhook_endpoints" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "webhook_messages_created" ON "webhook_messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_messages_borrower" ON "webhook_messages" USING btree ("borrower_id");--> statement-breakpoint
CREATE INDEX "webhook_messages_organisation" ON "webhook_messages" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "webhook_told_borrower" ON "webhook_told" USING btree ("borrower_id");