import groovy.json.JsonSlurper

def docker = { String... words ->
    def process = (['docker'] + words.toList()).execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0 : process.errorStream.text
    text.trim()
}
def log = new File(basedir, 'build.log').text
assert log =~ /(?s)linking a runtime of \d+ modules.*a runtime of \d+ modules linked.*layer runtime packed.*layers sent/
assert log =~ /Loaded drydock-test\/own-runtime:1: digest sha256:/
assert log =~ /The runtime needs libraries that the base `docker:\/\/drydock-test\/busybox:1` lacks: .*libc.so.6 \(for /

def image = new JsonSlurper().parseText(docker('image', 'inspect', 'drydock-test/own-runtime:1'))[0]
assert image.Config.Entrypoint == ['/opt/java/bin/java', '-cp', '/app/resources:/app/classes', 'com.example.Hello']
def name = 'drydock-story-own-runtime'
try {
    docker('run', '--detach', '--name', name, '--read-only', '--cap-drop', 'ALL', 'drydock-test/own-runtime:1')
    def state = ''
    for (int i = 0; i < 120 && state != 'healthy'; i++) {
        sleep 500
        state = docker('inspect', '--format', '{{.State.Health.Status}}', name)
    }
    assert state == 'healthy' : docker('logs', name)
    assert docker('exec', name, 'id', '-u') == '65532'
    def modules = docker('exec', name, '/opt/java/bin/java', '--list-modules').readLines()*.replaceAll('@.*', '')
    assert modules.containsAll(['java.base', 'jdk.httpserver', 'jdk.crypto.ec']) && !modules.contains('java.desktop')
} finally {
    docker('rm', '--force', name)
}

assert log.contains('The class-data archive was made anew.')
def archived = new JsonSlurper().parseText(docker('image', 'inspect', 'drydock-test/own-archive:1'))[0]
assert archived.Config.Entrypoint.contains('-XX:SharedArchiveFile=/app/classes.jsa')
try {
    docker('run', '--detach', '--name', name, '--read-only', '--cap-drop', 'ALL', '--env', 'JAVA_TOOL_OPTIONS=-Xlog:class+load',
        'drydock-test/own-archive:1')
    def output = ''
    for (int i = 0; i < 120 && !output.contains('com.example.Hello source:'); i++) {
        sleep 500
        output = docker('logs', name)
    }
    assert output =~ /com.example.Hello source: shared objects file/
} finally {
    docker('rm', '--force', name)
    docker('image', 'rm', 'drydock-test/own-archive:1')
}
