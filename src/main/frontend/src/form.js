// Forms: form-js in the version that Tasklist has inside, so that what works here works there.
import { Form } from '@bpmn-io/form-js-viewer';

/** Shows a form; answers it and everything the import complained about. */
export async function showForm(container, schema, data = {}) {
  const form = new Form({ container });
  const { warnings } = await form.importSchema(schema, data);
  return { form, warnings: warnings.map((warning) => warning.message) };
}
