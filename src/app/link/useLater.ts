import { useEffect, useState } from 'react';

/** What a promise gives, once it does; undefined until then, and again while another one is waited for. */
export function useLater<Value>(promise: Promise<Value>): Value | undefined {
  const [got, setGot] = useState<{ readonly from: Promise<Value>; readonly value: Value }>();
  useEffect(() => {
    let isGone = false;
    void promise.then((value) => {
      if (!isGone) setGot({ from: promise, value });
    });
    return () => {
      isGone = true;
    };
  }, [promise]);
  return got?.from === promise ? got.value : undefined;
}
