CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`hint` text NOT NULL,
	`secret_hash` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_secretHash_unique` ON `api_keys` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_keys_organisation` ON `api_keys` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`borrower_id` text NOT NULL,
	`course_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_borrower_course` ON `assignments` (`borrower_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `assignments_organisation` ON `assignments` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`organisation_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`who` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`details` text NOT NULL,
	`address` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `number`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `borrower_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`good` integer NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `borrower_imports_organisation` ON `borrower_imports` (`organisation_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `borrower_tags` (
	`borrower_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`borrower_id`, `tag`),
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `borrower_tags_organisation` ON `borrower_tags` (`organisation_id`,`tag`);--> statement-breakpoint
CREATE TABLE `borrowers` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`reference` text NOT NULL,
	`locale` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`product` text NOT NULL,
	`name` text,
	`contact` text,
	`learner_id` text,
	`invitation_hash` text,
	`invited_at` integer,
	`opened_at` integer,
	`joined_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `borrowers_invitationHash_unique` ON `borrowers` (`invitation_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `borrowers_organisation_reference` ON `borrowers` (`organisation_id`,`reference`);--> statement-breakpoint
CREATE INDEX `borrowers_organisation_created` ON `borrowers` (`organisation_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `borrowers_learner` ON `borrowers` (`learner_id`);--> statement-breakpoint
CREATE TABLE `funnel_counts` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`counted` text NOT NULL,
	`counted_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `idempotent_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`body_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotent_requests_created` ON `idempotent_requests` (`created_at`);--> statement-breakpoint
CREATE TABLE `member_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `member_invitations_organisation` ON `member_invitations` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`contact` text NOT NULL,
	`complaints` text NOT NULL,
	`languages` text NOT NULL,
	`retention_months` integer NOT NULL,
	`link_key_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`event` text NOT NULL,
	`segment` text,
	`course_id` text NOT NULL,
	`days` integer NOT NULL,
	`paused_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `programmes_organisation` ON `programmes` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `spent_links` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `authored_courses` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`source_locale` text NOT NULL,
	`asks_review` integer DEFAULT false NOT NULL,
	`review_asked_at` integer,
	`review_asked_by` text,
	`review_note` text DEFAULT '' NOT NULL,
	`approved_hash` text,
	`approved_by` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`review_asked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`approved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `authored_courses_courseId_unique` ON `authored_courses` (`course_id`);--> statement-breakpoint
CREATE TABLE `course_authors` (
	`authored_id` text NOT NULL,
	`user_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`authored_id`, `user_id`),
	FOREIGN KEY (`authored_id`) REFERENCES `authored_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_authors_user` ON `course_authors` (`user_id`);--> statement-breakpoint
CREATE TABLE `course_file_revisions` (
	`authored_id` text NOT NULL,
	`name` text NOT NULL,
	`revision` integer NOT NULL,
	`source` text,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	PRIMARY KEY(`authored_id`, `name`, `revision`),
	FOREIGN KEY (`authored_id`) REFERENCES `authored_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_files` (
	`authored_id` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`revision` integer NOT NULL,
	`follows_revision` integer,
	`is_draft` integer DEFAULT false NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text,
	PRIMARY KEY(`authored_id`, `name`),
	FOREIGN KEY (`authored_id`) REFERENCES `authored_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`authored_id` text NOT NULL,
	`number` integer NOT NULL,
	`course_version_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`note` text NOT NULL,
	`files` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	FOREIGN KEY (`authored_id`) REFERENCES `authored_courses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `course_publications_number` ON `course_publications` (`authored_id`,`number`);--> statement-breakpoint
ALTER TABLE `users` ADD `is_instructor` integer DEFAULT false NOT NULL;