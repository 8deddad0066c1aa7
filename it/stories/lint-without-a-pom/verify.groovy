def log = new File(basedir, 'build.log').text
assert !new File(basedir, 'pom.xml').exists()
assert log.contains("[ERROR] ${basedir.canonicalPath}/app/Dockerfile:[1,6] ")
assert new File(basedir, 'target/drydock/lint.json').text.contains('"app/Dockerfile"')

// The plugin is one jar with a POM that asks for nothing more (docs/adr/0010).
def poms = []
new File(localRepositoryPath, 'dev/drydock/stack-maven-plugin').eachFileRecurse { if (it.name.endsWith('.pom')) poms << it }
assert poms.size() == 1
def asked = (poms[0].text =~ /(?s)<dependency>.*?<\/dependency>/).collect { it }
assert asked.every { it.contains('<scope>provided<') || it.contains('<scope>test<') }
