/** Why a text could not be opened, in a word for programs and a sentence for people that says what to do. */
export type OpenProblem = {
  readonly code: 'empty' | 'not-json' | 'not-a-map' | 'newer-version' | 'damaged' | 'too-large';
  readonly message: string;
};
