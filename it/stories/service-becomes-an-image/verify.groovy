import groovy.json.JsonSlurper

def tar = "$basedir/target/stack-image.tar"
def run = { String line ->
    def process = ['sh', '-c', line].execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0
    text
}
def json = { path -> new JsonSlurper().parseText(run("tar -xOf '$tar' $path")) }

def listing = json('manifest.json')[0]
assert listing.RepoTags == ['service-becomes-an-image:1.2']
def image = json(listing.Config)
assert image.created == '2026-01-31T10:00:00Z'
def jar = image.config.Entrypoint[3].split(':')[2]
assert jar ==~ '/app/libs/jspecify-.*\\.jar'
assert image.config.Entrypoint ==
    ['java', '-XX:MaxRAMPercentage=75', '-cp', "/app/resources:/app/classes:$jar", 'com.example.Hello']
assert image.config.ExposedPorts.keySet() == ['8080/tcp'] as Set
assert image.config.Labels == [
    'org.opencontainers.image.title': 'service-becomes-an-image',
    'org.opencontainers.image.version': '1.2',
    'org.opencontainers.image.description': 'Says hello',
    'team': 'harbour',
]

def files = listing.Layers.collect { run("tar -xOf '$tar' $it | tar -tz").readLines().findAll { !it.endsWith('/') } }
assert files == [[jar.substring(1)], ['app/resources/app.properties'], ['app/classes/com/example/Hello.class'], ['opt/scripts/check.sh']]
assert run("tar -xOf '$tar' ${listing.Layers[3]} | tar -tzv --numeric-owner") =~ /-r-xr-xr-x 1000\/1000 .* opt\/scripts\/check.sh/

def index = json('index.json').manifests[0]
def manifest = json('blobs/sha256/' + index.digest.substring(7))
assert manifest.mediaType == 'application/vnd.oci.image.manifest.v1+json'
assert manifest.annotations['org.opencontainers.image.version'] == '1.2'

def bill = new JsonSlurper().parse(new File(basedir, 'target/stack-image.sbom.json'))
assert bill.specVersion == '1.6' && bill.metadata.timestamp == '2026-01-31T10:00:00Z'
assert bill.metadata.component.properties*.value == [index.digest]
def jspecify = bill.components.find { it.name == 'jspecify' }
assert jspecify.purl ==~ 'pkg:maven/org.jspecify/jspecify@[0-9.]+\\?type=jar'
assert jspecify.hashes[0].content ==~ '[0-9a-f]{64}'
assert jspecify.licenses*.license*.id == ['Apache-2.0']
assert jspecify.properties.find { it.name == 'drydock:layer:digest' }.value == manifest.layers[0].digest
assert bill.components*.name == ['service-becomes-an-image', 'jspecify', 'resources', 'scripts']
