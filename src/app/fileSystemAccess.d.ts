// What Chromium and its kin have for files beyond TypeScript's own list.

type FilePickerType = {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
};

// oxlint-disable-next-line typescript/consistent-type-definitions -- it is added to a declaration of the language's own
interface Window {
  readonly showOpenFilePicker?: (options: {
    readonly types?: readonly FilePickerType[];
    readonly id?: string;
  }) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName?: string;
    readonly types?: readonly FilePickerType[];
    readonly id?: string;
  }) => Promise<FileSystemFileHandle>;
}

// oxlint-disable-next-line typescript/consistent-type-definitions -- it is added to a declaration of the language's own
interface FileSystemHandle {
  readonly queryPermission?: (options: { readonly mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (options: { readonly mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
}

// oxlint-disable-next-line typescript/consistent-type-definitions -- it is added to a declaration of the language's own
interface DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}
