def run = { String... words ->
    try {
        def process = words.toList().execute()
        def lines = process.inputStream.readLines()
        [ok: process.waitFor() == 0, lines: lines]
    } catch (IOException noDocker) {
        [ok: false, lines: []]
    }
}
// A run that was cut short has left its stack, with data that a restore would not replace.
[['ps', '-a'] : ['rm', '-fv'], ['network', 'ls'] : ['network', 'rm'], ['volume', 'ls'] : ['volume', 'rm']].each { list, remove ->
    run('docker', *list, '-q', '--filter', 'label=com.docker.compose.project=drydock-story-backup').lines
        .each { run('docker', *remove, it) }
}

def missing = !run('docker', 'version').ok
    ? 'no Docker Engine answers; .ci/engine starts one'
    : run('docker', 'image', 'inspect', 'postgres:16').ok ? '' : 'there is no image postgres:16; .ci/images makes it'
def runs = missing.empty || System.getenv('CI') == 'true'
if (missing) {
    println "${runs ? 'TROUBLE AHEAD in' : 'SKIPPED'} ${basedir.name}: $missing"
}
return runs
