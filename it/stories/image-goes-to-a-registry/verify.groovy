import groovy.json.JsonSlurper

def inspect = { String name, String... options ->
    def process = (['skopeo', 'inspect', '--tls-verify=false'] + options.toList() + "docker://127.0.0.1:5000/drydock-test/$name").execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0
    new JsonSlurper().parseText(text)
}
def log = new File(basedir, 'build.log').text
def pushed = (log =~ /Pushed (\S+): digest (sha256:[0-9a-f]{64}), .*, (\d+) of (\d+) layers sent/).collect { it.drop(1) }
assert pushed*.getAt(0) == ['story:1', 'story:1', 'upon-it:1', 'upon-it:2', 'many:1', 'upon-many:1', 'upon-many:2'].collect { '127.0.0.1:5000/drydock-test/' + it }
assert pushed[0][1] == pushed[1][1]
assert pushed[1][2..3] == ['0', '1']

assert inspect('story:1').Digest == pushed[0][1]
assert inspect('story:newest').Digest == pushed[0][1]
def config = inspect('upon-it:1', '--config')
assert config.config.User == '65532:65532'
assert config.config.Labels['org.opencontainers.image.base.digest'] == pushed[0][1]
def manifest = inspect('upon-it:1', '--raw')
assert manifest.layers.size() == 2
assert manifest.annotations['org.opencontainers.image.base.name'] == '127.0.0.1:5000/drydock-test/story:1'

assert log.contains("`127.0.0.1:5000/drydock-test/story:1` can't be pushed, as Maven is offline")

assert log.contains("The base `127.0.0.1:5000/drydock-test/story:1` is not locked; look it up by `stack:image-lock`")
def lock = new File(basedir, 'images.lock').readLines()
def many = inspect('many:1', '--raw').manifests*.digest
assert lock.size() == 5
assert lock[1] =~ /^127.0.0.1:5000\/drydock-test\/many:1 ${pushed[4][1]} \d{4}-\d\d-\d\d$/
assert lock[2..3] == ["  linux/amd64 ${many[0]}", "  linux/arm64 ${many[1]}"]*.toString()
assert lock[4] =~ /^127.0.0.1:5000\/drydock-test\/story:1 ${pushed[0][1]} \d{4}-\d\d-\d\d$/
assert pushed[5][1] == pushed[6][1] // locked or not, it is the same image

def index = inspect('many:1', '--raw')
assert index.mediaType == 'application/vnd.oci.image.index.v1+json'
assert index.manifests*.platform == [[architecture: 'amd64', os: 'linux'], [architecture: 'arm64', os: 'linux']]
def arm = inspect('many:1', '--override-arch', 'arm64', '--config')
assert arm.architecture == 'arm64'

def layout = ['skopeo', 'inspect', '--override-arch', 'arm64', "oci-archive:$basedir/target/stack-image.tar"].execute()
assert new JsonSlurper().parseText(layout.inputStream.text).Architecture == 'arm64'
assert log.contains('The base `127.0.0.1:5000/drydock-test/story:1` is made for linux/amd64, not for linux/arm64')
