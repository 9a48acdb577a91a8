import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

const officeRules = Object.fromEntries(
  [
    'call-sync-before-read',
    'load-object-before-read',
    'call-sync-after-load',
    'test-for-null-using-isNullObject',
    'no-context-sync-in-loop',
    'no-empty-load',
    'no-navigational-load',
    'no-office-initialize',
  ].map((rule) => [`office-addins/${rule}`, 'error']),
)

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.appraise', '.cache', 'bench', '**/*.js', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['addin/excel/**', 'addin/functions/**'],
    plugins: { 'office-addins': officeAddins },
    rules: officeRules,
  },
  {
    // shared/ is pure: no Office, no AWS, no clock, no randomness, no input or output
    files: ['shared/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Office',
        'Excel',
        'fetch',
        'window',
        'document',
        'process',
        'setTimeout',
        'crypto',
      ],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '@aws-sdk/*', 'hono*', '#functions/*', '#addin/*', 'react*'] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
)
