def name = '127.0.0.1:5000/drydock-story/locked'
def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
def digests = (log =~ /Pushed \S+: digest (sha256:[0-9a-f]{64})/).collect { it[1] }
(["$name:1"] + digests.collect { "$name@$it" })*.toString().each { ['docker', 'rmi', '-f', it].execute().waitForProcessOutput() }
assert digests.size() == 2 && digests[0] != digests[1]

assert ['1', 'debug'].every { runs[2].contains("$name:$it is ${digests[0]}") } && !runs[2].contains('busybox')
assert runs[3].contains("image $name@${digests[0]} pulled") && runs[3].contains('app-1 started')
assert runs[5].contains("Image $name:1 is $name@${digests[0]}, as images.lock says") && !runs[5].contains('pulled')
assert runs[6].contains('nothing was to be done')
assert runs[7].contains("$name:1 was ${digests[0]}, is ${digests[1]}")
def lock = new File(basedir, 'images.lock').readLines().drop(1)
assert lock.size() == 2 && lock.every { it =~ /^$name:(1|debug) ${digests[1]} \d{4}-\d\d-\d\d$/ }
assert runs[8].contains("image $name@${digests[1]} pulled") && runs[8] =~ /app-1\S* created/
assert !(runs[8] =~ /local-1\S* created/)
assert runs[9].contains("gone.lock says that `$name:1` is $name@sha256:0000")
assert runs[9].contains("the engine has $name@${digests[1]} under that name")
assert runs[10].contains('app-1 removed')
