CREATE TABLE "attempt_events" (
	"attempt_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"slot" bigint,
	"data" json,
	CONSTRAINT "attempt_events_attempt_id_seq_pk" PRIMARY KEY("attempt_id","seq")
);
--> statement-breakpoint
CREATE TABLE "question_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"course_id" text NOT NULL,
	"course_version_id" text NOT NULL,
	"question_id" text NOT NULL,
	"about" text NOT NULL,
	"words" text NOT NULL,
	"locale" text NOT NULL,
	"question" json NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_cards" (
	"learner_id" text NOT NULL,
	"course_id" text NOT NULL,
	"question_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"card" json NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_cards_learner_id_course_id_question_id_pk" PRIMARY KEY("learner_id","course_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "extra_time_percent" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "learners" ADD COLUMN "reviews_a_day" bigint DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "plan" json;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "certainty" bigint;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "tries" json;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "flagged" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempt_events" ADD CONSTRAINT "attempt_events_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_cards" ADD CONSTRAINT "review_cards_learner_id_learners_id_fk" FOREIGN KEY ("learner_id") REFERENCES "public"."learners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_reports_open" ON "question_reports" USING btree ("resolved_at","course_id");--> statement-breakpoint
CREATE INDEX "review_cards_due" ON "review_cards" USING btree ("learner_id","due_at");