context.registry.close()
def text = new File(basedir, 'build.log').text
def runs = text.split('Scanning for projects').drop(1)

assert runs[0].contains('Pushed 127.0.0.1:5000/drydock-story/base:latest: digest sha256:')
assert runs[1].contains('`/app/keys/id_rsa` in layer 2 of 2 (`keys`) may hold a secret; keep it out by `.dockerignore` or `excludes` (no-secret-file-in-image)')
assert runs[2] =~ /`DB_PASSWORD` .*\(no-secret-in-env-or-arg\)/
assert runs[3].contains('Containers run as root (`root`)') && runs[3].contains('(non-root-user)')
assert runs[4].contains('The base `127.0.0.1:5000/drydock-story/base:latest` is whatever was pushed last; name its version (no-latest-tag)')
assert runs[5].contains('The image takes 6.0 MB, of at most 1.0 MB; its largest, layer 2 of 2 (`dumps`), takes 6.0 MB (image-size-budget)')
(1..5).each { assert runs[it].contains('The image 127.0.0.1:5019/planted:1 does not pass, and went nowhere') }
assert !text.contains('swordfish') && !text.contains('really a key')
assert context.calls.isEmpty()
