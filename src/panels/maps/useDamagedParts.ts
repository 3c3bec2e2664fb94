import type { Result } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import type { SetAside } from '#src/store/mapStorage.ts';
import { useStored } from './useStored.ts';

/** What could not be read of maps and was set aside, the latest first; undefined until that is known. */
export function useDamagedParts(): Result<readonly SetAside[], string> | undefined {
  return useStored(damagedNow);
}

function damagedNow({ services }: Editor) {
  return services.storage.allSetAside();
}
