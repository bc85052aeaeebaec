CREATE TABLE `outcome_files` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `outcome_files_programme` ON `outcome_files` (`programme_id`);--> statement-breakpoint
CREATE TABLE `trial_members` (
	`programme_id` text NOT NULL,
	`borrower_id` text NOT NULL,
	`held_out` integer NOT NULL,
	`baseline` text NOT NULL,
	`entered_at` integer NOT NULL,
	PRIMARY KEY(`programme_id`, `borrower_id`),
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trial_members_borrower` ON `trial_members` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `trial_outcomes` (
	`programme_id` text NOT NULL,
	`borrower_id` text NOT NULL,
	`value` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`programme_id`, `borrower_id`),
	FOREIGN KEY (`programme_id`) REFERENCES `trials`(`programme_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`borrower_id`) REFERENCES `borrowers`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trial_outcomes_borrower` ON `trial_outcomes` (`borrower_id`);--> statement-breakpoint
CREATE TABLE `trials` (
	`programme_id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`share` integer NOT NULL,
	`outcome` text NOT NULL,
	`measure` text NOT NULL,
	`better` text NOT NULL,
	`seed` text NOT NULL,
	`seed_hash` text NOT NULL,
	`sealed_at` integer NOT NULL,
	`opened_at` integer,
	`offered_at` integer,
	`result` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `trials_organisation` ON `trials` (`organisation_id`);