CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"secret_hash" text NOT NULL,
	"scopes" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"borrower_id" text NOT NULL,
	"course_id" text NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"organisation_id" text NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"who" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" text NOT NULL,
	"address" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_organisation_id_number_pk" PRIMARY KEY("organisation_id","number")
);
--> statement-breakpoint
CREATE TABLE "borrower_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"good" bigint NOT NULL,
	"done" bigint DEFAULT 0 NOT NULL,
	"added" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "borrower_tags" (
	"borrower_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "borrower_tags_borrower_id_tag_pk" PRIMARY KEY("borrower_id","tag")
);
--> statement-breakpoint
CREATE TABLE "borrowers" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"reference" text NOT NULL,
	"locale" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"product" text NOT NULL,
	"name" text,
	"contact" text,
	"learner_id" text,
	"invitation_hash" text,
	"invited_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"joined_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "borrowers_invitationHash_unique" UNIQUE("invitation_hash")
);
--> statement-breakpoint
CREATE TABLE "funnel_counts" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"counted" json NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotent_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"status" bigint NOT NULL,
	"answer" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organisation_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"complaints" text NOT NULL,
	"languages" json NOT NULL,
	"retention_months" bigint NOT NULL,
	"link_key_version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"event" text NOT NULL,
	"segment" text,
	"course_id" text NOT NULL,
	"days" bigint NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_links" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authored_courses" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"source_locale" text NOT NULL,
	"asks_review" boolean DEFAULT false NOT NULL,
	"review_asked_at" timestamp (3) with time zone,
	"review_asked_by" text,
	"review_note" text DEFAULT '' NOT NULL,
	"approved_hash" text,
	"approved_by" text,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "authored_courses_courseId_unique" UNIQUE("course_id")
);
--> statement-breakpoint
CREATE TABLE "course_authors" (
	"authored_id" text NOT NULL,
	"user_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_authors_authored_id_user_id_pk" PRIMARY KEY("authored_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "course_file_revisions" (
	"authored_id" text NOT NULL,
	"name" text NOT NULL,
	"revision" bigint NOT NULL,
	"source" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "course_file_revisions_authored_id_name_revision_pk" PRIMARY KEY("authored_id","name","revision")
);
--> statement-breakpoint
CREATE TABLE "course_files" (
	"authored_id" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"revision" bigint NOT NULL,
	"follows_revision" bigint,
	"is_draft" boolean DEFAULT false NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" text,
	CONSTRAINT "course_files_authored_id_name_pk" PRIMARY KEY("authored_id","name")
);
--> statement-breakpoint
CREATE TABLE "course_publications" (
	"id" text PRIMARY KEY NOT NULL,
	"authored_id" text NOT NULL,
	"number" bigint NOT NULL,
	"course_version_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"note" text NOT NULL,
	"files" json NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "is_instructor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrower_imports" ADD CONSTRAINT "borrower_imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrower_tags" ADD CONSTRAINT "borrower_tags_borrower_id_borrowers_id_fk" FOREIGN KEY ("borrower_id") REFERENCES "public"."borrowers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrower_tags" ADD CONSTRAINT "borrower_tags_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowers" ADD CONSTRAINT "borrowers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "borrowers" ADD CONSTRAINT "borrowers_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funnel_counts" ADD CONSTRAINT "funnel_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_courses" ADD CONSTRAINT "authored_courses_review_asked_by_users_id_fk" FOREIGN KEY ("review_asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authored_courses" ADD CONSTRAINT "authored_courses_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_authors" ADD CONSTRAINT "course_authors_authored_id_authored_courses_id_fk" FOREIGN KEY ("authored_id") REFERENCES "public"."authored_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_authors" ADD CONSTRAINT "course_authors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_file_revisions" ADD CONSTRAINT "course_file_revisions_authored_id_authored_courses_id_fk" FOREIGN KEY ("authored_id") REFERENCES "public"."authored_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_file_revisions" ADD CONSTRAINT "course_file_revisions_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_files" ADD CONSTRAINT "course_files_authored_id_authored_courses_id_fk" FOREIGN KEY ("authored_id") REFERENCES "public"."authored_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_files" ADD CONSTRAINT "course_files_saved_by_users_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_publications" ADD CONSTRAINT "course_publications_authored_id_authored_courses_id_fk" FOREIGN KEY ("authored_id") REFERENCES "public"."authored_courses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_publications" ADD CONSTRAINT "course_publications_course_version_id_course_versions_id_fk" FOREIGN KEY ("course_version_id") REFERENCES "public"."course_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_publications" ADD CONSTRAINT "course_publications_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_organisation" ON "api_keys" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_borrower_course" ON "assignments" USING btree ("borrower_id","course_id");--> statement-breakpoint
CREATE INDEX "assignments_organisation" ON "assignments" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "borrower_imports_organisation" ON "borrower_imports" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "borrower_tags_organisation" ON "borrower_tags" USING btree ("organisation_id","tag");--> statement-breakpoint
CREATE UNIQUE INDEX "borrowers_organisation_reference" ON "borrowers" USING btree ("organisation_id","reference");--> statement-breakpoint
CREATE INDEX "borrowers_organisation_created" ON "borrowers" USING btree ("organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "borrowers_learner" ON "borrowers" USING btree ("learner_id");--> statement-breakpoint
CREATE INDEX "idempotent_requests_created" ON "idempotent_requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "member_invitations_organisation" ON "member_invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "programmes_organisation" ON "programmes" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "course_authors_user" ON "course_authors" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "course_publications_number" ON "course_publications" USING btree ("authored_id","number");