interface ImportMetaEnv {
  /** Whether the made-up host of `host/fake.ts` stands behind the window. */
  readonly FAKE_HOST: boolean;
}
