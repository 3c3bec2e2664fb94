/** The type under which a drag from the palette to the canvas carries the id of a node kind. */
export const draggedKind = 'application/x-pullmap-kind';
