def run = { String... words ->
    def process = words.toList().execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0
    text.trim()
}
def log = new File(basedir, 'build.log').text
// An engine that keeps images in containerd knows the base's layer as it packs it itself, by another digest, and calls an
// image by the digest of its manifest.
def containerd = ['docker', 'info', '--format', '{{.DriverStatus}}'].execute().text.contains('io.containerd.snapshotter')
def first = containerd ? '3' : '2'
assert (log =~ /Loaded drydock-test\/story-load:1: .*, (\d) of (\d) layers sent/).collect { it.drop(1) } ==
    [[first, '3'], ['0', '3'], ['1', '3']]

assert log.contains('[ERROR] Containers run as root, as the image names no user')
assert run('docker', 'run', '--rm', 'drydock-test/story-load:newest') == 'hello again from 65532'
assert run('docker', 'inspect', '-f', '{{.Config.User}} {{.Config.Healthcheck.Interval}}', 'drydock-test/story-load:1') == '65532:65532 1s'
assert run('docker', 'inspect', '-f', '{{.Id}}', 'drydock-test/story-load:1') == 
    new File(basedir, containerd ? 'target/stack-image.digest' : 'target/stack-image.id').text
assert run('docker', 'image', 'rm', 'drydock-test/story-load:1', 'drydock-test/story-load:newest').contains('Untagged')
