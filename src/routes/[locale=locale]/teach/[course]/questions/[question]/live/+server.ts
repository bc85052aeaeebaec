import { isPlainMap } from '$lib/authoring/course-yaml';
import { proofOf } from '$lib/authoring/problems';
import { formOf } from '$lib/authoring/question-forms/forms';
import { readQuestion } from '$lib/authoring/question-forms/read';
import { questionsIn, inList } from '$lib/authoring/question-list';
import { allow } from '$lib/server/http/guard';
import { json } from '@sveltejs/kit';
import { draftAt, textIn } from '../../../../course.server';
import { writtenIn } from '../../questions.server';
import { previewOf } from '../preview.server';

/** A question that is being typed, as a learner would meet it, and what its proof says. Keeps nothing. */
export const POST = async (event) => {
	allow(event, 'teach');
	const draft = await draftAt(event);
	const posted = await event.request.formData();
	const form = formOf(textIn(posted, 'type'));
	const before = writtenIn(draft).find(({ id }) => id === event.params.question)?.value;
	const kept = isPlainMap(before) ? before : { seeds: [] };
	const typed = posted.has('source')
		? (questionsIn(inList(textIn(posted, 'source')))?.[0]?.value ?? null)
		: form
			? { id: 'new', ...readQuestion(form, posted, kept).question }
			: null;
	return json({ preview: previewOf(typed, event.locals.locale), proof: proofOf(typed).problems });
};
