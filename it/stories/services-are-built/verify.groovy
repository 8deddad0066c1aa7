def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[1].contains('1. build image drydock-story-build-web (missing)')
assert runs[1].contains('2. build image drydock-story-build-app (missing) after 1')
assert runs[1].contains('create container drydock-story-build-app-1')
assert runs[2] =~ /app  \| Step 4\/\d : RUN echo/
assert runs[2].contains('app  | hello, ***') && !log.contains('story-s3cret')
assert runs[2].contains('web  | Step 2/4 : COPY . /site')
def builder = ['docker', 'image', 'inspect', '--format', '{{index .Config.Labels "com.docker.compose.image.builder"}}']
assert (builder + 'drydock-story-build-web').execute().text.strip() == 'drydock'
assert (builder + 'drydock-story-build-app').execute().text.strip() == 'classic'
assert runs[2] =~ /stack\.web\.80 = \d+/
assert runs[3] =~ /app-1  \| hello/
assert runs[3] =~ /web-1  \| web/ && !(runs[3] =~ /web-1  \| \.d/) // neither ignore file nor Dockerfile came along
assert runs[4].contains('app  | welcome') && !runs[4].contains('web  | ')
assert runs[5].contains('Could not build image drydock-story-build-app: app/broken.Dockerfile:3:1: step 2 of ')
assert runs[5] =~ /\[ERROR\] +so far/
if (['docker', 'buildx', 'version'].execute(['DOCKER_CONFIG=/none', "PATH=${System.getenv('PATH')}"], basedir).with { waitForProcessOutput(); exitValue() } != 0) {
    assert runs[6].contains('app/buildkit.Dockerfile:2:1: `RUN --mount` needs BuildKit; install')
    assert !runs[6].contains('Step')
}
assert runs[7].contains('Stack drydock-story-build is down')
['docker', 'rmi', '-f', 'drydock-story-build-app', 'drydock-story-build-web'].execute().waitForProcessOutput()
