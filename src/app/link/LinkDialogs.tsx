import { OpenLink } from './OpenLink.tsx';
import { ShareLink } from './ShareLink.tsx';

type LinkDialogsProps = { readonly dialog: 'link' | 'share'; readonly onClose: () => void };

/** Maps in links: one that came, or one that is made. */
export function LinkDialogs({ dialog, onClose }: LinkDialogsProps) {
  return dialog === 'link' ? <OpenLink onClose={onClose} /> : <ShareLink onClose={onClose} />;
}
