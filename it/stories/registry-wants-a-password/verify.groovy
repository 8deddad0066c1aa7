context.registry.destroy()

def text = new File(basedir, 'build.log').text
def runs = text.split('Scanning for projects').drop(1).collect { log -> log.readLines().findAll { it =~ /^\[(ERROR|INFO)\] .*(guarded|auth|login)/ } }
def refused = 'the registry 127.0.0.1:5017 refuses this login; log in with `docker login 127.0.0.1:5017`, or name it as a server in settings.xml'
assert runs[0].any { it.contains("`127.0.0.1:5017/team/guarded:1` can't be pushed: the registry 127.0.0.1:5017 wants a password and speaks plain http; `-Dstack.image.sendCredentialsOverHttp` allows that") }
assert runs[1].any { it.contains("`127.0.0.1:5017/team/guarded:1` can't be pushed: $refused") }
assert runs[2].any { it.contains('`to.auth` has a username and no password; a login needs both') }
assert runs[3].any { it =~ /Pushed 127.0.0.1:5017\/team\/guarded:1: digest sha256:[0-9a-f]{64}, .*, 1 of 1 layers sent/ }
assert runs[4].any { it.contains("the login of docker-credential-none-such can't be read") }
assert runs[5].any { it.contains("What `127.0.0.1:5017/team/guarded:1` stands for can't be looked up: the registry 127.0.0.1:5017 wants a password") }
assert runs[7].any { it.contains('the registry 127.0.0.1:5017 wants a password') }
assert runs[8].any { it.contains('The image 127.0.0.1:5017/team/guarded:1 passes') }
assert new File(basedir, 'images.lock').readLines()[1].startsWith('127.0.0.1:5017/team/guarded:1 sha256:')
assert !text.contains('abracadabra') && !text.contains('open sesame')
