def listed = ['docker', 'run', '--rm', '--entrypoint', 'ls', 'drydock-story/app:1', '-R', '/app'].execute().text
['docker', 'rmi', '-f', 'drydock-story/app:1'].execute().waitForProcessOutput()
def log = new File(basedir, 'build.log').text
def runs = log.split('Scanning for projects').drop(1)
def loaded = { it.readLines().count { it.contains('Loaded drydock-story/app:1: digest') } }

assert runs[0].contains('Image `drydock-story/app:1` is that of module `app`, which is not packaged yet')
assert runs[0].contains('run `mvn package stack:up`') && loaded(runs[0]) == 0
assert loaded(runs[1]) == 1
assert runs[1].indexOf('Loaded') < runs[1].indexOf('app-1 created') && runs[1].contains('worker-1 started')
assert runs[2].contains('nothing was to be done')
assert loaded(runs[3]) == 1 && runs[3].contains('nothing was to be done')
assert loaded(runs[4]) == 1
assert runs[5].contains('app-1 removed')
assert listed.contains('App.class') && listed.contains('lib-1.jar')
