import { blockHeight, drawBlock, textBlock } from '#src/lib/textBlock.ts';
import type { MapState } from '#src/model/document.ts';
import { boardQuestions } from '#src/model/knowledgeBoard.ts';
import { stateFields } from '#src/model/stateFields.ts';
import type { Block } from '../scene.ts';
import type { SectionInput } from './section.ts';

const gap = 16;

/** The three questions between the columns beside one another, each with its answer; nothing high while none has one. */
export function questionsDrawing(
  { answers }: Pick<MapState, 'answers'>,
  { left, top, width }: Pick<SectionInput, 'left' | 'top' | 'width'>,
): Block {
  if (boardQuestions.every((question) => answers?.[question] === undefined))
    return { bounds: { x: left, y: top, width, height: 0 }, drawing: [] };
  const room = (width - 2 * gap) / 3;
  const blocks = boardQuestions.map((question) => {
    const { label } = stateFields.answers.fields[question];
    return {
      words: textBlock(label, { size: 12, weight: 600, room, maxLines: 2 }),
      answer: textBlock(answers?.[question] ?? 'Not answered yet', {
        size: 12,
        weight: 400,
        room,
        maxLines: 8,
      }),
      isAnswered: answers?.[question] !== undefined,
    };
  });
  const answerTop = top + 4 + Math.max(...blocks.map(({ words }) => blockHeight(words)));
  const height = answerTop - top + Math.max(...blocks.map(({ answer }) => blockHeight(answer))) + 10;
  return {
    bounds: { x: left, y: top, width, height },
    drawing: blocks.flatMap(({ words, answer, isAnswered }, index) => {
      const at = { x: left + index * (room + gap), anchor: 'start' as const };
      return [
        ...drawBlock(words, { ...at, top, fill: 'ink' }),
        ...drawBlock(answer, { ...at, top: answerTop, fill: isAnswered ? 'ink' : 'ink2' }),
      ];
    }),
  };
}
