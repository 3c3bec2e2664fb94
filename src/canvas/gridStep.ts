/** The grid that places and sizes snap to, in world units. */
export const gridStep = 10;
