ProcessHandle.of(new File(basedir, 'registry.pid').text as long).ifPresent { it.destroy() }
def image = '127.0.0.1:5713/drydock-story/app:1'
['docker', 'rmi', '-f', image].execute().waitForProcessOutput()
def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[1].contains("image $image built")
assert runs[2].contains("Could not push image $image")
assert runs[2].contains("`docker login` with the registry's host logs in")
assert runs[3].contains("image $image pushed")
assert new File(basedir, 'images/docker/registry/v2/repositories/drydock-story/app').isDirectory()
assert !log.contains('sw0rdfish')
