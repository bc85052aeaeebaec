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
ALTER TABLE "outcome_files" ADD CONSTRAINT "outcome_files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_files" ADD CONSTRAINT "outcome_files_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_members" ADD CONSTRAINT "trial_members_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_members" ADD CONSTRAINT "trial_members_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcomes" ADD CONSTRAINT "trial_outcomes_programme_id_trials_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."trials"("programme_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcomes" ADD CONSTRAINT "trial_outcomes_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_files_programme" ON "outcome_files" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "trial_members_borrower" ON "trial_members" USING btree ("borrower_id");--> statement-breakpoint
CREATE INDEX "trial_outcomes_borrower" ON "trial_outcomes" USING btree ("borrower_id");--> statement-breakpoint
CREATE INDEX "trials_organisation" ON "trials" USING btree ("organisation_id");