def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1).collect { log ->
    log.readLines().findAll { it =~ /^\[(ERROR|WARNING|INFO)\] (?!---).*(\(\S+\)|passes|not pass|Wrote .*)/ }
}
def root = 'Containers run as root (`root`); name another user by number, such as `65532` (non-root-user)'
def secret = '`/app/server.key` may hold a secret; keep it out by `.dockerignore` or `excludes` (no-secret-file-in-image)'
assert runs[0].take(2) == ["[ERROR] $secret", "[ERROR] $root"]
assert runs[0].any { it.contains('does not pass, and went nowhere') } && !runs[0].any { it.contains('Wrote') }
assert runs[1].any { it.contains('Wrote images-have-to-pass:latest') }
assert runs[2].take(2) == ["[ERROR] $secret", "[ERROR] $root"]
assert runs[3].size() == 1 && runs[3][0].endsWith('stack-image.tar passes')
assert runs[4].any { it =~ /The image takes \d+ B, of at most 30 B \(image-size-budget\)/ }
