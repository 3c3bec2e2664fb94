import type { Result } from '#src/lib/result.ts';
import type { Editor } from '../editor.ts';

/** Whether it went well; what went wrong is told. */
export async function told(editor: Editor, answer: Promise<Result<unknown, string>>): Promise<boolean> {
  const result = await answer;
  if (!result.ok) editor.notify({ tone: 'error', text: result.problem });
  return result.ok;
}
