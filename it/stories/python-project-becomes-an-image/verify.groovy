import groovy.json.JsonSlurper

def run = { String... words ->
    def process = words.toList().execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0
    text
}
def json = { tar, path -> new JsonSlurper().parseText(run('tar', '-xOf', "$basedir/target/$tar", path)) }

def listing = json('stack-image.tar', 'manifest.json')[0]
assert listing.RepoTags == ['acme/demo:1']
def config = json('stack-image.tar', listing.Config).config
assert config.User == '65532:65532'
assert config.Entrypoint == ['python3', '/app/src/main.py']
assert config.Env == ['PYTHONPATH=/app/lib', 'PYTHONUNBUFFERED=1']
assert config.WorkingDir == '/app'
assert config.Healthcheck.Test == ['CMD-SHELL', 'python3 /app/src/main.py --healthy']
assert config.Healthcheck.Interval == 5_000_000_000
assert config.StopSignal == 'SIGINT'

assert listing.Layers.size() == 2
def files = listing.Layers.collect {
    run('sh', '-c', "tar -xOf '$basedir/target/stack-image.tar' $it | tar -tzv --numeric-owner --utc --full-time")
}
assert files[0] =~ /-rw-r--r-- 0\/0 +\d+ 1970-01-01 00:00:01 app\/lib\/greeting.py/
assert files[1].contains('app/src/main.py') && !files[1].contains('.env')

def upon = json('upon-it.tar', 'manifest.json')[0]
assert upon.Layers.size() == 3 && upon.Layers.take(2) == listing.Layers
assert json('upon-it.tar', upon.Config).config.Labels['org.opencontainers.image.base.name'] == 'acme/demo:1'

def log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\] Wrote acme\/demo:1: digest sha256:[0-9a-f]{64}, id sha256:[0-9a-f]{12}, \d+\.\d MB packed/
def report = new JsonSlurper().parse(new File(basedir, 'target/stack-image.json'))
assert report.image == 'upon-it:1' && report.layers*.name == ['base', 'base', 'settings.yaml']
assert new File(basedir, 'target/stack-image.digest').text == report.imageDigest
