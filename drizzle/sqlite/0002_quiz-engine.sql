CREATE TABLE `attempt_events` (
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`slot` integer,
	`data` text,
	PRIMARY KEY(`attempt_id`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `question_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`question_id` text NOT NULL,
	`about` text NOT NULL,
	`words` text NOT NULL,
	`locale` text NOT NULL,
	`question` text NOT NULL,
	`reported_at` integer NOT NULL,
	`resolved_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `question_reports_open` ON `question_reports` (`resolved_at`,`course_id`);--> statement-breakpoint
CREATE TABLE `review_cards` (
	`learner_id` text NOT NULL,
	`course_id` text NOT NULL,
	`question_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`card` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `course_id`, `question_id`),
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_cards_due` ON `review_cards` (`learner_id`,`due_at`);--> statement-breakpoint
ALTER TABLE `learners` ADD `extra_time_percent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `learners` ADD `reviews_a_day` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `attempts` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `plan` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `certainty` integer;--> statement-breakpoint
ALTER TABLE `responses` ADD `tries` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `flagged` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `responses` ADD `shown_at` integer;