// The rules for generated TypeScript: the strictest sets of typescript-eslint, nothing switched off.
//
// A generated package lives elsewhere and has no node_modules. Run eslint with the package as the working
// directory and name this file with --config: its imports resolve from here, and the files to check are found
// from the working directory.
//
//   cd out/typescript/PACKAGE
//   node ../../../golden_test/tools/node/node_modules/eslint/bin/eslint.js \
//     --config ../../../golden_test/tools/node/eslint.config.js --max-warnings 0 src
//
// The types come from the package's own tsconfig.json, which must include every file of src.
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig({
  files: ["**/*.ts"],
  extends: [
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
  ],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
  },
  linterOptions: { reportUnusedDisableDirectives: "error" },
});
