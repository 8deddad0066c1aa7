def log = new File(basedir, 'build.log').text
assert !new File(basedir, 'pom.xml').exists()
assert log.contains("[ERROR] ${basedir.canonicalPath}/app/Dockerfile:[1,6] ")
assert new File(basedir, 'target/drydock/lint.json').text.contains('"app/Dockerfile"')
