def found = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1).collect { log ->
    (log =~ /\[ERROR\] (\S+):\[2,1\]/).collect { it[1].substring(basedir.canonicalPath.length() + 1) }.sort()
}
def all = ['Dockerfile', 'api/Dockerfile', 'api/docker/Dockerfile', 'tools/Dockerfile', 'tools/gen/Dockerfile']
assert found == [
    all,
    ['Dockerfile', 'tools/Dockerfile'],
    ['api/Dockerfile', 'api/docker/Dockerfile'],
    ['tools/Dockerfile'],
    all,
]

def files = { module -> (new File(basedir, "$module/target/drydock/lint.json").text =~ /"file": ?"([^"]+)"/).collect { it[1] } }
assert files('api') == ['Dockerfile', 'docker/Dockerfile']
