import { m } from '../i18n/paraglide/messages.js';
import type { Topic } from './topics.ts';

const names: Readonly<Record<Topic, () => string>> = {
	price: m.facts_topic_price,
	disclosure: m.facts_topic_disclosure,
	contract: m.facts_topic_contract,
	late: m.facts_topic_late,
	hardship: m.facts_topic_hardship,
	collection: m.facts_topic_collection,
	court: m.facts_topic_court,
	'credit-record': m.facts_topic_credit_record,
	help: m.facts_topic_help,
	lending: m.facts_topic_lending
};

/** What readers call a topic, in the language of the page. */
export const topicName = (topic: Topic): string => names[topic]();
