// Packs what is given away: the package of this platform, and the one that everybody asks for.

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const target = resolve(process.argv[2])
const licences = ['LICENSE-MIT', 'LICENSE-APACHE']
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))

function pack(folder) {
  for (const licence of licences) cpSync(join(home, '..', '..', licence), join(folder, licence))
  execFileSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: folder, stdio: 'inherit' })
}

const platforms = join(home, 'npm')
const [binary] = readdirSync(join(target, 'native')).filter((file) => file.endsWith('.node'))
const platform = binary.split('.')[1]
cpSync(join(target, 'native', binary), join(platforms, platform, binary))
pack(join(platforms, platform))

// Whoever installs it builds nothing: no scripts, nothing to develop with.
const { scripts: _scripts, devDependencies: _tools, napi: _napi, ...manifest } = json(join(home, 'package.json'))
const names = readdirSync(platforms).map((folder) => json(join(platforms, folder, 'package.json')).name)
const optionalDependencies = Object.fromEntries(names.sort().map((name) => [name, manifest.version]))
const main = join(target, 'rasero')
mkdirSync(main)
for (const part of [...manifest.files, 'README.md']) cpSync(join(home, part), join(main, part), { recursive: true })
writeFileSync(join(main, 'package.json'), `${JSON.stringify({ ...manifest, optionalDependencies }, null, 2)}\n`)
pack(main)
