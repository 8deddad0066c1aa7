def run = { String... words ->
    try {
        def process = words.toList().execute()
        def lines = process.inputStream.readLines()
        [ok: process.waitFor() == 0, lines: lines]
    } catch (IOException noDocker) {
        [ok: false, lines: []]
    }
}
// A run that was cut short has left its stack.
[['ps', '-a'] : ['rm', '-fv'], ['network', 'ls'] : ['network', 'rm'], ['volume', 'ls'] : ['volume', 'rm']].each { list, remove ->
    run('docker', *list, '-q', '--filter', 'label=com.docker.compose.project=drydock-story-locked-down').lines
        .each { run('docker', *remove, it) }
}

def missing = !run('docker', 'version').ok
    ? ['no Docker Engine answers; .ci/engine starts one']
    : ['drydock-test/java:1', 'drydock-test/python:1', 'postgres:16', 'minio/minio:latest']
        .findAll { !run('docker', 'image', 'inspect', it).ok }
        .collect { "there is no image $it; .ci/images makes it" }

def runs = missing.empty || System.getenv('CI') == 'true'
// What a script prints goes to build.log, which nobody reads of a story that was skipped.
def console = new PrintStream(new FileOutputStream(FileDescriptor.out))
missing.each { console.println "${runs ? 'TROUBLE AHEAD in' : 'SKIPPED'} ${basedir.name}: $it" }
return runs
