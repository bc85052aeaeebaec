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
CREATE INDEX "course_authors_user" ON "course_authors" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "course_publications_number" ON "course_publications" USING btree ("authored_id","number");