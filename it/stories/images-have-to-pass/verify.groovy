def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1).collect { log ->
    log.readLines().findAll { it =~ /^\[(ERROR|WARNING|INFO)\] (?!---).*(\(\S+\)|passes|not pass|Wrote .*)/ }
}
def root = 'Containers run as root (`root`); name another user by number, such as `65532` (non-root-user)'
def secret = { layer -> "[ERROR] `/app/server.key` in layer 1 of 1 (`$layer`) may hold a secret; keep it out by `.dockerignore` or `excludes` (no-secret-file-in-image)" as String }
def digest = 'sha256:[0-9a-f]{64}'
assert runs[0].take(2) == [secret('src'), "[ERROR] $root"]
assert runs[0].any { it.contains('does not pass, and went nowhere') } && !runs[0].any { it.contains('Wrote') }
assert runs[1].any { it.contains('Wrote images-have-to-pass:latest') }
assert runs[2][0].replaceAll(digest, 'its digest') == secret('its digest') && runs[2][1] == "[ERROR] $root"
assert runs[3].size() == 1 && runs[3][0].endsWith('stack-image.tar passes')
// .drydock.yaml says that it is no error here.
assert runs[4].any { it =~ /^\[WARNING\] The image takes \d+ B, of at most 30 B; its largest, layer 1 of 1 \(`$digest`\), takes \d+ B \(image-size-budget\)/ }

def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/drydock/image.sarif')).runs[0]
assert sarif.results*.ruleId == ['no-secret-file-in-image', 'non-root-user'] && sarif.results.every { it.level == 'error' }
