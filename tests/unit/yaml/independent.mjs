// Holds edits against an independent reader. usage: node independent.mjs FOLDER
// FOLDER is what `NURTURE_DUMP=FOLDER test_yaml --source-file=*corpus_edit*` left there: N.before.yaml, N.after.yaml and N.json, the
// tree that was intended. Needs npm's `yaml` where node finds it (NODE_PATH or a node_modules above FOLDER).
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2])
const { parseDocument, parseAllDocuments, Lexer } = createRequire(join(folder, 'x.js'))('yaml')

// Our tree holds texts and nothing else: a plain scalar is its source, an empty one is null.
function tree(node, document) {
  if (node == null) return null
  if (node.constructor.name === 'Pair') return { [tree(node.key, document)]: tree(node.value, document) }
  switch (node.constructor.name) {
    case 'Alias': return tree(node.resolve(document), document)
    case 'YAMLSeq': return node.items.map(item => tree(item, document))
    case 'YAMLMap': return Object.fromEntries(node.items.map(pair => [String(tree(pair.key, document)), tree(pair.value, document)]))
    default:
      return node.type === 'PLAIN' && node.source === '' && !node.tag ? null : String(node.value)
  }
}

const sorted = value => Array.isArray(value) ? value.map(sorted)
  : value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value

// npm yaml counts the end of a text as a line break of a block scalar there, others (and we) don't: not compared.
const withoutLastBreak = value => typeof value === 'string' ? value.replace(/\n$/, '')
  : Array.isArray(value) ? value.map(withoutLastBreak)
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutLastBreak(item)])) : value

const read = text => {
  const documents = parseAllDocuments(text, { schema: 'failsafe', resolveKnownTags: false, merge: false, uniqueKeys: true, keepSourceTokens: true })
  if (documents.length !== 1) return { error: `${documents.length} documents` }
  const [document] = documents
  if (document.errors.length > 0) return { error: document.errors[0].message }
  return { tree: tree(document.contents, document) }
}

const comments = text => [...new Lexer().lex(text)].filter(token => token[0] === '#')

let checked = 0, unreadable = 0, failed = 0
for (const name of readdirSync(folder).filter(name => name.endsWith('.json') && !name.startsWith('package'))) {
  const stem = join(folder, name.slice(0, -5))
  const before = readFileSync(stem + '.before.yaml', 'utf8'), after = readFileSync(stem + '.after.yaml', 'utf8')
  const intended = JSON.parse(readFileSync(stem + '.json', 'utf8'))
  if (read(before).error) { unreadable++; continue }
  const result = read(after)
  const shown = /[\r\n]$/.test(before) ? value => value : withoutLastBreak
  const wanted = JSON.stringify(sorted(shown(intended))), got = JSON.stringify(sorted(shown(result.tree ?? null)))
  const kept = JSON.stringify(comments(before)) === JSON.stringify(comments(after))
  checked++
  if (result.error || wanted !== got || !kept) {
    failed++
    let at = 0
    while (at < wanted.length && wanted[at] === got[at]) at++
    const near = text => text.slice(Math.max(0, at - 60), at + 60)
    console.log(`${name}: ${result.error ?? (kept ? 'another tree' : 'other comments')}\n  intended …${near(wanted)}…\n  found    …${near(got)}…`)
  }
}
console.log(`${checked} edits checked by npm yaml, ${failed} failed, ${unreadable} whose file it could not read before the edit`)
process.exit(failed > 0 || checked === 0 ? 1 : 0)
