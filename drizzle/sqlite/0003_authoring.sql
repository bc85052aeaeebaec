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